import type { Choice, Group, Input, Measure, RuleDocument, Step } from "../measure";
import { KINDS } from "../measure";
import type { Node } from "../node";
import type { Shelves } from "./shelves";
import { quantityText, treeText } from "./tree-text";

/** Letters of input types, in the order of the alphabet; a new type goes to the end. */
export const TYPES: readonly Input["type"][] = [
  "money",
  "ratio",
  "count",
  "number",
  "boolean",
  "enum",
  "date",
  "months",
  "area_m2",
  "usd",
  "money_list",
  "kw",
  "kwh",
  "days",
  "years",
  "hours",
];

/** Characters in which positions are counted; the latter half says that more follows. */
export const DIGITS =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:<=>?@[]^_{|}~;";
export const HALF = DIGITS.length / 2;

export const VERBS: Record<Step["do"], string> = {
  base: "b",
  plus: "p",
  times: "t",
  cap: "c",
  floor: "f",
  less: "l",
  let: "=",
  brackets: "k",
  round: "r",
  smallest: "s",
};

/** Keys of a measure that have a place of their own in its line, or travel as words or notes. */
type Placed =
  | "from"
  | "to"
  | "id"
  | "document"
  | "kind"
  | "inputs"
  | "require"
  | "steps"
  | "registers";

/** What computing needs of a measure beside that: days, classes, values. Trees stand as texts. */
export interface MoreNumbers {
  from?: string | null;
  to?: string | null;
  [key: string]: unknown;
}

/**
 * A document without its words: days, inputs, codes, trees, groups. Sections stand behind blank lines, entries on
 * lines, fields behind tabs.
 */
export function documentNumbers(
  document: RuleDocument,
  measures: readonly Measure[],
  shelves: Shelves,
): string {
  const lines = measures.map((measure) => measureLine(document, measure, shelves));
  const groups = document.groups.map((group) => JSON.stringify(groupNumbers(group, shelves)));
  const { issued, from, to, business, paidUntil, closed } = document;
  const head = { issued, from, to, business, paidUntil, closed: closed && { on: closed.on } };
  return [
    JSON.stringify(head),
    shelves.inputs.all.map((input) => inputLine(input, shelves)).join("\n"),
    shelves.choices.all.map((choices) => choices.map(codeOf).join(" ")).join("\n"),
    lines.join("\n"),
    groups.join("\n"),
  ].join("\n\n");
}

function codeOf({ code }: Choice): string {
  if (/[\s]/.test(code)) throw new RangeError(`a code with a space: ${code}`);
  return code;
}

/** name, type with flags and choices, fact ("=": by the same name), default, unit */
function inputLine(input: Input, shelves: Shelves): string {
  const { name, type, fact, assumable, scope, signed, choices } = input;
  const sign = signed === undefined ? "" : signed ? "N" : "P";
  const flags = `${assumable ? "A" : ""}${scope ? "S" : ""}${sign}`;
  const codes = choices ? String(shelves.choices.put(choices)) : "";
  const letter = String.fromCharCode(97 + TYPES.indexOf(type));
  const fields = [
    name,
    letter + flags + codes,
    fact === name ? "=" : (fact ?? ""),
    input.default ?? "",
    input.unit ?? "",
  ];
  while (fields.at(-1) === "") fields.pop();
  return fields.join("\t");
}

export function positions(indexes: readonly number[]): string {
  let text = "";
  for (let index of indexes) {
    for (; index >= HALF; index = Math.floor(index / HALF)) text += DIGITS[HALF + (index % HALF)];
    text += DIGITS[index];
  }
  return text;
}

function measureLine(document: RuleDocument, measure: Measure, shelves: Shelves): string {
  const more = moreNumbers(document, measure);
  const kind = String.fromCharCode(97 + KINDS.indexOf(measure.kind));
  const fields = [
    measure.id.slice(document.code.length),
    kind + (measure.registers === 1 ? "" : String(measure.registers)),
    positions(measure.inputs.map((input) => shelves.inputs.put(input))),
    measure.require.map(({ node }) => treeText(node)).join(""),
    measure.steps.map(stepText).join(""),
    Object.keys(more).length ? JSON.stringify(more) : "",
  ];
  while (fields.at(-1) === "") fields.pop();
  return fields.join("\t");
}

export function stepText(step: Step): string {
  const verb = VERBS[step.do];
  switch (step.do) {
    case "let":
      return `${verb}${step.to};${treeText(step.node)}`;
    case "round":
      return `${verb}${step.mode};${quantityText(step.unit)}`;
    case "smallest":
      return `${verb}${quantityText(step.unit)}`;
    case "brackets": {
      const slices = step.slices.map(
        ({ to, rate }) => `${to === undefined ? "-" : quantityText(to)}${quantityText(rate)}`,
      );
      return `${verb}${treeText(step.node)}${treeText(step.of)}${slices.length};${slices.join("")}`;
    }
    default:
      return verb + treeText(step.node);
  }
}

const WORDS_AND_NOTES = new Set<keyof Measure>([
  "title",
  "cite",
  "department",
  "period",
  "note",
  "readings",
  "unmodelled",
  "sample",
  "apply",
]);
const PLACED = new Set<Placed>([
  "from",
  "to",
  "id",
  "document",
  "kind",
  "inputs",
  "require",
  "steps",
  "registers",
]);

/** Everything else that a measure says, so that a new key travels by itself. */
function moreNumbers(document: RuleDocument, measure: Measure): MoreNumbers {
  const more: MoreNumbers = {};
  for (const [key, value] of Object.entries(measure))
    if (!PLACED.has(key as Placed) && !WORDS_AND_NOTES.has(key as keyof Measure))
      more[key] = value as unknown;
  // mostly its document's; null where it has none although the document has
  const { from = null, to = null } = measure;
  if (from !== document.from) more.from = from;
  if (to !== document.to) more.to = to;
  if (measure.closed) more.closed = { on: measure.closed.on };
  if (measure.class) more.class = treeText(measure.class);
  if (measure.paying) more.paying = treeText(measure.paying);
  if (measure.value) more.value = valueText(measure.value);
  return more;
}

const valueText = (value: NonNullable<Measure["value"]>): unknown =>
  Array.isArray(value)
    ? treeText(value as Node)
    : Object.fromEntries(
        Object.entries(value as Record<string, Node>).map(([key, node]) => [key, treeText(node)]),
      );

function groupNumbers(group: Group, shelves: Shelves): object {
  const { id, rule, n, of, cap, inputs, each, greatest, ofProject, ofYear, counts } = group;
  const own = inputs.map((input) => shelves.inputs.put(input));
  const asked = own.length ? own : undefined;
  const parts = { each, greatest, ofProject, ofYear, counts };
  return { id, rule, n, of, cap: cap && treeText(cap), inputs: asked, ...parts };
}
