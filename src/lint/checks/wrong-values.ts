import { parseDate } from "../../exact";
import { type BuiltDocument, type Authored, Reader, isMap, type Problem } from "../../authoring";
import { rawAt } from "../instruments/places";
import { type Node, parseQuantity } from "../../language";

const MODES = ["down", "half-up", "up"];
const STATUSES = ["eligible", "up-to", "case-by-case", "information", "ineligible"];

/** Words, dates and figures of a measure that stand where no expression does. */
export function valuesOfMeasure(authored: Authored): Problem[] {
  const { measure, path, reader } = authored;
  const out = new Reader(reader.source);
  dates(out, path, measure.from, measure.to);
  if (!measure.cite.trim()) noCite(out, path);
  for (const word of wordsOf(measure.paying))
    if (!STATUSES.includes(word)) oneOf(out, [...path, "status"], word, STATUSES);
  const classes = wordsOf(measure.class);
  for (const word of measure.failing ?? [])
    if (!classes.includes(word)) oneOf(out, [...path, "failing"], word, classes);
  const key = rawAt(reader.source.data, [...path, "amount"]) === undefined ? "score" : "amount";
  measure.steps.forEach((step, i) => {
    if (!step.cite.trim()) noCite(out, [...path, key, i]);
    if (step.do === "round" && rawAt(reader.source.data, [...path, key, i]) !== undefined)
      rounding(out, [...path, key, i], step.unit, step.mode);
  });
  return out.problems;
}

/** The same for document.yaml. */
export function valuesOfDocument({ document, head, groupsAt }: BuiltDocument): Problem[] {
  const out = new Reader(head);
  dates(out, [], document.from, document.to);
  if (document.issued && parseDate(document.issued) === null)
    badDate(out, ["issued"], document.issued);
  const data = isMap(head.data) ? head.data : {};
  if (isMap(data.rounding))
    rounding(out, ["rounding"], String(data.rounding.to), String(data.rounding.mode));
  if (isMap(data.smallest)) figure(out, ["smallest"], String(data.smallest.paid));
  const uncited = document.groups.flatMap((group, i) => {
    const { source, path } = groupsAt[i]!;
    const own = new Reader(source);
    if (!group.cite.trim()) noCite(own, path);
    return own.problems;
  });
  return [...out.problems, ...uncited];
}

type Place = (string | number)[];

function dates(
  out: Reader,
  path: readonly (string | number)[],
  from?: string | null,
  to?: string | null,
) {
  const [first, last] = [from, to].map((d) => (d ? parseDate(d) : undefined));
  if (first === null) badDate(out, [...path, "from"], from!);
  if (last === null) badDate(out, [...path, "to"], to!);
  if (first && last && first > last)
    out.report(
      "wrong-value",
      [...path, "to"],
      `最后一天 ${to} 早于第一天 ${from}；请核对`,
      `the last day ${to} is before the first day ${from}; check them`,
    );
}

function badDate(out: Reader, path: Place, text: string): void {
  out.report(
    "wrong-value",
    path,
    `${text} 不是日期；日期写作 2025-03-31`,
    `${text} is no date; dates are written 2025-03-31`,
  );
}

function noCite(out: Reader, path: readonly (string | number)[]): void {
  out.report(
    "missing-cite",
    path,
    "cite 是空的；请写条款，如 一、1",
    "the cite is empty; name the clause, such as 一、1",
  );
}

function oneOf(out: Reader, path: Place, word: string, words: readonly string[]): void {
  out.report(
    "wrong-value",
    path,
    `没有 ${word}；可用：${words.join("、")}`,
    `there is no ${word}; there are ${words.join(", ")}`,
  );
}

function rounding(out: Reader, path: Place, unit: string, mode: string): void {
  if (!MODES.includes(mode)) oneOf(out, path, mode, MODES);
  figure(out, path, unit);
}

function figure(out: Reader, path: Place, printed: string): void {
  try {
    parseQuantity(printed);
  } catch {
    out.report(
      "wrong-value",
      path,
      `${printed} 不是带单位的数字；写作 1000元、1万元`,
      `${printed} is no figure with its unit; write 1000元, 1万元`,
    );
  }
}

/** The words that a class or a status can be. */
function wordsOf(node: Node | undefined): string[] {
  if (!node || node[0] === "none") return [];
  if (node[0] === "t") return node[1] ? [node[1]] : [];
  return node[0] === "if" ? [...wordsOf(node[2]), ...wordsOf(node[3])] : [];
}
