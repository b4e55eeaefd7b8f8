import { readFact } from "../engine";
import { isoDate, toNumber } from "../exact";
import { type Input, NO_WORD, YES_WORD } from "../language";
import { type Lang, TRAVEL } from "../text";
import type { Scalar, SheetContent, SheetFormula, Spot } from "./book-port";
import { placeText, sheetText } from "./cell-text";

/** One cell of the sheet: a value that people may change, or a formula that lives on. */
export type Parameter = Scalar | SheetFormula;

interface Row {
  readonly users: string[];
  readonly label: string;
  readonly content: Parameter;
}

const HEADINGS = 2;

/** The sheet of cells for what stands inside calls: typed values, and formulas of their own. */
export class Parameters {
  readonly #rows: Row[] = [];
  readonly #known = new Map<string, number>();
  /** how to undo what was put since the last settling, in the order of putting */
  #open: (() => void)[] = [];

  constructor(
    private readonly sheet: string,
    private readonly lang: Lang,
  ) {}

  /** A reference to a cell with this content; calls that say the same share it. */
  put(usedBy: Spot, label: string, content: Parameter): string {
    const key = JSON.stringify([label, typeof content === "object" ? content.formula : content]);
    let row = this.#known.get(key);
    if (row === undefined) {
      row = this.#rows.push({ users: [], label, content }) - 1;
      this.#known.set(key, row);
      this.#open.push(() => {
        this.#known.delete(key);
        this.#rows.pop();
      });
    }
    const { users } = this.#rows[row]!;
    users.push(placeText(usedBy));
    this.#open.push(() => void users.pop());
    return this.#reference(row, row);
  }

  /** A reference to cells below one another. */
  putAll(usedBy: Spot, label: string, contents: readonly Parameter[]): string {
    const first = this.#rows.length;
    const users = [placeText(usedBy)];
    contents.forEach((content, i) =>
      this.#rows.push({ users, label: `${label} ${i + 1}`, content }),
    );
    this.#open.push(() => void this.#rows.splice(first));
    return this.#reference(first, this.#rows.length - 1);
  }

  /** What was put since the last call stays where the formula that it is for was `kept`; otherwise it is undone. */
  settle(kept: boolean): void {
    if (!kept) for (const undo of this.#open.reverse()) undo();
    this.#open = [];
  }

  #reference(first: number, last: number): string {
    const cell = (row: number) => `$C$${row + HEADINGS + 1}`;
    return `${sheetText(this.sheet)}!${cell(first)}${last > first ? `:${cell(last)}` : ""}`;
  }

  get sheets(): SheetContent[] {
    if (this.#rows.length === 0) return [];
    const words = TRAVEL[this.lang].parameters;
    const rows = this.#rows.map(({ users, label, content }) => [
      users.length > 1 ? words.usedBy(users[0]!, users.length) : users[0]!,
      label,
      content,
    ]);
    return [
      {
        name: this.sheet,
        rows: [[words.title], words.heads, ...rows],
        headings: [0, 1],
        widths: [26, 30, 20],
        landscape: false,
        ruled: true,
        flat: [0],
        repeated: 1,
      },
    ];
  }
}

/** A typed value as a cell holds it: text with units as the number that it means. undefined for what is no answer. */
export function typedParameter(input: Input, value: Scalar, lang: Lang): Parameter | undefined {
  // a typed 0 for a yes/no is no answer to the functions either
  if (input.type === "boolean" && value === 0) return undefined;
  const read = readFact(input, value);
  if (!("value" in read)) return undefined;
  const fact = read.value;
  if (typeof fact === "boolean") return fact ? YES_WORD : NO_WORD;
  if (typeof fact === "string") {
    const choice = input.choices?.find(({ code }) => code === fact);
    return choice && lang === "zh-CN" ? choice.zh : fact;
  }
  if (!("n" in fact)) return undefined;
  return input.type === "date" ? dayFormula(isoDate(toNumber(fact))) : toNumber(fact);
}

const dayFormula = (day: string): SheetFormula => ({
  formula: `=DATE(${day.split("-").map(Number).join(",")})`,
  format: "yyyy-mm-dd",
});
