import { tokenize, type Token } from "@borgar/fx/xlsx";
import { CALLED } from "../functions";
import { NAMESPACE, typedName } from "./typed-name";

/** From and to in the text of a formula. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One call of one of our functions in a formula. */
export interface PolicyCall extends Span {
  /** the name of the function, without its namespace and what an unregistered one is shown with */
  readonly name: string;
  /** where the name stands, with _xldudf_ and the file that it is sought in */
  readonly named: Span;
  /** each argument without the blanks around it */
  readonly args: readonly Span[];
  /** nothing else stands in the formula */
  readonly whole: boolean;
  /** it uses a name that LET or LAMBDA defines around it, so that it cannot stand alone */
  readonly bound: boolean;
  /** it stands in another one's argument */
  readonly inner: boolean;
  /** it stands in IFERROR or IFNA, which hide that it is lacking */
  readonly guarded: boolean;
}

const NAMES = new Set(CALLED.map((row) => row.name));
const is = (token: Token | undefined, value: string) =>
  token?.type === "operator" && token.value === value;

/** The name of our function behind a token; undefined for any other. */
function ourName({ type, value }: Token): string | undefined {
  if (type !== "func") return undefined;
  const name = value
    .replace(/^_xldudf_/i, "")
    .replace(NAMESPACE, "")
    .toUpperCase();
  return NAMES.has(name) ? name : undefined;
}

/** What is open around the token that is looked at. */
interface Frame {
  name: string;
  /** names that it defines, in small letters */
  bound: Set<string>;
  call?: { name: string; named: Span; from: number };
  args: Span[];
  /** where the argument begins that is being read */
  from: number;
}

/** Every call of our functions in a formula, outermost first; words in texts and sheet names are none. */
export function policyCalls(formula: string): PolicyCall[] {
  if (!/POLICY_/i.test(formula)) return [];
  const tokens = tokenize(formula, { withLocation: true, mergeRefs: true });
  const calls: PolicyCall[] = [];
  const open: Frame[] = [];
  tokens.forEach((token, at) => {
    if (is(token, "(") || is(token, "{")) open.push(frameAt(tokens, at));
    const frame = open.at(-1);
    if (is(token, ",") && frame) endArgument(frame, token.loc![0]!, formula);
    if (!(is(token, ")") || is(token, "}")) || !frame) return;
    endArgument(frame, token.loc![0]!, formula);
    open.pop();
    if (frame.call) calls.push(closedCall(formula, tokens, frame, { at, open }));
  });
  return calls.sort((a, b) => a.start - b.start || b.end - a.end);
}

function frameAt(tokens: readonly Token[], at: number): Frame {
  const before = tokens[at - 1];
  const name = before?.type === "func" ? before.value.replace(/^_xlfn\./i, "").toUpperCase() : "";
  const from = tokens[at]!.loc![1]!;
  const frame: Frame = { name, bound: new Set(), args: [], from };
  const own = before && ourName(before);
  if (!own) return frame;
  // the file of the add-in, where Excel looks for it: addin.xla!POLICY_AWARD
  const pathed = is(tokens[at - 2], "!") && /^context/.test(tokens[at - 3]?.type ?? "");
  const first = pathed ? tokens[at - 3]! : before;
  const named = { start: first.loc![0]!, end: before.loc![1]! };
  return { ...frame, call: { name: own, named, from: named.start } };
}

function endArgument(frame: Frame, end: number, formula: string): void {
  const text = formula.slice(frame.from, end);
  const start = frame.from + (text.length - text.trimStart().length);
  const index = frame.args.push({ start, end: start + text.trim().length }) - 1;
  frame.from = end + 1;
  const defines = frame.name === "LAMBDA" || (frame.name === "LET" && index % 2 === 0);
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1");
  if (defines && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) frame.bound.add(name);
}

function closedCall(
  formula: string,
  tokens: readonly Token[],
  frame: Frame,
  { at, open }: { at: number; open: readonly Frame[] },
): PolicyCall {
  const { name, named, from } = frame.call!;
  const end = tokens[at]!.loc![1]!;
  const bound = new Set(open.flatMap((one) => [...one.bound]));
  const used = tokens.some(
    ({ type, value, loc }) =>
      (type === "range_named" || type === "func") &&
      loc![0]! >= named.end &&
      loc![1]! <= end &&
      bound.has(value.toLowerCase()),
  );
  const rest = formula.slice(0, from).replace(/^=/, "").trim() + formula.slice(end).trim();
  const none = frame.args.length === 1 && frame.args[0]!.start === frame.args[0]!.end;
  return {
    name,
    named,
    start: from,
    end,
    args: none ? [] : frame.args,
    whole: rest === "",
    bound: used,
    inner: open.some((one) => one.call !== undefined),
    guarded: open.some((one) => one.name === "IFERROR" || one.name === "IFNA"),
  };
}

/** A formula with spans of it replaced; everything else stays, character by character. */
export function replacedSpans(
  formula: string,
  replacements: readonly (Span & { text: string })[],
): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end, text }) => out.slice(0, start) + text + out.slice(end), formula);
}

/** A formula whose calls are written as people type them, so that Excel binds them anew. */
export function repairedFormula(formula: string): string {
  return replacedSpans(
    formula,
    policyCalls(formula).map(({ named, name }) => ({ ...named, text: typedName(name) })),
  );
}
