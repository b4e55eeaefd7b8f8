import { showFact, type FactValue } from "../engine";
import type { RuleBook } from "../rulebook";
import { placeText, readTables, vocabularyOf, type Figure, type SheetGrid } from "../tables";
import { doubtText, type Lang } from "../text";

/** What `workbook facts` prints: what the tables of a file say of companies. */
export function companyFacts(sheets: readonly SheetGrid[], book: RuleBook, lang: Lang) {
  const { companies, unsure } = readTables(sheets, vocabularyOf(book.headings));
  const shown = (figure: Figure, value: FactValue) => showFact(figure.input, value);
  return {
    companies: companies.map(({ name, facts }) => ({
      name,
      facts: facts.map(({ figure, label, value, from, how }) => {
        return { label, fact: figure.id, value: shown(figure, value), from: placeText(from), how };
      }),
    })),
    unsure: unsure.map(({ company, figure, label, from, doubt, value }) => ({
      ...{ company, label, fact: figure.id, from: placeText(from), reason: doubt },
      ...(value !== undefined && { value: shown(figure, value) }),
      message: doubtText(doubt, label, figure, lang),
    })),
  };
}
