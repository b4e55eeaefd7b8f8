import type { RuleBookData } from "../language";
import { RuleBook } from "./rule-book";
import data from "./rules.generated.json";

let book: RuleBook | undefined;

/** The rule book that the add-in carries; built when it is first asked. */
export function bundledRuleBook(): RuleBook {
  return (book ??= new RuleBook(data as unknown as RuleBookData));
}
