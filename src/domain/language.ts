/** Which language a text is written in, as far as a few words tell. No guess is better than a wrong one. */

/** The languages that the product speaks, as BCP 47 primary tags. */
export const languages = ['en', 'es', 'fr', 'de', 'pt', 'ja'] as const;
export type Language = (typeof languages)[number];

/** Small words that stand in nearly every sentence of a language and seldom in the others. */
const telling: Readonly<Record<Exclude<Language, 'ja'>, readonly string[]>> = {
  en: 'the is are how what why when which should would could my our i you we with for from does do can have about to and of it this that there who an or but your good makes'.split(
    ' ',
  ),
  es: 'el los las cómo qué por para una con mi nuestro es está debo puedo cuando cuál del al yo se lo hay cuándo dónde y muy'.split(
    ' ',
  ),
  fr: 'le les des comment quoi pourquoi est une avec mon notre je vous nous dois peux quand quelle quel du au et pour dans ma sur'.split(
    ' ',
  ),
  de: 'der die das wie warum wann ist eine einen mit mein unser ich wir soll kann für und nicht auf den dem zu bei wenn welche was'.split(
    ' ',
  ),
  pt: 'os as como por para uma com meu nosso é está devo posso quando qual do da em não eu se há onde e minha dos muito'.split(
    ' ',
  ),
};

const FEWEST_HITS = 2;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** null: too short to tell, mixed, or a language that is not among them. */
export function languageOf(text: string): Language | null {
  if (KANA.test(text)) return 'ja';
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(telling)
    .map(([language, small]) => ({
      language: language as Language,
      hits: words.filter((word) => small.includes(word)).length,
    }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = counts;
  if (!first || first.hits < FEWEST_HITS || first.hits === second?.hits) return null;
  return first.language;
}
