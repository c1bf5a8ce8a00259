import { fold, foldCase } from './fold.ts';

/**
 * What sentences are held together by: "I need a", "where is", "very". They count little, never nothing, so a word that
 * is wrongly here costs no hit. "No money" means something: "no" and "not" are here only for languages that say them
 * beside the verb of every second query. Spelled with their marks. Absent on purpose: Turkish "oldu", "oluyor" and "şu",
 * which without marks are "died", "dying" and "water".
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'i a an the my me you your he she they him her his was were will is am are be it to do does for of in on at can could need want have has got get find where what which how who when there with and or please',
  tr: 'ben bana beni bende benden benim sen size siz o onu ona onun biz bize bizi bir bu da de ki çok ve ile için ne nasıl nerede nereye nereden neden niye hangi kim kaç ihtiyacım var lazım istiyorum olmak lütfen mi mı mu mü',
  es: 'yo me mi mis su sus un una el la los las lo le les se al de del en con para por que a y o es ha han he está estoy tiene nadie alguien necesito quiero tengo hay donde dónde como cómo puedo voy ser favor',
  pt: 'eu me meu meus minha minhas seu sua ele ela se lhe um uma o a os as de do da dos das em no na nos nas ao à com para por que e ou é está estou foi fui teve tem alguém ninguém preciso quero tenho há onde como posso vou vai ser tô tá favor',
  yi: 'איך מיר מיך מיין מיינע א די דער דאס דעם אין און צו פאר מיט ביי בין פון אויף דארף וויל האב האבן האט איז זיך נישט ער זי אים איר עס מען זיין אסאך גאנצע גאנצן וואו וואס ווי ביטע',
  bn: 'আমি আমার আমাকে আমারে একটি একটা একজন ও এবং আর কাছে জন্য দরকার চাই যাব যেতে হবে কোথায় কী কি কীভাবে কেমন করে করছে করছি করের গেছে গেছি হয়ে অই হচ্ছে দিছে যাচ্ছে যার খুব বেশি পড়ে আছে amar amake ami geche kore',
  ar: 'انا اريد احتاج عندي عنده عندها لي في من الى على عن مع هل اين كيف ما ماذا هذا هذه او و اذهب يمكنني بدي قادر قادرة اقدر بقدر يقدر استطيع مش مو عم راح كتير حدا',
  ur: 'میں مجھے میرا میری میرے کو کا کی کے سے پر اور یا ہے ہیں ہوں ہو رہا رہی رہے گیا گئی گئے نے لی لیا آ آتی نہیں چاہیے چاہتا چاہتی ضرورت کہاں کیا کیسے ایک لیے hai hain hun ho main mein mujhe mera meri mere nahi raha rahi ka ki ke ko se',
  vi: 'tôi của là có ở cho và với đi cần muốn được một các đâu gì nào làm sao như thế xin bị rồi quá nữa thì mình nó ông bà anh chị em này đang lắm hay phải ra vào',
  so: 'aniga igu iga waxaan waan baan ayaan aan ayaa ayay ayuu baa buu waxa wuxuu waxay wuu way rabaa inaan u ku ka la iyo oo ah waa yahay tahay xaggee halkee sidee goorma maxaa mid leeyahay',
  ti: 'ኣነ ንዓይ ናተይ ናይ ናብ ኣብ ካብ ምስ ወይ እየ እዩ እያ ኢየ ኢዩ ኣሎ ኣላ ኣለዉ ኣለኒ ኣሎኒ ዘሎ ዘለኒ ንሱ ንሳ ንሕና እዚ እቲ እታ የድልየኒ ደልየ እደሊ ኣበይ ናበይ ከመይ እንታይ መን መዓስ ስለምንታይ ሓደ በጃኻ በጃኺ በጃኹም',
  'zh-Hant':
    '我要 我想 想要 需要 要一 請問 在哪 哪裏 哪裡 怎麼 怎樣 可以 我的 一個 我不 想看 佢 好 咗 突然 有人 俾人 同我 點算 成日'
};

/** To whom it happens: says more than a small word ("my husband hits me") and less than what happens. */
const PERSONS: Readonly<Record<string, string>> = {
  en: 'husband wife son daughter mum dad mother father',
  tr: 'kocam karım eşim annem babam oğlum kızım çocuğum bebeğim',
  es: 'esposo esposa marido mujer mamá papá hijo hija niño niña abuela abuelo',
  pt: 'marido mulher mãe pai avó avô vizinha filho filha neném',
  yi: 'מאן ווייב זון טאכטער מאמע טאטע',
  bn: 'স্বামী জামাই ছেলে মেয়ে আম্মা আব্বা',
  ar: 'بنتي ابني زوجي ابوي امي',
  ur: 'شوہر بیوی بیٹا بیٹی امی ابو',
  vi: 'vợ chồng con trai gái',
  so: 'ninkayga ninkeyga ninkaygu ninkeygu xaaskayga xaaskaygu hooyaday aabbahay wiilkayga gabadhayda ilmahayga cunugeyga cunugayga',
  ti: 'ሰብኣየይ ሰበይተይ ኣቦይ ኣደይ ወደይ ጓለይ ቆልዓይ ህጻነይ',
  'zh-Hant': '我個 老公 老婆 阿媽 阿爸 小朋 朋友 小朋友'
};

/** How much a word counts beside one that says what is wanted. */
export const WORD_WEIGHTS = { small: 0.15, person: 0.5, other: 1 } as const;

/** Vietnamese tells words apart by marks alone: whoever writes them means "bà" (she) by it and not "ba" (three). */
const byMarks = /^vi\b/u;

/** What tells the weight of a folded word without the marks that end clusters, and of the same as it was spelled. */
export function createWeights(tag: string): (folded: string, marked?: string) => number {
  const [base = ''] = tag.split('-');
  const listed = (list: Readonly<Record<string, string>>): string[] =>
    (list[tag] ?? list[base] ?? '').split(' ').filter((word) => word !== '');
  const weights = new Map<string, number>();
  const put = (words: readonly string[], weight: number): void => {
    for (const word of words) weights.set(fold(word, tag), weight);
    if (byMarks.test(tag)) for (const word of words) weights.set(foldCase(word), weight);
  };
  put(listed(PERSONS), WORD_WEIGHTS.person);
  put(listed(SMALL_WORDS), WORD_WEIGHTS.small);
  return (folded, marked) =>
    weights.get(byMarks.test(tag) ? (marked ?? folded) : folded) ?? WORD_WEIGHTS.other;
}
