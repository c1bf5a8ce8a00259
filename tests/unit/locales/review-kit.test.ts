import { expect, test } from 'vitest';
import { formatReviewKit, type ReviewKit } from '../../../src/tools/locales/exchange/review-kit.ts';
import type { Unit } from '../../../src/tools/locales/exchange/unit.ts';
import { openWorkspace } from '../../../src/tools/locales/workspace.ts';

const language = openWorkspace().register.find(({ tag }) => tag === 'ur');

const unit: Unit = {
  key: 'help:emergency.title',
  english: 'Call {{n999}} & wait',
  translation: '{{n999}} پر <b>فون</b> کریں',
  state: 'machine',
  outdated: false,
  by: '',
  on: '',
  base: '',
  note: 'A note',
  max: 40,
  screen: '/ur/help/emergency/'
};

function format(more: Partial<ReviewKit> = {}): string {
  if (language === undefined) throw new Error('The register has no Urdu');
  return formatReviewKit({
    language,
    units: [unit],
    values: { n999: { kind: 'phone', text: '999', tel: '999' } },
    critical: [],
    doubts: ['check “danger”'],
    backTranslations: { 'help:emergency.title': 'Phone {{n999}}' },
    dates: { months: [], monthsAlone: [], weekdays: [], monthYear: '', dayMonthYear: '' },
    ...more
  });
}

test('a kit shows each text beside its English, in its direction, with real figures and no markup', () => {
  const kit = format();
  expect(kit).toContain(
    '<td>Call <bdi class="value">999</bdi> &amp; wait<small>A note</small></td>'
  );
  expect(kit).toContain(
    '<td lang="ur" dir="rtl"><bdi class="value">999</bdi> پر &lt;b&gt;فون&lt;/b&gt; کریں</td>'
  );
  expect(kit).toContain('Seems to say: Phone <bdi class="value">999</bdi>');
  expect(kit).toContain('check “danger”');
  expect(kit).not.toContain('<script');
});

test('critical strings come first, and once', () => {
  const other: Unit = { ...unit, key: 'help:emergency.summary' };
  const kit = format({ units: [unit, other], critical: ['help:emergency.summary'] });
  expect(kit.split('id="help:emergency.summary"')).toHaveLength(2);
  expect(kit.indexOf('id="help:emergency.summary"')).toBeLessThan(
    kit.indexOf('id="help:emergency.title"')
  );
});

test('words that nobody sees are not printed, and an unfilled placeholder shows its name', () => {
  const search: Unit = { ...unit, key: 'search:help.emergency' };
  const kit = format({ units: [{ ...unit, english: '{{count}} pages' }, search] });
  expect(kit).not.toContain('search:help');
  expect(kit).toContain('[count]');
});

test('a kit says who judged the language before', () => {
  expect(format()).toContain('you are the first person');
  const kit = format({ units: [{ ...unit, state: 'edited', by: 'Sana Khan', on: '2026-12-01' }] });
  expect(kit).toContain('Sana Khan judged part of it');
  expect(kit).not.toContain('first person');
});
