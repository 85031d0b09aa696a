/** The name of a program -> where it lies on our own PATH. */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Absolute, because a target may have a PATH of its own; null when there is none. */
export function onPath(name: string, searchPath: string = process.env['PATH'] ?? ''): string | null {
  const places = searchPath.split(':').filter((folder) => folder !== '').map((folder) => path.resolve(folder, name));
  return places.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
