import type { DateWords } from './bundle.ts';
import type { Value } from './facts.ts';
import { formatDate, formatMoney, formatNumber, formatTime, groupMark } from './format.ts';

export interface ShownValue {
  readonly text: string;
  /** Where a tap leads: `tel:`, `sms:` or `https:`, from checked data only. */
  readonly href?: string;
  /** English words, to be marked so; figures and dates are in no language or in the reader's. */
  readonly english: boolean;
  /** Figures that must never be reordered among right-to-left words. */
  readonly figures: boolean;
}

/** What of a bundle decides how values look. */
export interface Reader {
  readonly tag: string;
  readonly dates: DateWords;
}

/** How one value looks among the words of a sentence. */
export function showValue(value: Value, { tag, dates }: Reader): ShownValue {
  switch (value.kind) {
    case 'phone':
      return { text: value.text, href: `tel:${value.tel}`, english: false, figures: true };
    case 'sms':
      return {
        text: value.text,
        href: `sms:${value.to}?body=${encodeURIComponent(value.text)}`,
        english: true,
        figures: false
      };
    case 'web': {
      const shown = { text: value.text, english: true, figures: true };
      // The file is checked when it is made; this is the last chance to keep `javascript:` out of a link.
      return value.href.startsWith('https://') ? { ...shown, href: value.href } : shown;
    }
    case 'name':
      return { text: value.text, english: true, figures: false };
    case 'number':
      return { text: formatNumber(value.value, groupMark(tag)), english: false, figures: true };
    case 'year':
      return { text: String(value.value), english: false, figures: true };
    case 'money':
      return { text: formatMoney(value.pence), english: false, figures: true };
    case 'date':
      return { text: formatDate(value.date, dates), english: false, figures: false };
    case 'time':
      return { text: formatTime(value.time), english: false, figures: true };
  }
}
