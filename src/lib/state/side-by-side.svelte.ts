import { keepingPlace } from './eye.ts';
import { preferences } from './preferences.svelte.ts';
import { readableTag } from './second-reading.svelte.ts';

// A partner that came in an address is not stored: its owner did not choose it on this phone.
let fromAddress = $state<string | null | undefined>(undefined);

/** The second language of every page of content. */
export const sideBySide = {
  /** The partner of a page in `lang`, or null for one language alone. */
  partnerOf(lang: string): string | null {
    const wanted = fromAddress === undefined ? preferences.current.partner : fromAddress;
    const tag = readableTag(wanted);
    return tag === lang ? null : tag;
  },
  /** Takes the partner of an address; anything that is no language of ours changes nothing. */
  adopt(tag: string | undefined): void {
    const known = readableTag(tag);
    if (known !== null) fromAddress = known;
  },
  /** What the reader chose is remembered, and the block in view stays where it is. */
  async choose(tag: string | null): Promise<void> {
    await keepingPlace(() => {
      fromAddress = tag;
    });
    await preferences.update({ partner: tag });
  },
  /** After the page changed its language: a page has no partner in its own. */
  swapped(from: string, to: string): void {
    if (this.partnerOf('') === to) fromAddress = from;
  }
};
