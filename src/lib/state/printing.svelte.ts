import { tick } from 'svelte';
import type { QrDrawing } from '#lib/sharing/qr.ts';

let kind = $state<'page' | 'wallet' | 'pack' | null>(null);
let settle: (() => void) | null = null;
let code = $state.raw<QrDrawing | null>(null);

// Longer than this and what is there is printed: half a pack is better than a button that does nothing.
const patience = 3_000;

/** A pack is drawn for paper only, and its words may still be on their way. */
function packIsThere(): Promise<void> {
  return new Promise((resolve) => {
    settle = resolve;
    setTimeout(resolve, patience);
  });
}

/** What goes on paper, while somebody prints. */
export const printing = {
  get kind() {
    return kind;
  },
  get code() {
    return code;
  },
  /** Called once the pack is drawn. */
  packDrawn(): void {
    settle?.();
  },
  /** Prints with a code of the address; the sheet that asked for it must be closed first. */
  async start(what: 'page' | 'wallet' | 'pack', address: string): Promise<void> {
    const { drawQr } = await import('#lib/sharing/qr.ts');
    code = drawQr(address);
    kind = what;
    document.documentElement.dataset.print = what;
    if (what === 'pack') await packIsThere();
    else await tick();
    addEventListener(
      'afterprint',
      () => {
        kind = null;
        delete document.documentElement.dataset.print;
      },
      { once: true }
    );
    print();
  }
};
