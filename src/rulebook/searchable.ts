import { type Measure, type RuleDocument, once } from "../language";
import type { RuleBook } from "./rule-book";
import { articlesOf } from "./search-citations";
import { subjectsIn } from "./search-subjects";

/** The texts of a measure in their order; what is `said` are other words for a measure, or for its card and document. */
export const FIELDS = [
  "title",
  "said",
  "card",
  "said-of-card",
  "document",
  "inputs",
  "note",
] as const;

/** A measure as it is searched. */
export interface Searchable {
  measure: Measure;
  /** id and Chinese title, which a person may give whole */
  names: readonly string[];
  /** texts by FIELDS */
  texts: readonly string[];
  /** pinyin initials by weight: title, then document and department */
  initials: readonly [string, string];
  /** whom it is for, by number; none where it is for any business */
  subjects: readonly number[];
  /** the syllables of the title */
  syllables: readonly string[];
}

/**
 * Full-width letters and capitals are read like any others, and all brackets like those of document
 * numbers: 〔2025〕 is on few keyboards.
 */
export const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[[(【]/g, "〔")
    .replace(/[\])】]/g, "〕");

/** Words that were typed one after the other. */
export const wordsIn = (text: string): string[] =>
  plain(text)
    .split(/[\s,，、;；]+/)
    .filter(Boolean);

/** What the book has nothing on, once its notes have come. */
export const nothingOn = once(
  (book: RuleBook): ReadonlySet<string> => new Set(plain(book.said.none ?? "").split(" ")),
);

/** Traditional characters as simplified ones, once the notes have come: of each pair the first becomes the second. */
export const simplified = (book: RuleBook, text: string): string =>
  text.replace(/\p{Script=Han}/gu, (one) => fromTraditional(book).get(one) ?? one);

const fromTraditional = once(
  (book: RuleBook): ReadonlyMap<string, string> =>
    new Map(
      (book.said.traditional?.match(/\p{Script=Han}{2}/gu) ?? []).map((pair) => [
        pair[0]!,
        pair[1]!,
      ]),
    ),
);

/**
 * Every measure of the book. With `notes`, what the notes say and the initials belong to it, once they have come.
 */
export const searchables = (book: RuleBook, notes: boolean): readonly Searchable[] =>
  notes && book.annotated ? noted(book) : bare(book);

const bare = once((book: RuleBook) => book.measures.map((m) => searchable(book, m, false)));
const noted = once((book: RuleBook) => book.measures.map((m) => searchable(book, m, true)));

function searchable(book: RuleBook, measure: Measure, notes: boolean): Searchable {
  const document = book.documentOf(measure);
  const card = book.cardOf(measure);
  const inputs = measure.inputs
    .filter((i) => !i.scope)
    .map(
      (i) => [i, ...(i.choices ?? [])].map(({ zh, en }) => `${zh} ${en}`).join(" ") + ` ${i.name}`,
    );
  const said = (of: string) => (notes ? (book.said[of] ?? "") : "");
  const note = notes ? `${measure.note?.zh ?? ""} ${measure.note?.en ?? ""}` : "";
  return {
    measure,
    names: [plain(measure.id), plain(measure.title.zh)],
    texts: [
      plain(`${measure.id} ${measure.title.zh} ${measure.title.en}`),
      plain(`${said(measure.id)} ${notes ? matters(book, measure) : ""}`),
      plain(card ? documentText(card) : ""),
      plain(`${card ? said(card.id) : ""} ${said(document.code)}`),
      plain(
        `${documentText(document)} ${measure.department ?? ""} ${measure.cite} ${articlesOf(measure)}`,
      ),
      plain(`${inputs.join(" ")} ${notes ? rowsLookedUp(book, measure) : ""}`),
      plain(note),
    ],
    initials: notes ? initialsOf(book, measure, document) : ["", ""],
    subjects: subjectsIn(`${measure.title.zh} ${card?.title.zh ?? ""} ${document.title.zh}`),
    syllables: notes ? book.soundsOf(measure.title.zh) : [],
  };
}

/** What the rows of the tables are called that a measure looks up: roads, permits. */
function rowsLookedUp(book: RuleBook, { value, steps, class: grade }: Measure): string {
  const trees = JSON.stringify([value, steps, grade]);
  return Object.entries(book.tables)
    .filter(([name]) => trees.includes(`["lookup","${name}"`))
    .flatMap(([, { rows, columns }]) =>
      columns
        .map((column) => [...new Set(rows.map((row) => row[column]))])
        .filter(
          (cells) =>
            cells.length * 2 > rows.length && cells.every((cell) => typeof cell !== "number"),
        ),
    )
    .map((cells) => cells.join(" "))
    .join(" ");
}

/** What money is for. */
const matters = (book: RuleBook, { matters = [] }: Measure): string =>
  matters
    .map((name) => `${book.matters[name]?.zh ?? ""} ${book.matters[name]?.en ?? ""}`)
    .join(" ");

const documentText = ({ number, title }: Pick<RuleDocument, "number" | "title">) =>
  `${number ?? ""} ${title.zh} ${title.en}`;

function initialsOf(book: RuleBook, measure: Measure, document: RuleDocument): [string, string] {
  const department = measure.department ? book.initialsOf(measure.department) : "";
  return [book.initialsOf(measure.title.zh), `${book.initialsOf(document.title.zh)} ${department}`];
}
