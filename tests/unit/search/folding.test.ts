import { describe, expect, test } from 'vitest';
import { fold, foldCase } from '#lib/search/fold.ts';

describe('one word, two spellings', () => {
  test.each([
    ['tr', 'DİŞ', 'dis'],
    ['tr', 'ılık', 'ilik'],
    ['tr', 'IŞIK', 'ışık'],
    ['vi', 'Đau răng', 'dau rang'],
    ['vi', 'khám bệnh', 'kham benh'],
    ['vi', 'tự kỉ', 'tự kỷ'],
    ['vi', 'nha sỹ', 'nha sĩ'],
    ['yo', 'oníṣègùn', 'onisegun'],
    ['pl', 'Łódź', 'lodz'],
    ['de', 'Straße', 'strasse'],
    ['da', 'læge på København', 'laege pa kobenhavn'],
    ['el', 'Γιατρός', 'γιατρος'],
    ['el', 'γιατρός', 'ΓΙΑΤΡΟΣ'],
    ['ru', 'счёт', 'счет'],
    ['ar', 'أَسْنَان', 'اسنان'],
    ['ar', 'مستشفى', 'مستشفي'],
    ['ar', 'عيادة', 'عياده'],
    ['ar', 'طبيـــب', 'طبيب'],
    ['fa', 'پزشکی', 'پزشكي'],
    ['fa', 'خانه‌ها', 'خانهها'],
    ['ur', 'حاملہ', 'حامله'],
    ['ckb', 'پزیشکەکان', 'پزیشكهكان'],
    ['ckb', 'دڵم دەێشێت', 'دلم دەيشيت'],
    ['pa', 'ਖ਼ੂਨ', 'ਖੂਨ'],
    ['pa', 'ਬੱਚਾ', 'ਬਚਾ'],
    ['pa', 'ਮੂੰਹ', 'ਮੂਂਹ'],
    ['hi', 'ज़हर', 'जहर'],
    ['he', 'רוֹפֵא', 'רופא'],
    ['yi', 'דאָקטאָר', 'דאקטאר'],
    ['yi', 'שװאַנגער', 'שוואנגער'],
    ['yi', 'צײן', 'ציין'],
    ['ti', 'ሠራሕተኛ', 'ሰራሕተኛ'],
    ['ti', 'ፀሓይ', 'ጸሓይ'],
    ['ti', 'ኣብ', 'አብ'],
    ['am', 'ሐኪም', 'ሀኪም'],
    ['am', 'ዐይን', 'አይን'],
    ['ja', 'ｶﾅ', 'カナ'],
    ['zh-Hant', '１１１', '111'],
    ['zh-Hant', '全科医生', '全科醫生'],
    ['zh-Hant', '牙医', '牙醫'],
    ['zh-Hant', '药房', '藥房'],
    ['zh-Hant', '怀孕', '懷孕'],
    ['zh-Hant', '发烧', '發燒'],
    ['ar', '١١١', '111'],
    ['ur', '۱۱۱', '111'],
    ['bn', '১১১', '111'],
    ['my', '၉၉၉', '999'],
    ['km', '៩៩៩', '999'],
    ['uz', 'ogʻriyapti', "og'riyapti"],
    ['uz', 'OʻT', 'o‘t'],
    ['uz', 'sanʼat', 'sanat']
  ])('%s: %s and %s', (tag, one, other) => {
    expect(fold(one, tag)).toBe(fold(other, tag));
  });
});

describe('two words that stay two', () => {
  test.each([
    ['ru', 'мой', 'мои'],
    ['vi', 'tay', 'tai'],
    ['vi', 'pharmacy', 'pharmaci'],
    ['ti', 'ሐ', 'ሀ'],
    ['ti', 'ዐ', 'አ'],
    ['zh-Hant', '后', '後'],
    ['zh-Hant', '郁', '鬱'],
    ['ja', '国', '國'],
    ['bn', 'দিন', 'দান'],
    ['hi', 'दिन', 'दीन'],
    ['hi', 'क्या', 'कया'],
    ['th', 'ไข่', 'ไข้'],
    ['km', 'កាត', 'កាត់'],
    ['my', 'ဆေး', 'ဆား'],
    ['ta', 'பல்', 'பால்']
  ])('%s: %s and %s', (tag, one, other) => {
    expect(fold(one, tag)).not.toBe(fold(other, tag));
  });
});

test('marks stay where the exact spelling is asked for', () => {
  expect(foldCase('Đầu')).toBe('đầu');
  expect(foldCase('DİŞ')).toBe('diş');
});
