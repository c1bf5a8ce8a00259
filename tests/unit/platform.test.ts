import { expect, test } from 'vitest';
import { installPlatform } from '#lib/offline/platform.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  ['ios', `${iphone} Version/26.0 Mobile/15E148 Safari/604.1`, {}],
  ['ios', mac, { touchPoints: 5 }],
  ['desktop-other', mac, {}],
  ['in-app', `${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/480.0]`, {}],
  ['in-app', `${iphone} Mobile/15E148`, {}],
  ['in-app', `${android} Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 Instagram 350.0`, {}],
  ['in-app', android.replace('Pixel 8', 'Pixel 8; wv'), {}],
  ['prompt', `${android} Chrome/140.0.0.0 Mobile Safari/537.36`, { canPrompt: true }],
  ['firefox-android', 'Mozilla/5.0 (Android 14; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', {}],
  ['desktop-other', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', {}],
  ['installed', `${iphone} Mobile/15E148`, { isStandalone: true }]
])('%s: %s', (platform, userAgent, changes) => {
  const facts = { isStandalone: false, canPrompt: false, touchPoints: 0, ...changes };
  expect(installPlatform(userAgent, facts)).toBe(platform);
});
