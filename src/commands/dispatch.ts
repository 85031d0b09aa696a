/** A parsed command line -> the command it asks for. Each is loaded only when it is needed. */
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';

export async function dispatch(request: Arguments, world: World): Promise<number> {
  switch (request.command.name) {
    case 'run': return (await import('./run.ts')).runCommand(request, world);
    case 'baseline': return (await import('./baseline.ts')).baselineCommand(request, world);
    case 'judge': return (await import('./judge.ts')).judgeCommand(request, world);
    case 'report': return (await import('./report.ts')).reportCommand(request, world);
    case 'merge': return (await import('./merge.ts')).mergeCommand(request, world);
    case 'history': return (await import('./history.ts')).historyCommand(request, world);
    case 'publish': return (await import('./publish.ts')).publishCommand(request, world);
    case 'noise': return (await import('./noise.ts')).noiseCommand(request, world);
    case 'init': return (await import('./init-command.ts')).initCommand(request, world);
    case 'demo': return (await import('./demo.ts')).demoCommand(request, world);
    default: throw new Error(`no command ${request.command.name}`);
  }
}
