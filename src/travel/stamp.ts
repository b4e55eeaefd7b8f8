import { businessOf, type RuleBook } from "../rulebook";
import type { Lang } from "../text";
import { attribute, elements, escaped, type XmlElement } from "../xlsx";
import { awardRecords, type AwardRecord, type StampedInput } from "./award-records";
import type { Scalar } from "./book-port";
import type { CallReading, WorkbookReading } from "./call-reading";
import { spotText } from "./cell-text";
import { measureDigest } from "./rule-changes";
import { groupsHash, sha256 } from "./rule-hash";

/** Namespace of the records that travel with a workbook. */
export const STAMP = "urn:policy-awards:stamp:1";

/** One award as it stood when it was recorded. */
export interface Stamp {
  readonly sheet: string;
  /** such as E5 */
  readonly cell: string;
  readonly formula: string;
  readonly function: string;
  /** the cells that its call fills, such as D2:D9, where that gives one award a row */
  readonly range?: string;
  /** the measure, with the day of the business where the formula names one */
  readonly measure: string;
  readonly inputs: readonly StampedInput[];
  readonly result: Scalar;
  readonly status: string;
  readonly clause: string;
  readonly rule: string;
  /** the days of the measure, in words */
  readonly days: string;
  /** the last day whose business is paid for, YYYY-MM-DD; "" where it is open */
  readonly until: string;
  /** every figure of the rule as printed, apart by | */
  readonly figures: string;
  /** of this record and the one before it */
  readonly hash: string;
  /** the Content (JSON) that a command left in the cell, where it left no call; the hash does not contain it */
  readonly left?: string;
}

export interface StampBook {
  readonly version: string;
  readonly addIn: string;
  /** ISO, in UTC */
  readonly time: string;
  /** the command that recorded what it replaced; left out where somebody asked for a record */
  readonly by?: "freeze" | "native" | "prepare";
  /** fingerprint of the groups that these measures are in together */
  readonly groups: string;
  readonly stamps: readonly Stamp[];
  /** records of before, newest first */
  readonly earlier: readonly StampBook[];
}

export interface Making {
  readonly book: RuleBook;
  readonly lang: Lang;
  readonly addIn: string;
  readonly time: string;
}

/** An award as it is to be recorded, before it is chained to the one before it. */
export type Unchained = Omit<Stamp, "hash" | "left">;

/** Every award whose arguments can be told. */
export async function awardsNow(
  { calls }: WorkbookReading,
  making: Making,
): Promise<readonly Unchained[]> {
  const found: Unchained[] = [];
  for (const reading of calls)
    for (const award of awardRecords(reading, making))
      found.push(await stampOf(reading, award, making.book));
  return found;
}

/** Records of awards. Each record's hash contains the one before. */
export async function stampsOf(
  awards: readonly Unchained[],
  { book, addIn, time }: Making,
  by?: StampBook["by"],
): Promise<StampBook> {
  const stamps: Stamp[] = [];
  let hash = await sha256(`${STAMP} ${book.version} ${time}`);
  for (const award of awards) {
    hash = await sha256(`${hash}\n${JSON.stringify(award)}`);
    stamps.push({ ...award, hash });
  }
  const groups = await groupsHash(idsOf(stamps, book), book);
  return { version: book.version, addIn, time, ...(by && { by }), groups, stamps, earlier: [] };
}

/** The measures of stamps, by their ids. */
export const idsOf = (stamps: readonly Pick<Stamp, "measure">[], book: RuleBook): string[] =>
  stamps.flatMap(({ measure }) => {
    const found = book.find(measure);
    return "measure" in found ? [found.measure.id] : [];
  });

async function stampOf(
  { cell, call }: CallReading,
  award: AwardRecord,
  book: RuleBook,
): Promise<Unchained> {
  const { rule, figures, days, clause } = await measureDigest(award.measure, book);
  return {
    sheet: award.sheet,
    cell: spotText(award),
    formula: cell.formula,
    function: call.name,
    ...(award.range && { range: award.range }),
    measure: award.named,
    inputs: award.inputs,
    result: award.result,
    status: award.status(),
    ...{ clause, rule, days, figures: figures.join("|") },
    until: businessOf(award.measure).to ?? "",
  };
}

export const stampXml = (stamped: StampBook): string =>
  `<records xmlns="${STAMP}">${[stamped, ...stamped.earlier].map(stampsXml).join("")}</records>`;

function stampsXml({ version, addIn, time, by, groups, stamps }: StampBook): string {
  const attributes = (entries: Record<string, string>) =>
    Object.entries(entries)
      .map(([name, value]) => ` ${name}="${escaped(value).replaceAll("\n", "&#10;")}"`)
      .join("");
  const awards = stamps.map(({ inputs, result, ...rest }) => {
    const all = inputs.map((one) => `<input${attributes({ ...one })}/>`).join("");
    return `<award${attributes({ ...rest, result: JSON.stringify(result) })}>${all}</award>`;
  });
  const about = { version, addIn, time, ...(by && { by }), groups };
  return `<stamps${attributes(about)}>${awards.join("")}</stamps>`;
}

/** Reads what stampXml wrote; undefined for what somebody broke. */
export function readStamps(xml: string | undefined): StampBook | undefined {
  try {
    const [stamped, ...earlier] = elements(xml ?? "", "stamps").map(readBook);
    return stamped && { ...stamped, earlier };
  } catch {
    return undefined;
  }
}

function readBook({ tag: root, inner: awards }: XmlElement): StampBook {
  const text = (tag: string, name: string) => attribute(tag, name) ?? "";
  const stamps = elements(awards, "award").map(({ tag, inner }): Stamp => {
    const [left, range] = [attribute(tag, "left"), attribute(tag, "range")];
    return {
      sheet: text(tag, "sheet"),
      cell: text(tag, "cell"),
      formula: text(tag, "formula"),
      function: text(tag, "function"),
      ...(range !== undefined && { range }),
      measure: text(tag, "measure"),
      inputs: elements(inner, "input").map((one) => ({
        name: text(one.tag, "name"),
        value: text(one.tag, "value"),
        unit: text(one.tag, "unit"),
      })),
      result: JSON.parse(text(tag, "result")) as Scalar,
      status: text(tag, "status"),
      clause: text(tag, "clause"),
      rule: text(tag, "rule"),
      days: text(tag, "days"),
      figures: text(tag, "figures"),
      until: text(tag, "until"),
      hash: text(tag, "hash"),
      ...(left !== undefined && { left }),
    };
  });
  const by = attribute(root, "by") as StampBook["by"];
  return {
    version: text(root, "version"),
    addIn: text(root, "addIn"),
    time: text(root, "time"),
    ...(by && { by }),
    groups: text(root, "groups"),
    stamps,
    earlier: [],
  };
}

/** Whether every record is as it was written: the first that is not, counted through all books; -1 for whole chains. */
export async function brokenLink(stamped: StampBook): Promise<number> {
  let counted = 0;
  for (const { version, time, stamps } of [stamped, ...stamped.earlier]) {
    let hash = await sha256(`${STAMP} ${version} ${time}`);
    for (const stamp of stamps) {
      const record = { ...stamp, hash: undefined, left: undefined };
      hash = await sha256(`${hash}\n${JSON.stringify(record)}`);
      if (hash !== stamp.hash) return counted;
      counted += 1;
    }
  }
  return -1;
}
