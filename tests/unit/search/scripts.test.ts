import { afterEach, describe, expect, test, vi } from 'vitest';
import { fold } from '#lib/search/fold.ts';
import { stemsOf } from '#lib/search/stems.ts';
import { find, indexOf } from './support/small.ts';

describe('words inside a sentence without spaces', () => {
  const sentences: [tag: string, sentence: string, query: string][] = [
    ['zh-Hant', '您可以向當地的全科醫生登記。', '全科醫生'],
    ['zh-Hant', '您可以向當地的全科醫生登記。', '全科医生'],
    ['zh-Hant', '請到藥房查詢。', '药房'],
    ['zh-Hans', '每个人都可以在全科医生处登记。', '全科医生'],
    ['ja', '誰でも診療所に登録できます。', '登録'],
    ['ja', '誰でも診療所に登録できます。', '診療所'],
    ['th', 'คุณสามารถไปพบแพทย์ได้ฟรี', 'แพทย์'],
    ['km', 'អ្នកអាចទៅជួបគ្រូពេទ្យដោយមិនគិតថ្លៃ', 'គ្រូពេទ្យ'],
    ['my', 'ဆရာဝန်နှင့်အခမဲ့တွေ့နိုင်သည်', 'ဆရာဝန်'],
    ['lo', 'ທ່ານສາມາດໄປຫາທ່ານໝໍໄດ້', 'ໝໍ']
  ];

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.each(sentences)('%s: %s has %s', async (tag, sentence, query) => {
    expect(await find(tag, { right: sentence, wrong: 'NHS' }, query)).toEqual(['right']);
  });

  test.each(sentences)('%s: also where the browser has no dictionary', async (tag, text, query) => {
    vi.stubGlobal('Intl', { ...Intl, PluralRules: Intl.PluralRules });
    expect('Segmenter' in Intl).toBe(false);
    expect(await find(tag, { right: text, wrong: 'NHS' }, query)).toEqual(['right']);
  });

  test('one character finds the words it stands in', async () => {
    expect(await find('zh-Hant', { tooth: '我牙痛', eye: '眼睛' }, '痛')).toEqual(['tooth']);
  });
});

describe('prefixes and endings', () => {
  test.each([
    ['ar', 'اذهب إلى الطبيب', 'طبيب'],
    ['ar', 'التسجيل في العيادة', 'تسجيل'],
    ['ar', 'وبالمستشفى', 'مستشفى'],
    ['ar', 'للأطفال', 'أطفال'],
    ['ar', 'طبيب', 'الطبيب'],
    ['ar', 'مترجمون', 'مترجم'],
    ['he', 'לך לרופא', 'רופא'],
    ['he', 'הבית חולים', 'בית'],
    ['fa', 'دندان‌ها', 'دندان'],
    ['fa', 'بیمارستان', 'بيمارستان'],
    ['ur', 'ڈاکٹروں کے پاس', 'ڈاکٹر'],
    ['ur', 'بچوں کے لیے', 'بچہ'],
    ['ti', 'ንሓኪም ተወከሱ', 'ሓኪም'],
    ['ti', 'ሓኪም', 'ንሓኪም'],
    ['am', 'ለሐኪም ይደውሉ', 'ሀኪም'],
    ['bn', 'হাসপাতালে যান', 'হাসপাতাল'],
    ['bn', 'দাঁত', 'দাঁতের'],
    ['bn', 'বাচ্চাদের টিকা', 'বাচ্চা'],
    ['hi', 'डॉक्टरों से पूछें', 'डॉक्टर'],
    ['hi', 'दाँत', 'दाँतों'],
    ['tr', 'doktor', 'doktora'],
    ['tr', 'çocuğunuz', 'cocuk'],
    ['so', 'dhakhtarka', 'dhakhtar'],
    ['pl', 'do lekarza', 'lekarz'],
    ['ru', 'врачи', 'врача'],
    ['el', 'γιατροί', 'γιατρό'],
    ['ku', 'Bijîşkê malbatê', 'bijisk'],
    ['yo', 'Dókítà', 'dokita'],
    ['en', 'babies', 'baby'],
    ['en', 'forgets', 'forgetting'],
    ['en', 'stopped', 'stopping'],
    ['en', 'stop', 'stopped'],
    ['en', 'cancelled', 'cancel'],
    ['en', 'calling', 'called'],
    ['tr', 'randevu', 'randevularım'],
    ['tr', 'stres', 'stresliyim'],
    ['tr', 'depresyon', 'depresyondayım'],
    ['tr', 'hastaneye', 'hastaneden'],
    ['tr', 'ilaçlar', 'ilaçlarımı'],
    ['so', 'madaxa', 'madaxayga'],
    ['so', 'cusbitaalkayga', 'cusbitaal']
  ])('%s: %s is found by %s', async (tag, text, query) => {
    expect(await find(tag, { right: text, wrong: 'NHS' }, query)).toEqual(['right']);
  });
});

describe('what is too little to be a word is no stem', () => {
  test.each([
    ['ur', 'حملہ', 'حم'],
    ['ur', 'کتا', 'کت'],
    ['bn', 'মাটি', 'মা'],
    ['bn', 'পাটা', 'পা']
  ])('%s: %s is not %s', (tag, word, stem) => {
    expect(stemsOf(fold(word, tag), tag)).not.toContain(fold(stem, tag));
  });
});

