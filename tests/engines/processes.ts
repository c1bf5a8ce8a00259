import { spawnSync } from 'node:child_process';

/** Ends every process whose command line names this folder, at once. */
export function endProcesses(folder: string): void {
  spawnSync('pkill', ['-KILL', '-f', '--', folder]);
}
