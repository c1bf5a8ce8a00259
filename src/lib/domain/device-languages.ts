/** `zh-HK` → [`zh-HK`, `zh-Hant`, `zh`]: a device names a region where the register names a script. */
function candidates(tag: string): string[] {
  try {
    // Also turns old codes into today's: `iw` into `he`, `tl` into `fil`.
    const locale = new Intl.Locale(tag);
    const { language, script } = locale.maximize();
    const broader = [`${language}-${script ?? ''}`, language];
    // Norwegian without more is Bokmål.
    return [locale.baseName, ...broader, ...(language === 'no' ? ['nb'] : [])];
  } catch {
    return [];
  }
}

/** The tags of the register that a device asks for, in its order, each once. Variants of English lead to `en`. */
export function matchDeviceLanguages(
  wanted: readonly string[],
  registered: readonly string[]
): string[] {
  const found = wanted.map((tag) =>
    candidates(tag).find((candidate) => registered.includes(candidate))
  );
  return [...new Set(found.filter((tag) => tag !== undefined))];
}