describe('another vowel is another word', () => {
  test.each([
    ['bn', 'দিন', ['দান', 'দেন', 'দুন', 'দিনা']],
    ['bn', 'কল', ['কলি', 'কলা', 'কালি', 'কুল']],
    ['hi', 'दिन', ['दीन', 'दान', 'दून', 'देना']],
    ['hi', 'दवा', ['दावा', 'दिवा', 'दवी']],
    ['ta', 'பல்', ['பால்', 'பலி']],
    ['pa', 'ਦਿਨ', ['ਦੀਨ', 'ਦਾਨ']],
    ['th', 'ไข้', ['ไข่', 'ขา']],
    ['km', 'កាត់', ['កុត', 'កេត']],
    ['my', 'ဆေး', ['ဆား', 'ဆီ']],
    ['ti', 'ስኒ', ['ሰኒ', 'ሳን']]
  ])('%s: %s finds none of %j', async (tag, query, others) => {
    const sentences = Object.fromEntries(others.map((word, at) => [`wrong${at}`, word]));
    expect(await find(tag, { right: query, ...sentences }, query)).toEqual(['right']);
  });

  test('the start of a word is met by whole letters only', async () => {
    const index = await indexOf('bn', { a: 'কলকাতা', b: 'কলিকাতা' });
    expect(index.search('কল').map((hit) => hit.id)).toEqual(['a']);
    expect(index.search('কলি').map((hit) => hit.id)).toEqual(['b']);
  });
});

describe('slips of alphabets', () => {
  test.each([
    ['en', 'hospital', 'hosptal'],
    ['en', 'doctor', 'docotr'],
    ['en', 'appointment', 'apointmant'],
    ['en', 'appointment', 'apoint'],
    ['en', 'tooth ache', 'toothache'],
    ['en', 'toothache', 'tooth ache'],
    ['pl', 'szpital', 'szpitel'],
    ['ru', 'больница', 'болница'],
    ['el', 'νοσοκομείο', 'νοσοκομιο'],
    ['ar', 'مستشفى', 'مستسفى'],
    ['he', 'בית חולים', 'חולימ'],
    ['ka', 'საავადმყოფო', 'საავადყოფო'],
    ['hy', 'հիվանդանոց', 'հիվանդնոց']
  ])('%s: %s is found by %s', async (tag, text, query) => {
    expect(await find(tag, { right: text, wrong: 'NHS' }, query)).toEqual(['right']);
  });

  test('three letters are taken as they are', async () => {
    expect(await find('en', { wrong: 'ear' }, 'eat')).toEqual([]);
  });

  test('figures are taken as they are', async () => {
    expect(await find('en', { wrong: '1112', right: '1111' }, '1111')).toEqual(['right']);
    expect(await find('en', { wrong: '8888' }, '8889')).toEqual([]);
  });
});

describe('a word that is nowhere in the index', () => {
  test.each([
    ['ti', 'መሕረሲት', 'መሓረሲት'],
    ['ti', 'ሓኪም', 'ሃኪም'],
    ['ti', 'ቆልዓ', 'ቈልዓ'],
    ['zh-Hant', '牙痛', '牙疼'],
    ['vi', 'bác sĩ', 'bacsi'],
    ['vi', 'tự kỷ', 'tự kỉ'],
    ['uz', 'boshim ogʻriyapti', "og'riyapti"],
    ['uz', 'boshim ogʻriyapti', 'ogriyapti'],
    ['yi', 'צאן ווייטאג', 'צאנווייטאג']
  ])('%s: %s is found by %s', async (tag, text, query) => {
    const wrong = tag === 'yi' ? 'טאנווייטאג' : 'NHS';
    expect(await find(tag, { right: text, wrong }, query)).toContain('right');
  });

  test('no other word with its consonants is looked for where it is there', async () => {
    expect(await find('ti', { right: 'መሓረሲት', wrong: 'መሕረሲት' }, 'መሓረሲት')).toEqual(['right']);
  });

  test('the pair of characters comes before what begins with one of them', async () => {
    expect(await find('zh-Hant', { one: '牙醫', both: '牙痛' }, '牙痛')).toEqual(['both']);
  });
});

describe('what comes first', () => {
  test('the exact marks before the same letters with others', async () => {
    const sentences = { cheek: 'má', ghost: 'ma', rice: 'mạ', mother: 'mẹ' };
    expect((await find('vi', sentences, 'mạ'))[0]).toBe('rice');
    expect((await find('vi', sentences, 'má'))[0]).toBe('cheek');
    expect((await find('tr', { a: 'kis', b: 'kış' }, 'kış'))[0]).toBe('b');
    expect((await find('ur', { where: 'کہاں', food: 'کھانے' }, 'کھانے'))[0]).toBe('food');
    expect((await find('ur', { food: 'کھانے', where: 'کہاں' }, 'کہاں'))[0]).toBe('where');
  });

  test('the word before its stem', async () => {
    expect((await find('ur', { pregnancy: 'حمل', attack: 'حملہ' }, 'حملہ'))[0]).toBe('attack');
  });

  test('a whole word before the start of one', async () => {
    expect(await find('en', { long: 'eyesight', whole: 'eye' }, 'eye')).toEqual(['whole', 'long']);
  });

  test('what holds all words before what holds one', async () => {
    const found = await find(
      'en',
      { one: 'free tea', both: 'free interpreter' },
      'free interpreter'
    );
    expect(found[0]).toBe('both');
  });

  test('something, when nothing holds all words', async () => {
    expect(await find('en', { one: 'dentist' }, 'dentist zebra')).toEqual(['one']);
  });
});

test('a phone number is found with its spaces and without', async () => {
  const sentences = { right: 'Call 020 8510 5955.', wrong: '020 7253 3411' };
  expect((await find('en', sentences, '02085105955'))[0]).toBe('right');
  expect((await find('en', sentences, '020 8510 5955'))[0]).toBe('right');
});

test.each(['A&E', 'a&e', 'A & E', 'A＆E'])('%s is one word', async (query) => {
  expect(await find('en', { right: 'Go to A&E now', wrong: 'a place in e' }, query)).toEqual([
    'right'
  ]);
});
