import type { Measure, RuleDocument } from "../language";
import type { RuleBook } from "./rule-book";

/** A measure as it is searched. */
export interface Searchable {
  measure: Measure;
  /** id and Chinese title, which a person may give whole */
  names: readonly string[];
  /** texts by weight: title and id, then document and department, then inputs */
  texts: readonly [string, string, string];
  /** pinyin initials by weight: title, then document and department */
  initials: readonly [string, string];
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

const bare = new WeakMap<RuleBook, Searchable[]>();
const noted = new WeakMap<RuleBook, Searchable[]>();

/**
 * Every measure of the book. With `notes`, what the notes say and the initials belong to it, once they have come.
 */
export function searchables(book: RuleBook, notes: boolean): readonly Searchable[] {
  const indexes = notes && book.annotated ? noted : bare;
  let index = indexes.get(book);
  if (!index)
    indexes.set(book, (index = book.measures.map((m) => searchable(book, m, indexes === noted))));
  return index;
}

function searchable(book: RuleBook, measure: Measure, notes: boolean): Searchable {
  const document = book.documentOf(measure);
  const inputs = measure.inputs.filter((i) => !i.scope).map((i) => `${i.zh} ${i.en} ${i.name}`);
  const note = notes ? `${measure.note?.zh ?? ""} ${measure.note?.en ?? ""}` : "";
  return {
    measure,
    names: [plain(measure.id), plain(measure.title.zh)],
    texts: [
      plain(`${measure.id} ${measure.title.zh} ${measure.title.en}`),
      plain(`${documentText(document)} ${measure.department ?? ""} ${measure.cite}`),
      plain(`${inputs.join(" ")} ${note}`),
    ],
    initials: notes ? initialsOf(book, measure, document) : ["", ""],
  };
}

const documentText = ({ number, title }: RuleDocument) => `${number ?? ""} ${title.zh} ${title.en}`;

function initialsOf(book: RuleBook, measure: Measure, document: RuleDocument): [string, string] {
  const department = measure.department ? book.initialsOf(measure.department) : "";
  return [book.initialsOf(measure.title.zh), `${book.initialsOf(document.title.zh)} ${department}`];
}
