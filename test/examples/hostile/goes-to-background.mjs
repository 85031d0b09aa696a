// Starts the real service as a daemon and ends, as old servers do.
import { spawn } from 'node:child_process';
if (process.argv[2] === 'daemon') await import('./ignores-sigterm.mjs');
else spawn(process.execPath, [process.argv[1], 'daemon'], { detached: true, stdio: 'inherit' }).unref();
