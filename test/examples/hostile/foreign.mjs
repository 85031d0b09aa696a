// Does nothing but tell, in the file PORT_FILE, which port it should have listened on: somebody else takes it.
import { renameSync, writeFileSync } from 'node:fs';
writeFileSync(`${process.env.PORT_FILE}.new`, process.env.PORT);
renameSync(`${process.env.PORT_FILE}.new`, process.env.PORT_FILE);
setInterval(() => {}, 1000);
