import type { Gate, Problem } from '../gate.ts';
import type { LocaleFile } from '../locale.ts';

/** The files can be read: JSON, no key written twice, no unusable key, no file that nothing reads. */
export const form: Gate = ({ locale }) => [
  ...locale.files.flatMap(judgeFile),
  ...locale.strays.map((name): Problem => ({
    level: 'error',
    file: `locales/${locale.tag}/${name}`,
    message: 'the app reads no such file: rename it to a namespace or remove it'
  }))
];

function judgeFile(file: LocaleFile): Problem[] {
  if (file.error !== undefined) {
    return [{ level: 'error', file: file.path, message: `not JSON: ${file.error}` }];
  }
  const problems = file.flattened.rejected.map(({ key, reason }): Problem => ({
    level: 'error',
    file: file.path,
    key,
    message: `${reason}: write it as locales/en does`
  }));
  // What is nested or long beyond measure cannot be compared letter by letter.
  if (problems.length > 0) return problems;
  const parsed: unknown = JSON.parse(file.raw);
  if (withoutSpace(file.raw) !== withoutSpace(JSON.stringify(parsed))) {
    problems.push({
      level: 'error',
      file: file.path,
      message:
        'a key stands twice, or a letter is written as \\u…: keep one of the two, and write the letter itself'
    });
  }
  return problems;
}

/** Drops white space between tokens only; that inside strings stays. */
function withoutSpace(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text: string | undefined) => text ?? '');
}
