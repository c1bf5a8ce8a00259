/** How many problems are printed before the rest is only counted. */
const shown = 25;

/** An import or export that stops before anything is written. Each problem names the place and says what to do. */
export class Refusal extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[] | string) {
    const all = typeof problems === 'string' ? [problems] : problems;
    const rest = all.length - shown;
    super(
      [...all.slice(0, shown), ...(rest > 0 ? [`… and ${String(rest)} more.`] : [])].join('\n')
    );
    this.name = 'Refusal';
    this.problems = all;
  }
}

/** Stops when there is a problem. */
export function refuseIf(problems: readonly string[]): void {
  if (problems.length > 0) throw new Refusal(problems);
}
