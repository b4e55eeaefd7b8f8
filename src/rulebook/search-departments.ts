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

const withoutCity = once((book: RuleBook): readonly (readonly [name: string, short: string])[] =>
  departments(book)
    .map((name) => [name, name.replace(/^北京市/, "")] as const)
    .filter(([, short]) => short.length > 2),
);

/** Departments that words name whole, with or without their city. */
export const departmentsIn = (book: RuleBook, words: readonly string[]): string[] =>
  withoutCity(book).flatMap(([name, short]) =>
    words.some((word) => word.includes(short)) ? [name] : [],
  );

/** What a department is called by: Bureau, and what it is a bureau of. */
interface EnglishName {
  readonly name: string;
  readonly organ: ReadonlySet<string>;
  readonly of: readonly string[];
}

const ORGANS = /^(bureau|commission|administration|department|office|ministry|committee)s?$/;
/** What else than a department may be called so: it has to be named by two words. */
const LOOSE_ORGANS = /^(cent(?:er|re)|fund|service)s?$/;
const JOINING = /^(of|the|and|for|&|beijing|municipal|city)$/;

const isOrgan = (word: string) => ORGANS.test(word) || LOOSE_ORGANS.test(word);
/** The same word in another ending: ecological, ecology. */
const stem = (word: string) => word.replace(/iz/, "is").slice(0, 6);

const inEnglish = once((book: RuleBook): readonly EnglishName[] =>
  departments(book).flatMap((name) => {
    const words = (book.authorities[name] ?? "").toLowerCase().match(/[a-z&-]+/g) ?? [];
    const of = words.filter((word) => !JOINING.test(word) && !isOrgan(word)).map(stem);
    return of.length > 0 ? [{ name, organ: new Set(words.filter(isOrgan)), of }] : [];
  }),
);

/** Words that call a department in English become its name: commerce and finance bureau. */
export function withEnglishDepartments(book: RuleBook, typed: readonly string[]): string[] {
  let best: { from: number; to: number; said: number; name: EnglishName } | undefined;
  if (!typed.some(isOrgan)) return [...typed];
  for (const name of inEnglish(book))
    for (const { from, to } of runsOf(typed, name)) {
      const run = typed.slice(from, to);
      const said = new Set(run.map(stem).filter((word) => name.of.includes(word))).size;
      const isNamed =
        (run.some((word) => ORGANS.test(word)) && said > 0) ||
        (run.some((word) => name.organ.has(word)) && said > 1);
      if (!isNamed || (said * 2 < name.of.length && !run.map(stem).includes(name.of[0]!))) continue;
      const isCloser =
        !best ||
        said > best.said ||
        (said === best.said && distance(name, run, said) < distance(best.name, run, said));
      if (isCloser) best = { from, to, said, name };
    }
  if (!best) return [...typed];
  return [...typed.slice(0, best.from), best.name.name, ...typed.slice(best.to)];
}

/** Runs of words that a name holds or that join them. */
function runsOf(typed: readonly string[], { of }: EnglishName): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  const belongs = (word: string | undefined) =>
    word !== undefined && (JOINING.test(word) || isOrgan(word) || of.includes(stem(word)));
  for (let from = 0; from < typed.length; from++) {
    let to = from;
    while (belongs(typed[to])) to++;
    if (to > from) runs.push({ from, to });
    from = to;
  }
  return runs;
}

/** How much of a name was not said, and whether it is another kind of department. */
const distance = ({ of, organ }: EnglishName, run: readonly string[], said: number): number =>
  of.length - said + (run.some((word) => organ.has(word)) ? 0 : 0.5);
