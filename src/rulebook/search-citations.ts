/** A plain text as people cite: a document by its year and number in any form, an article in Arabic or Chinese numerals. */
export const withCitations = (text: string): string =>
  text
    .replace(YEAR_AND_NUMBER, (_, year: string, number: string) => `〔${year}〕${Number(number)}号`)
    .replace(ARTICLE, (_, number: string) => ` 第${inArabic(number)}条 `);

/** 京技管发2025-33, 2025年第33号 */
const YEAR_AND_NUMBER =
  /(?:(?<=\p{Script=Han}\s?)〔?|〔|^)(20[0-9]{2})(?:〕|年|\s*[-—_/.]\s*|\s+)第?\s*([0-9]{1,3})(?:号文?|(?![0-9.%\p{Script=Han}]))/gu;
const ARTICLE = /(?:第\s*|(?<=号文?))([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*条/gu;

/** 十八 is 18, 二十 is 20; what is Arabic stays. */
function inArabic(number: string): number {
  if (/^[0-9]+$/.test(number)) return Number(number);
  const [tens, ones] = number.includes("十") ? number.split("十") : ["0", number];
  const digit = (one = "") => DIGITS.indexOf(one) + 1;
  return (tens === "" ? 1 : digit(tens)) * 10 + digit(ones);
}
const DIGITS = "一二三四五六七八九";

/** The articles of a document that a measure stands in, by its id and by where it is cited. */
export function articlesOf({ id, cite }: { id: string; cite: string }): string {
  const [, first] = /^jj.*\/([0-9]+)/.exec(id) ?? [];
  const numbers = new Set(first === undefined ? [] : [Number(first)]);
  for (const [, from, to] of cite.matchAll(
    /第([一二三四五六七八九十]+)条?(?:至第([一二三四五六七八九十]+))?条/gu,
  ))
    for (let at = inArabic(from!); at <= inArabic(to ?? from!); at++) numbers.add(at);
  return [...numbers].map((number) => `第${number}条`).join(" ");
}
