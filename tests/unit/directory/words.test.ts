import { expect, test } from 'vitest';
import { titleCase } from '../../../src/tools/directory/letter-case.ts';
import { groupedPhone, telOf } from '../../../src/tools/directory/phones.ts';

test.each([
  ['020 89867111', '020 8986 7111', '+442089867111'],
  ['02089867111', '020 8986 7111', '+442089867111'],
  ['02080 492549', '020 8049 2549', '+442080492549'],
  ['03451 440050', '0345 144 0050', '+443451440050'],
  ['+44 (0)20 8986 7111', '020 8986 7111', '+442089867111'],
  ['07700 900123', '07700 900123', '+447700900123'],
  ['111', '111', '111']
])('the phone %s is read as %s and dials %s', (text, grouped, tel) => {
  expect(groupedPhone(text)).toBe(grouped);
  expect(telOf(text)).toBe(tel);
});

test.each(['ask', '020 8986', '020 8986 7111 / 7112', '0208986711122', ''])(
  '"%s" is not one phone number',
  (text) => {
    expect(telOf(text)).toBeUndefined();
  }
);

test.each([
  ["ST PETER'S PHARMACY", "St Peter's Pharmacy"],
  ['THE SURGERY (BARRETTS GROVE)', 'The Surgery (Barretts Grove)'],
  ['86A DALSTON LANE', '86A Dalston Lane'],
  ["O'NEILL WP", "O'Neill WP"],
  ['SHOREDITCH PARK AND THE CITY', 'Shoreditch Park and the City'],
  ['GP OUT OF HOURS LTD', 'GP Out of Hours Ltd']
])('%s is written %s', (capitals, title) => {
  expect(titleCase(capitals)).toBe(title);
});
