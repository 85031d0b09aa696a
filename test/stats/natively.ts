/**
 * A simulation, run in a thread of its own: jest's module sandbox intercepts every use of a global, which makes
 * arithmetic through `Math` about twenty times slower. The module answers with `answer`.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** `module` is the compiled file's URL; `input` and the answer are plain data. */
export function natively<Output>(module: URL, input: unknown): Promise<Output> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: input });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the simulation ended with ${code} and no answer`)));
  });
}

/** Called at the end of a simulation's module. */
export function answer<Input, Output>(simulate: (input: Input) => Output): void {
  if (!isMainThread) parentPort?.postMessage(simulate(workerData as Input));
}
