import { tick } from 'svelte';
import type { QrDrawing } from '#lib/sharing/qr.ts';

let kind = $state<'page' | 'wallet' | 'pack' | null>(null);
let code = $state.raw<QrDrawing | null>(null);

/** What goes on paper, while somebody prints. */
export const printing = {
  get kind() {
    return kind;
  },
  get code() {
    return code;
  },
  /** Prints with a code of the address; the sheet that asked for it must be closed first. */
  async start(what: 'page' | 'wallet' | 'pack', address: string): Promise<void> {
    const { drawQr } = await import('#lib/sharing/qr.ts');
    code = drawQr(address);
    kind = what;
    document.documentElement.dataset.print = what;
    await tick();
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
