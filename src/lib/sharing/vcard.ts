import type { Contact } from '#lib/domain/facts.ts';

const mostOctets = 75;

/** RFC 2426, section 5: a value cannot end its line or its field. */
function escapeText(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

function countOctets(character: string): number {
  return new TextEncoder().encode(character).length;
}

/** RFC 2426, section 2.6. Characters stay whole: some address books show half of one as rubbish. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = countOctets(character);
    if (octets + more > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}

/** A contact for the phone's address book, vCard 3.0. Only what the contact has; times and notes stay here. */
export function vcardOf({ name, phones, email, address }: Contact): string {
  const own = escapeText(name);
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', `FN:${own}`];
  // Version 3.0 demands N, which is for people: an organisation leaves its parts empty.
  lines.push('N:;;;;', `ORG:${own}`);
  for (const { tel } of phones ?? []) lines.push(`TEL;TYPE=VOICE:${escapeText(tel)}`);
  if (email !== undefined) lines.push(`EMAIL:${escapeText(email)}`);
  if (address !== undefined) {
    const { street, postcode = '' } = address;
    lines.push(`ADR:;;${escapeText(street)};;;${escapeText(postcode)};United Kingdom`);
  }
  lines.push('END:VCARD');
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** Plain letters only: some phones refuse or mangle any others in a file name. */
export function vcardFileName({ name }: Contact): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `${words?.join('-') ?? 'contact'}.vcf`;
}
