import type { Service } from '#lib/domain/service.ts';

/**
 * Who keeps the directory and reads reports of mistakes. Nobody has said yet that they do, so the reader chooses
 * whom to write to; put the address of the directory's keeper here.
 */
const KEEPER = '';

export interface Report {
  readonly title: string;
  readonly text: string;
  /** A letter ready to send. */
  readonly mail: string;
}

/** What a reader tells the keeper of the list about a service, in English. */
export function reportOf(
  { id, name, address, postcode, phone, source }: Service,
  url: string
): Report {
  const title = `Mistake in the directory: ${name} (${id})`;
  const text = [
    title,
    `${address}, ${postcode}`,
    ...(phone === undefined ? [] : [phone.text]),
    `Source: ${source}`,
    url,
    'What is wrong: '
  ].join('\n');
  return {
    title,
    text,
    mail: `mailto:${KEEPER}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`
  };
}
