import { type PackedRuleBook, type RuleNotes, unpack } from "../language";
import { RuleBook } from "./rule-book";
import data from "./rules.generated.json";

let book: RuleBook | undefined;

/** The rule book that the add-in carries; built when it is first asked. */
export function bundledRuleBook(): RuleBook {
  return (book ??= new RuleBook(unpack(data as unknown as PackedRuleBook)));
}

/** The rule book with its notes and readings, which the functions do without. They arrive later than the functions. */
export async function annotatedRuleBook(): Promise<RuleBook> {
  const notes = await import(/* webpackChunkName: "rule-notes" */ "./rule-notes.generated.json");
  const annotated = bundledRuleBook();
  annotated.annotate(notes.default as unknown as RuleNotes);
  return annotated;
}
