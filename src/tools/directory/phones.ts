/** Numbers that are dialled as they stand: they have no form with a country code. */
const SHORT = /^(?:111|112|119|999|101|105|116\d{3}|18000|18001)$/u;

/** The digits of a United Kingdom number as dialled inside the country, or undefined where the text is not one number. */
function nationalDigits(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^(?:\+|00)44\s*(?:\(0\))?\s*/u, '0')
    .replace(/^00+/u, '0');
  if (!/^[0-9][0-9 ().-]*$/u.test(plain)) return undefined;
  const digits = plain.replace(/\D/gu, '');
  if (SHORT.test(digits)) return digits;
  return /^0(?:[12378]\d{9}|[18]\d{8}|8\d{6}|[59]\d{9})$/u.test(digits) ? digits : undefined;
}

/** What a phone dials: E.164 (`+442089867111`), or a short number as it is. Undefined where the text is not one UK number. */
export function telOf(text: string): string | undefined {
  const digits = nationalDigits(text);
  if (digits === undefined) return undefined;
  return digits.startsWith('0') ? `+44${digits.slice(1)}` : digits;
}

/** A number grouped as people read it (`020 8986 7111`), whatever the grouping it came in. */
export function groupedPhone(text: string): string | undefined {
  const digits = nationalDigits(text);
  if (digits === undefined || digits.length < 10 || !digits.startsWith('0')) return digits;
  if (digits.startsWith('02')) {
    return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  }
  return /^0[38]/u.test(digits)
    ? `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
    : `${digits.slice(0, 5)} ${digits.slice(5)}`;
}
