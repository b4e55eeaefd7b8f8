import { areaAt, attribute, elements, typedFormula, unescaped, type XlsxBook } from "../../xlsx";
import type { BookRules } from "./file-book";

type Rules = Pick<BookRules, "arrays" | "rules">;

const ELEMENTS = [
  ["conditionalFormatting", "conditional-format", "formula"],
  ["dataValidation", "validation", "formula1"],
] as const;

/** What a file says of a sheet's cells and the grid does not show: locks, array formulas of old, rules with formulas. */
export function readSheetRules(
  book: XlsxBook,
  ids: ReadonlyMap<string, string>,
  functions: ReadonlySet<string>,
): BookRules {
  const protection = new Map<string, Set<string>>();
  const all: Rules = { arrays: [], rules: [] };
  for (const [sheet, sheetId] of ids) {
    const guarded = book.layout(sheet).protected;
    const unlocked = new Set<string>();
    book.cells(sheet, ({ row, column, style, formula }) => {
      if (guarded && book.look(style).unlocked) unlocked.add(`${row},${column}`);
      if (formula?.kind !== "array" || !formula.ref || formula.dynamic) return;
      const area = areaAt(formula.ref);
      const text = typedFormula(formula.text, functions);
      if (area.rows * area.columns > 1) all.arrays.push({ sheetId, area, formula: text });
    });
    if (guarded) protection.set(sheetId, unlocked);
    all.rules.push(...rulesOf(book.rest(sheet), sheetId));
  }
  return { protection, ...all };
}

function rulesOf(xml: string, sheetId: string): BookRules["rules"] {
  return ELEMENTS.flatMap(([name, kind, inside]) =>
    elements(xml, name).flatMap(({ tag, inner }) => {
      const areas = (attribute(tag, "sqref") ?? "").split(/\s+/).filter(Boolean).map(areaAt);
      const formulas = elements(inner, inside).map((one) => unescaped(one.inner));
      return areas.length === 0
        ? []
        : formulas.map((formula) => ({ sheetId, kind, areas, formula }));
    }),
  );
}
