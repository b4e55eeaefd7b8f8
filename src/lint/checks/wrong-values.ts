import { parseDate } from "../../exact";
import {
  type BuiltDocument,
  type Authored,
  type Path,
  Reader,
  type Problem,
} from "../../authoring";
import type { Node, Period } from "../../language";

const STATUSES = ["eligible", "up-to", "case-by-case", "information", "ineligible"];

/** Words, days and figures of a measure that stand where no expression does and fit each other badly. */
export function valuesOfMeasure({ measure, path, reader }: Authored): Problem[] {
  const out = new Reader(reader.source);
  inOrder(out, path, measure);
  inOrder(out, [...path, "business"], measure.business);
  for (const word of wordsOf(measure.paying))
    if (!STATUSES.includes(word)) oneOf(out, [...path, "status"], word, STATUSES);
  const classes = wordsOf(measure.class);
  for (const word of measure.failing ?? [])
    if (!classes.includes(word)) oneOf(out, [...path, "failing"], word, classes);
  return out.problems;
}

/** The same for document.yaml. */
export function valuesOfDocument({ document, head }: BuiltDocument): Problem[] {
  const out = new Reader(head);
  inOrder(out, [], { from: document.from ?? undefined, to: document.to ?? undefined });
  inOrder(out, ["business"], document.business);
  afterOneAnother(out, document);
  return out.problems;
}

/** The year of a number: 京技管发〔2025〕1号. */
const yearOf = (number: string) => Number(/[〔[(（](\d{4})/.exec(number)?.[1] ?? NaN);

/** What a document repeals is older, and what takes its place is not. */
function afterOneAnother(
  out: Reader,
  { issued, repeals, replacedBy = [] }: BuiltDocument["document"],
): void {
  const own = Number(issued?.slice(0, 4) ?? NaN);
  const wrong = [
    ...repeals.filter((n) => yearOf(n) > own).map((n) => ["repeals", n] as const),
    ...replacedBy.filter((n) => yearOf(n) < own).map((n) => ["replaced_by", n] as const),
  ];
  for (const [key, number] of wrong)
    out.report(
      "wrong-value",
      [key],
      `${key} 里的 ${number} 与发文日期 ${issued} 的先后不合；请核对文号，废止的写 repeals，接替的写 replaced_by`,
      `${number} in ${key} is on the wrong side of the day of issue ${issued}; check the number: what is repealed stands in repeals, what takes its place in replaced_by`,
    );
}

/** A last day is not before its first. */
function inOrder(out: Reader, path: Path, { from, to }: Period = {}): void {
  if (from && to && parseDate(from)! > parseDate(to)!)
    out.report(
      "wrong-value",
      [...path, "to"],
      `最后一天 ${to} 早于第一天 ${from}；请核对`,
      `the last day ${to} is before the first day ${from}; check them`,
    );
}

function oneOf(out: Reader, path: Path, word: string, words: readonly string[]): void {
  out.report(
    "wrong-value",
    path,
    `没有 ${word}；可用：${words.join("、")}`,
    `there is no ${word}; there are ${words.join(", ")}`,
  );
}

/** The words that a class or a status can be. */
function wordsOf(node: Node | undefined): string[] {
  if (!node || node[0] === "none") return [];
  if (node[0] === "t") return node[1] ? [node[1]] : [];
  return node[0] === "if" ? [...wordsOf(node[2]), ...wordsOf(node[3])] : [];
}
