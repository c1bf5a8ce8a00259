interface Announcement {
  readonly text: string;
  readonly lang: string;
}

let latest = $state.raw<Announcement>({ text: '', lang: 'en-GB' });

/** What a screen reader should say next, with the language to say it in. */
export const announcer = {
  get latest(): Announcement {
    return latest;
  },
  say(text: string, lang: string): void {
    latest = { text, lang };
  }
};
