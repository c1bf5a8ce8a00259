import { fold } from './fold.ts';

/**
 * What sentences are held together by: "I need a", "where is". They count little, never nothing, so a word that is
 * wrongly here costs no hit. "No" and "not" are absent on purpose: "no money" means something.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'i a an the my me you your he she they him her his was were will is am are be it to do does for of in on at can could need want have has got get find where what which how who when there with and or please',
  tr: 'ben bana benim bir bu ve ile için ne nasıl nerede nereye ihtiyacım var lazım istiyorum olmak lütfen mi mı',
  es: 'yo me mi un una el la los las de del en con para por que a y o es necesito quiero tengo hay donde dónde como cómo puedo favor',
  pt: 'eu me meu minha um uma o a os as de do da em no na com para por que e ou é preciso quero tenho há onde como posso favor',
  yi: 'איך מיר מיין מיינע א די דער דאס אין און צו פאר מיט ביי דארף וויל האב האבן איז וואו וואס ווי ביטע',
  bn: 'আমি আমার আমাকে একটি একটা একজন ও এবং কাছে জন্য দরকার চাই যাব যেতে হবে কোথায় কী কি কীভাবে কেমন করে আছে',
  ar: 'انا اريد احتاج عندي لي في من الى على عن مع هل اين كيف ما ماذا هذا هذه او و اذهب يمكنني بدي',
  ur: 'میں مجھے میرا میری میرے کو کا کی کے سے پر اور یا ہے ہیں ہوں چاہیے چاہتا چاہتی ضرورت کہاں کیا کیسے ایک لیے',
  vi: 'tôi của là có ở cho và với đi cần muốn được một các đâu gì nào làm sao như thế xin',
  so: 'aniga waxaan waan baan ayaan rabaa u ku ka la iyo oo ah waa xaggee sidee maxaa mid leeyahay',
  ti: 'ኣነ ንዓይ ናተይ ናይ ናብ ኣብ ምስ እየ እዩ ኣሎ ኣለዉ የድልየኒ ደልየ እደሊ ኣበይ ናበይ ከመይ እንታይ ሓደ በጃኹም',
  'zh-Hant': '我要 我想 想要 需要 要一 請問 在哪 哪裏 哪裡 怎麼 怎樣 可以 我的 一個 我不 想看'
};

/** Small words of a tag's language, folded, without the marks that end clusters. */
export function smallWordsOf(tag: string): ReadonlySet<string> {
  const [base = ''] = tag.split('-');
  const words = SMALL_WORDS[tag] ?? SMALL_WORDS[base] ?? '';
  return new Set(words.split(' ').map((word) => fold(word, tag)));
}
