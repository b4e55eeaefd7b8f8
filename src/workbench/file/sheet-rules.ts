import {
  areaAt,
  attribute,
  elements,
  typedFormula,
  unescaped,
  type FileCell,
  type XlsxBook,
} from "../../xlsx";
import type { BookRules } from "./file-book";

type Rules = Pick<BookRules, "arrays" | "rules">;

const ELEMENTS = [
  ["conditionalFormatting", "conditional-format", "formula"],
  ["dataValidation", "validation", "formula1"],
] as const;

/** What a file says of cells and the grid does not show: locks, array formulas of old, rules with formulas. */
export class SheetRules {
  readonly #protection = new Map<string, Set<string>>();
  readonly #found: Rules = { arrays: [], rules: [] };

  constructor(
    private readonly book: XlsxBook,
    private readonly functions: ReadonlySet<string>,
  ) {}

  /** Reads what a sheet says as a whole; what comes back wants to be told each of its cells. */
  ofSheet(sheet: string, sheetId: string): (cell: FileCell) => void {
    const guarded = this.book.layout(sheet).protected;
    const unlocked = new Set<string>();
    if (guarded) this.#protection.set(sheetId, unlocked);
    this.#found.rules.push(...rulesOf(this.book.rest(sheet), sheetId));
    return ({ row, column, style, formula }) => {
      if (guarded && this.book.look(style).unlocked) unlocked.add(`${row},${column}`);
      if (formula?.kind !== "array" || !formula.ref || formula.dynamic) return;
      const area = areaAt(formula.ref);
      const text = typedFormula(formula.text, this.functions);
      if (area.rows * area.columns > 1) this.#found.arrays.push({ sheetId, area, formula: text });
    };
  }

  get found(): BookRules {
    return { protection: this.#protection, ...this.#found };
  }
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
