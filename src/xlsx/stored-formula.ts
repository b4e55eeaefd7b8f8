import { tokenize, type Token } from "@borgar/fx/xlsx";
import { filePrefix } from "./prefixed-functions";

/** Custom functions of an add-in stand in a file behind this. */
const ADD_IN = "_xldudf_";
const PARAMETER = "_xlpm.";

const isOpen = (token: Token | undefined) => token?.value === "(" && token.type === "operator";
const isClose = (token: Token | undefined) => token?.value === ")" && token.type === "operator";
const isBlank = (token: Token | undefined) => token?.type === "whitespace";

/** The place of the bracket that closes the one at `open`; the end where none does. */
function closingBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (isOpen(tokens[at])) depth += 1;
    if (isClose(tokens[at]) && --depth === 0) return at;
  }
  return tokens.length;
}

/** Tokens of each argument between two brackets, as [from, to) pairs. */
function argumentSpans(tokens: readonly Token[], open: number, close: number): [number, number][] {
  const spans: [number, number][] = [];
  let [depth, from] = [0, open + 1];
  for (let at = open + 1; at < close; at += 1) {
    const { type, value } = tokens[at]!;
    if (type !== "operator") continue;
    if (value === "(" || value === "{") depth += 1;
    else if (value === ")" || value === "}") depth -= 1;
    else if (value === "," && depth === 0) {
      spans.push([from, at]);
      from = at + 1;
    }
  }
  return [...spans, [from, close]];
}

/**
 * A formula as Excel stores it in a file: without "=", the add-in's functions as
 * _xldudf_POLICY_AWARD(, newer functions as _xlfn.IFS(, names of LET and LAMBDA as _xlpm.x, B2# as
 * _xlfn.ANCHORARRAY(B2), @A1:A9 as _xlfn.SINGLE(A1:A9).
 * @param addInFunctions names of the add-in's functions, in capitals
 */
export function storedFormula(formula: string, addInFunctions: ReadonlySet<string>): string {
  const tokens = tokenize(formula.replace(/^=/, "")).map((token) => ({ ...token }));
  markParameters(tokens);
  storeSpills(tokens);
  for (const token of tokens)
    if (token.type === "func") token.value = storedName(token.value, addInFunctions);
  return tokens.map(({ value }) => value).join("");
}

function storedName(name: string, addInFunctions: ReadonlySet<string>): string {
  const upper = name.toUpperCase();
  if (addInFunctions.has(upper)) return `${ADD_IN}${upper.replaceAll(".", "_")}`;
  return filePrefix(name) + name;
}

/** Marks the names that LET and LAMBDA define, where they are defined and where they are used. */
function markParameters(tokens: Token[]): void {
  const marked = new Set<Token>();
  tokens.forEach((token, at) => {
    const name = token.value.toUpperCase();
    if (token.type !== "func" || (name !== "LET" && name !== "LAMBDA") || !isOpen(tokens[at + 1]))
      return;
    const close = closingBracket(tokens, at + 1);
    const spans = argumentSpans(tokens, at + 1, close).slice(0, -1);
    const defining = spans.filter((_, index) => name === "LAMBDA" || index % 2 === 0);
    const names = new Set(defining.map(([from, to]) => nameIn(tokens.slice(from, to))));
    for (const inner of tokens.slice(at + 2, close)) {
      const bare = inner.value.toLowerCase().replace(/^\[(.*)\]$/, "$1");
      if (NAMES.has(inner.type) && names.has(bare)) marked.add(inner);
    }
  });
  for (const token of marked) token.value = token.value.replace(/^\[?/, `$&${PARAMETER}`);
}
const NAMES = new Set(["func", "range_named", "structured"]);

/** The one name that stands in an argument (in brackets where it may be left out), in small letters. */
function nameIn(tokens: readonly Token[]): string | undefined {
  const told = tokens.filter((token) => !isBlank(token));
  const [only] = told.length === 1 ? told : [];
  const optional = /^\[([\p{L}_][\p{L}\p{N}_.]*)\]$/u.exec(told.map(({ value }) => value).join(""));
  if (optional) return optional[1]!.toLowerCase();
  return only?.type === "range_named" || only?.type === "func"
    ? only.value.toLowerCase()
    : undefined;
}

const REFERENCES = new Set(["range", "range_named", "range_beam", "range_ternary", "structured"]);

/** Writes B2# and @A1:A9 as the functions that stand for them in files. */
function storeSpills(tokens: Token[]): void {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const { type, value } = tokens[at]!;
    if (type !== "operator") continue;
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (value === "#" && before && REFERENCES.has(before.type)) {
      before.value = `_xlfn.ANCHORARRAY(${before.value})`;
      tokens.splice(at, 1);
    } else if (value === "@" && after && (REFERENCES.has(after.type) || after.type === "func")) {
      const end = after.type === "func" ? closingBracket(tokens, at + 2) : at + 1;
      tokens[end]!.value += ")";
      tokens[at]!.value = "_xlfn.SINGLE(";
    }
  }
}

/** A stored formula as people type it, with "=". */
export function typedFormula(stored: string, addInFunctions?: ReadonlySet<string>): string {
  // nothing of a formula without a prefix is stored otherwise than it is typed
  if (!stored.includes("_x")) return `=${stored.replace(/^=/, "")}`;
  const tokens = tokenize(stored.replace(/^=/, "")).map((token) => ({ ...token }));
  tokens.forEach((token, at) => {
    token.value = token.value.replace(/^(\[?)_xlpm\./, "$1");
    if (token.type !== "func") return;
    const plain = token.value.replace(/^_xlfn\.(_xlws\.)?/, "");
    if (plain !== token.value && (plain === "ANCHORARRAY" || plain === "SINGLE"))
      typeSpill(tokens, at, plain);
    else token.value = typedName(plain, addInFunctions);
  });
  return `=${tokens.map(({ value }) => value).join("")}`;
}

/** Functions of other add-ins keep their mark: how they are typed is not known. */
function typedName(name: string, addInFunctions?: ReadonlySet<string>): string {
  const own = name.startsWith(ADD_IN) ? name.slice(ADD_IN.length) : name;
  return !addInFunctions || addInFunctions.has(own.toUpperCase()) ? own : name;
}

function typeSpill(tokens: Token[], at: number, name: "ANCHORARRAY" | "SINGLE"): void {
  const close = closingBracket(tokens, at + 1);
  if (close >= tokens.length) return;
  tokens[at]!.value = name === "SINGLE" ? "@" : "";
  tokens[at + 1]!.value = "";
  tokens[close]!.value = name === "SINGLE" ? "" : "#";
}

/** Whether a formula calls one of these functions. */
export function callsAny(formula: string, names: ReadonlySet<string>): boolean {
  return tokenize(formula).some(
    ({ type, value }) =>
      type === "func" && names.has(value.replace(/^_xldudf_/i, "").toUpperCase()),
  );
}
