import jsQR from 'jsqr';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { smsLink, whatsappLink } from '#lib/sharing/links.ts';
import { drawQr, type QrDrawing } from '#lib/sharing/qr.ts';
import { canShare, copyText, saveFile, shareText } from '#lib/sharing/send.ts';

const quiet = 4;
const pixels = 4;

/** Dark modules of the path as a browser would fill them; throws when two rectangles overlap. */
function readPath({ size, path }: QrDrawing): boolean[] {
  const modules = new Array<boolean>(size * size).fill(false);
  const rest = path.replace(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g, (_, x, y, width, back) => {
    expect(back).toBe(width);
    const start = Number(y) * size + Number(x);
    for (let at = start; at < start + Number(width); at += 1) {
      if (modules[at]) throw new Error(`module ${at} is drawn twice`);
      modules[at] = true;
    }
    return '';
  });
  expect(rest).toBe('');
  return modules;
}

function scan(drawing: QrDrawing): string | undefined {
  const modules = readPath(drawing);
  const side = drawing.size * pixels;
  const bitmap = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let at = 0; at < side * side; at += 1) {
    const x = Math.floor((at % side) / pixels);
    const y = Math.floor(at / side / pixels);
    if (modules[y * drawing.size + x]) bitmap.fill(0, at * 4, at * 4 + 3);
  }
  return jsQR(bitmap, side, side)?.data;
}

describe('QR code', () => {
  test.each([
    ['an address', 'https://example.org/city-and-hackney/tr/help/register-with-a-gp/'],
    ['digits', '02085105955'],
    ['Turkish', 'Aile hekimine kayıt olun: ücretsizdir, İngilizce gerekmez. Şğüöç'],
    ['Arabic', 'سجّل لدى طبيب عام. الخدمة مجانية.'],
    ['Bengali', 'জিপির কাছে নাম লেখান। এটি বিনামূল্যে।'],
    ['Chinese', '登記家庭醫生，免費。'],
    ['600 bytes', 'Ünal 12 '.repeat(67).slice(0, -3)],
    ['more than correction M holds', 'x'.repeat(700)],
    ['the very most', 'y'.repeat(2953)]
  ])('of %s is read back', (_, text) => {
    expect(scan(drawQr(text))).toBe(text);
  });

  test('has four light modules around it', () => {
    const drawing = drawQr('https://example.org/');
    const modules = readPath(drawing);
    const inner = drawing.size - quiet - 1;
    const dark = [...modules.keys()].filter((at) => modules[at]);
    const columns = dark.map((at) => at % drawing.size);
    const rows = dark.map((at) => Math.floor(at / drawing.size));
    expect([Math.min(...columns), Math.max(...columns)]).toEqual([quiet, inner]);
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([quiet, inner]);
  });

  test('uses correction M up to version 10, then L', () => {
    const modulesOf = (bytes: number): number => drawQr('x'.repeat(bytes)).size - 2 * quiet;
    expect(modulesOf(213)).toBe(57);
    // Version 9 holds 230 bytes with L.
    expect(modulesOf(214)).toBe(53);
  });

  test('says how much too long a text is', () => {
    expect(() => drawQr('é'.repeat(1477))).toThrow(/2953 bytes.*has 2954/);
  });
});

test('links keep every character of the text', () => {
  const text = 'A&E? 100% #1 + “GP”\nسلام';
  const whatsapp = new URL(whatsappLink(text));
  expect(whatsapp.origin + whatsapp.pathname).toBe('https://wa.me/');
  expect([...whatsapp.searchParams]).toEqual([['text', text]]);
  expect(smsLink(text, false)).toBe(`sms:?body=${encodeURIComponent(text)}`);
  expect(smsLink(text, true)).toBe(`sms:&body=${encodeURIComponent(text)}`);
});

/** As much of a page as copying and saving need; there is no DOM in these tests. */
function fakePage(execCommand: () => boolean): { selected: string[]; log: string[] } {
  const selected: string[] = [];
  const log: string[] = [];
  class FakeElement {
    value = '';
    href = '';
    download = '';
    hidden = false;
    readOnly = false;
    style = {};
    constructor(readonly name: string) {}
    append = (child: FakeElement): void => void log.push(`${this.name} + ${child.name}`);
    remove = (): void => void log.push(`- ${this.name}`);
    select = (): void => void selected.push(this.value);
    setSelectionRange = (): void => undefined;
    click = (): void => void log.push(`click ${this.download} ${this.href}`);
    focus = (): void => void log.push(`focus ${this.name}`);
    closest = (): FakeElement => new FakeElement('dialog');
  }
  vi.stubGlobal('HTMLElement', FakeElement);
  vi.stubGlobal('document', {
    activeElement: new FakeElement('button'),
    body: new FakeElement('body'),
    createElement: (name: string) => new FakeElement(name),
    execCommand
  });
  return { selected, log };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('sharing by the phone', () => {
  const message = { title: 'GP', text: 'Register', url: 'https://example.org/' };

  test.each([
    ['shared', async () => undefined],
    ['cancelled', () => Promise.reject(new DOMException('', 'AbortError'))],
    ['unavailable', () => Promise.reject(new DOMException('', 'NotAllowedError'))]
  ])('%s', async (outcome, answer) => {
    const share = vi.fn(answer);
    vi.stubGlobal('navigator', { share });
    expect(canShare()).toBe(true);
    expect(await shareText(message)).toBe(outcome);
    expect(share).toHaveBeenCalledExactlyOnceWith(message);
  });

  test('is unavailable where the browser has none', async () => {
    vi.stubGlobal('navigator', {});
    expect(canShare()).toBe(false);
    expect(await shareText(message)).toBe('unavailable');
  });
});

describe('copying', () => {
  const refused = { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) };

  test('uses the clipboard', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('GP')).toBe(true);
    expect(writeText).toHaveBeenCalledExactlyOnceWith('GP');
  });

  test.each([
    ['missing', {}],
    ['refused', { clipboard: refused }]
  ])('falls back when it is %s, inside the open dialog, and tidies up', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    const { selected, log } = fakePage(() => true);
    expect(await copyText('GP')).toBe(true);
    expect(selected).toEqual(['GP']);
    expect(log).toEqual(['dialog + textarea', '- textarea', 'focus button']);
  });

  test.each([
    ['says no', () => false],
    [
      'throws',
      () => {
        throw new Error('no');
      }
    ]
  ])('is false when the fallback %s', async (_, execCommand) => {
    vi.stubGlobal('navigator', {});
    const { log } = fakePage(execCommand);
    expect(await copyText('GP')).toBe(false);
    expect(log).toContain('- textarea');
  });
});

describe('a file', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  test('is handed over whole and its address given back later', async () => {
    const { log } = fakePage(() => true);
    const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:one');
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    saveFile('gp.vcf', 'text/vcard', 'BEGIN:VCARD');
    const blob = create.mock.calls[0]?.[0];
    expect(blob instanceof Blob && [blob.type, await blob.text()]).toEqual([
      'text/vcard',
      'BEGIN:VCARD'
    ]);
    expect(log).toEqual(['body + a', 'click gp.vcf blob:one', '- a']);
    vi.advanceTimersByTime(1000);
    expect(revoke).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:one');
  });
});
