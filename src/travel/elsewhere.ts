import { tokenize, type Token } from "@borgar/fx/xlsx";
import type { Spot } from "./book-port";
import { blockText, sheetText } from "./cell-text";
import { referenceBlock, type Surroundings } from "./reference";

/** Functions whose answer depends on the cell that they stand in, and names that only live inside one. */
const TIED =
  /^(_xldudf_|(\w+\.)?POLICY_|(ROWS?|COLUMNS?|CELL|INDIRECT|OFFSET|LET|LAMBDA|SHEETS?|FORMULATEXT)$)/i;

/** Functions that take many cells at once, by the arguments in which they do; SUMPRODUCT does all over. */
const TAKES_MANY = new Map<string, readonly number[] | "all">([
  ...[
    ...["SUM", "COUNT", "COUNTA", "AVERAGE", "MIN", "MAX", "MEDIAN", "PRODUCT", "SUMPRODUCT"],
    ...["SUMIFS", "COUNTIFS", "AVERAGEIFS", "MINIFS", "MAXIFS"],
  ].map((name) => [name, "all"] as const),
  ...["LARGE", "SMALL", "INDEX", "COUNTBLANK"].map((name) => [name, [0]] as const),
  ...["SUMIF", "COUNTIF", "AVERAGEIF"].map((name) => [name, [0, 2]] as const),
  ...["VLOOKUP", "HLOOKUP", "MATCH"].map((name) => [name, [1]] as const),
  ...["LOOKUP", "XLOOKUP"].map((name) => [name, [1, 2]] as const),
]);

interface Frame {
  readonly name: string;
  argument: number;
}

const REFERENCE = /^(range(_beam|_ternary|_named)?|structured)$/;

/**
 * A formula's text as it means the same on another sheet: references name their sheets, those into tables and spilled
 * results become cells. undefined where it would not: a function tied to its place, a name that is not known, many
 * cells where a plain formula takes one.
 */
export function formulaElsewhere(
  text: string,
  from: Spot,
  around: Surroundings,
): string | undefined {
  const tokens = tokenize(text, { mergeRefs: true });
  const open: Frame[] = [];
  const out: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const { type, value } = token;
    if (type === "func" && TIED.test(value)) return undefined;
    if (type === "operator" && value === "@") return undefined;
    if (type === "operator" && value === "#") continue;
    follow(open, tokens, at);
    if (!REFERENCE.test(type)) {
      out.push(value);
      continue;
    }
    const written = moved(token, isHash(tokens[at + 1]), from, around);
    if (!written || (written.many && !takesMany(open, tokens, at))) return undefined;
    out.push(written.text);
  }
  return out.join("");
}

const isHash = (token: Token | undefined) => token?.type === "operator" && token.value === "#";

/** Keeps track of the functions that are open around a token. */
function follow(open: Frame[], tokens: readonly Token[], at: number): void {
  const { type, value } = tokens[at]!;
  if (type !== "operator") return;
  const before = tokens[at - 1];
  if (value === "(" || value === "{")
    open.push({ name: before?.type === "func" ? plainName(before.value) : "", argument: 0 });
  if (value === ")" || value === "}") open.pop();
  const frame = open.at(-1);
  if (value === "," && frame) frame.argument += 1;
}

const plainName = (name: string) => name.replace(/^(_xlfn\.|_xlws\.)+/i, "").toUpperCase();

function moved(
  { type, value }: Token,
  spilled: boolean,
  from: Spot,
  around: Surroundings,
): { text: string; many: boolean } | undefined {
  const block = referenceBlock(spilled ? `${value}#` : value, from, around);
  const many = !block || block.rows * block.columns > 1;
  if (spilled || type === "structured") return block && { text: blockText(block), many };
  if (type !== "range_named")
    return { text: value.includes("!") ? value : `${sheetText(from.sheet)}!${value}`, many };
  if (value.includes("!")) return { text: value, many };
  const named = around.names.filter(({ name }) => name.toLowerCase() === value.toLowerCase());
  const own = named.find(({ sheet }) => sheet === from.sheet);
  if (own) return { text: `${sheetText(from.sheet)}!${value}`, many };
  return named.some(({ sheet }) => !sheet) ? { text: value, many } : undefined;
}

/** Whether many cells may stand here: as an argument of their own, or anywhere in SUMPRODUCT. */
function takesMany(open: readonly Frame[], tokens: readonly Token[], at: number): boolean {
  if (open.some(({ name }) => name === "SUMPRODUCT") && !open.some(({ name }) => name === "IF"))
    return true;
  const frame = open.at(-1);
  const places = frame && TAKES_MANY.get(frame.name);
  if (!places || (places !== "all" && !places.includes(frame.argument))) return false;
  const next = tokens.slice(at + 1).find((one) => one.type !== "whitespace" && !isHash(one));
  const before = tokens.slice(0, at).findLast(({ type }) => type !== "whitespace");
  return /^[(,]$/.test(before?.value ?? "") && /^[),]$/.test(next?.value ?? "");
}
