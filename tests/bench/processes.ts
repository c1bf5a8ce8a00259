/** How much memory and time a command takes, with all it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Between two looks at the memory, in milliseconds. */
const everySoOften = 250;

export interface Cost {
  seconds: number;
  /** The most that all its processes held at once, shared pages counted once (PSS); NaN where /proc is not there. */
  peakBytes: number;
  /** Processor time of all cores, in seconds; NaN where /proc is not there. */
  processorSeconds: number;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The parent's id and the ticks spent, out of `/proc/<pid>/stat`: its second field may hold spaces and brackets. */
export function parseStat(stat: string): { parent: number; ticks: number } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Fields 4, and 14 to 17 (own and waited-for children's, user and system), of proc(5); the third is the first here.
  const spent = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
  return { parent: Number(fields[1]), ticks: spent };
}

/** The process and all below it. */
function listTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/u.test(each))) {
    const { parent } = parseStat(readText(`/proc/${name}/stat`));
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const process of tree) tree.push(...(children.get(process) ?? []));
  return tree;
}

function readMemory(process: number): number {
  const [, kilobytes = '0'] =
    /^Pss:\s+(\d+) kB/mu.exec(readText(`/proc/${process}/smaps_rollup`)) ?? [];
  return Number(kilobytes) * 1024;
}

/** Runs a command to its end. Throws with its last words when it fails. */
export async function runMeasured(
  command: string,
  parameters: readonly string[],
  folder: string
): Promise<Cost> {
  const hasProc = process.platform === 'linux';
  const start = performance.now();
  const child = spawn(command, parameters, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  const hear = (chunk: Buffer): void => {
    words = (words + String(chunk)).slice(-4_000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let peak = 0;
  let ticks = 0;
  const look = (): void => {
    if (child.pid === undefined) return;
    const tree = listTree(child.pid);
    peak = Math.max(
      peak,
      tree.reduce((sum, each) => sum + readMemory(each), 0)
    );
    // Children that ended are in their parent's account.
    const spent = tree.map((each) => parseStat(readText(`/proc/${each}/stat`)).ticks || 0);
    ticks = Math.max(
      ticks,
      spent.reduce((sum, each) => sum + each, 0)
    );
  };
  const timer = hasProc ? setInterval(look, everySoOften) : undefined;
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0) {
    throw new Error(`${command} ${parameters.join(' ')} ended with ${String(code)}:\n${words}`);
  }
  return {
    seconds: (performance.now() - start) / 1_000,
    peakBytes: hasProc ? peak : Number.NaN,
    // Linux counts a hundred ticks a second for programs, whatever its own clock.
    processorSeconds: hasProc ? ticks / 100 : Number.NaN
  };
}
