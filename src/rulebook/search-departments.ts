import { once } from "../language";
import type { RuleBook } from "./rule-book";

/** The departments of a book, the shorter names first. */
const departments = once((book: RuleBook): readonly string[] => {
  const names = book.measures.flatMap(({ department = "" }) => department.split(/[、/]/));
  return [...new Set(names)].filter(Boolean).sort((a, b) => a.length - b.length);
});

const SHORT = /\p{Script=Han}{2,6}?(?:局|委|办|部|中心)/gu;

/** Short names of departments become whole ones: 科促局 is 科技和产业促进局, whose characters hold it in its order. */
export const withDepartments = (
  book: RuleBook,
  words: string,
  isHeld: (word: string) => boolean,
): string =>
  words.replace(SHORT, (short) => {
    if (isHeld(short)) return short;
    const whole = departments(book).find((name) => holdsInOrder(name, short));
    return whole === undefined ? short : ` ${whole} `;
  });

function holdsInOrder(name: string, short: string): boolean {
  let at = -1;
  return [...short].every((one) => (at = name.indexOf(one, at + 1)) >= 0);
}
