import { readFact } from "../../engine";
import { fromInteger, multiply, snapRate, terminatingDecimal } from "../../exact";
import type { Input, Measure } from "../../language";
import { readAddress, readLink } from "../../workbook";
import { factKey } from "../facts/fact-key";
import type { Answer, Answers } from "../shell/pane-state";
import { timesOf, unitsOf } from "../facts/units";

const wholeCall = /^=\s*POLICY_[A-Z]+\s*\(([^]*)\)\s*$/i;

/**
 * The facts that a formula on `sheet` hands to its measure: cells as links (their values are not
 * read), everything else as if it had been typed. What is calculated inside of the formula is left
 * out. undefined where the formula is more than one call.
 */
export function factsOfFormula(
  formula: string,
  sheet: string,
  measure: Measure,
): Answers | undefined {
  const inside = wholeCall.exec(formula)?.[1];
  const parts = inside === undefined ? undefined : argumentsIn(inside);
  if (!parts) return undefined;
  const inputs = measure.inputs.filter(({ scope }) => !scope);
  const answers: Record<string, Answer> = {};
  inputs.forEach((input, i) => {
    const answer = answerOf(input, (parts[i + 1] ?? "").trim(), sheet);
    if (answer) answers[factKey(input)] = answer;
  });
  return answers;
}

/** The arguments of a call: commas in quotes, braces and brackets do not part them. */
function argumentsIn(text: string): string[] | undefined {
  const parts = [""];
  let depth = 0;
  let quote = "";
  for (const sign of text) {
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if ("({".includes(sign)) depth += 1;
    else if (")}".includes(sign)) depth -= 1;
    // =POLICY_AWARD(...)+POLICY_AWARD(...)
    if (depth < 0) return undefined;
    if (sign === "," && depth === 0 && !quote) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

const linkPattern =
  /^((?:'(?:[^']|'')+'|[^'!*]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

function answerOf(input: Input, text: string, sheet: string): Answer | undefined {
  if (text === "") return undefined;
  const { address, times } = readLink(text);
  const link = linkPattern.exec(address);
  if (link) return linked(input, link[1] ?? "", link[2]!, times, sheet);
  return typed(input, literal(text));
}

function linked(
  input: Input,
  sheetText: string,
  cells: string,
  times: string | undefined,
  sheet: string,
): Answer | undefined {
  const area = readAddress(`${sheetText || "x!"}${cells}`);
  const unit = unitsOf(input, "cell").find((one) => timesOf[one] === times);
  if (!area || (times !== undefined && !unit)) return undefined;
  const place = sheetText ? area : { ...area, sheet };
  return { by: "cell", area: place, values: [], ...(unit ? { unit } : {}) };
}

/** A value that stands in the formula itself; undefined for anything that is calculated. */
function literal(text: string): unknown {
  const plain = text.trim();
  if (/^"([^"]|"")*"$/.test(plain)) return plain.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(plain)) return plain.toLowerCase() === "true";
  if (/^\{[^{}]*\}$/.test(plain)) return plain.slice(1, -1).split(/[;,]/).map(literal);
  if (/^[+-]?[\d.]+%$/.test(plain)) return plain;
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : undefined;
}

function typed(input: Input, value: unknown): Answer | undefined {
  const read = readFact(input, value);
  if (value === undefined || !("value" in read)) return undefined;
  const [unit] = unitsOf(input, "typed");
  return { by: "typed", text: asTyped(input, value, read.value), ...(unit ? { unit } : {}) };
}

/** A value of a formula or a cell as one types it into the pane, where 8 is 8 % and 0.08 is not. */
export function asTyped(input: Input, given: unknown, value: unknown): string {
  if (input.type === "boolean" || input.choices) return String(value);
  if (Array.isArray(given)) return given.join("\n");
  if (input.type !== "ratio" || typeof given !== "number") return String(given);
  const percent = multiply(snapRate(given).value, fromInteger(100));
  return `${terminatingDecimal(percent) ?? given * 100}%`;
}
