import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';

/** What another phone reads when its camera sees this code: from the pixels on the screen. */
export async function scan(code: Locator): Promise<string> {
  const picture = await code.screenshot({ animations: 'disabled' });
  const { width, height, grey } = await code.page().evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const drawing = new OffscreenCanvas(width, height).getContext('2d');
    if (drawing === null) throw new Error('There is no canvas');
    drawing.drawImage(bitmap, 0, 0);
    const { data } = drawing.getImageData(0, 0, width, height);
    let grey = '';
    for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at] ?? 0);
    return { width, height, grey: btoa(grey) };
  }, picture.toString('base64'));
  const pixels = new Uint8ClampedArray(4 * width * height).fill(255);
  Buffer.from(grey, 'base64').forEach((level, at) => pixels.fill(level, 4 * at, 4 * at + 3));
  const found = jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' });
  if (found === null) throw new Error('No code can be read in this picture');
  return new TextDecoder().decode(Uint8Array.from(found.binaryData));
}
