import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { FUNCTIONS, answerCall, argumentsOf } from "../../src/functions";
import type { Measure } from "../../src/language";
import { RuleBook, annotatedRuleBook } from "../../src/rulebook";
import {
  applyPlan,
  driftOf,
  planStamp,
  readStamps,
  readWorkbook,
  ruleChanges,
  ruleDigest,
  STAMP,
  type DriftReport,
} from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { madeFile, METADATA } from "../xlsx/made-file";

const AWARD = FUNCTIONS.find(({ name }) => name === "POLICY_AWARD")!;
const amountIn = (book: RuleBook, { id, given }: Line) =>
  answerCall(AWARD, () => book, "zh-CN", [id, ...given]);

interface Line {
  id: string;
  given: unknown[];
}

/** One award for each measure whose example pays. */
function linesOf(book: RuleBook): Line[] {
  return book.measures.flatMap((measure): Line[] => {
    if (measure.kind !== "award" || !measure.sample || book.find(measure.id) === undefined)
      return [];
    const given = argumentsOf(measure).map(({ name }) => measure.sample![name] ?? null);
    if (given.some((value) => typeof value === "object" && value !== null)) return [];
    const line = { id: measure.id, given };
    const amount = amountIn(book, line);
    return typeof amount === "number" && amount > 0 ? [line] : [];
  });
}

/** A book with the same content, in which `change` may write. */
function derived(book: RuleBook, version: string, change: (measures: Measure[]) => Measure[]) {
  const { documents, measures, tables } = structuredClone({
    documents: book.documents,
    measures: book.measures,
    tables: book.tables,
  });
  return new RuleBook({
    version,
    documents: [...documents],
    measures: change([...measures]),
    tables,
  });
}

/** Doubles the first figure of money or share in a measure's steps. */
function withFigureDoubled(measure: Measure): Measure {
  let left = true;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const [op, printed] = value as unknown[];
      if (
        left &&
        op === "#" &&
        typeof printed === "string" &&
        /^\d+(\.\d+)?(万元|亿元|元|%)$/.test(printed)
      ) {
        left = false;
        return ["#", printed.replace(/^[\d.]+/, (n) => String(2 * Number(n)))];
      }
      return value.map(walk);
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  };
  return { ...measure, steps: walk(measure.steps) as Measure["steps"] };
}

const literal = (value: unknown) =>
  value === null
    ? ""
    : typeof value === "string"
      ? `"${value.replaceAll('"', '""')}"`
      : String(value as number).toUpperCase();

function workbookOf(lines: readonly Line[], book: RuleBook): Uint8Array {
  const rows = lines.map((line, i) => {
    const formula = `_xldudf_POLICY_AWARD("${line.id}",${line.given.map(literal).join(",")})`;
    const escaped = formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const value = amountIn(book, line) as number;
    return `<row r="${i + 1}"><c r="A${i + 1}" cm="1"><f t="array" ref="A${i + 1}">${escaped}</f><v>${value}</v></c></row>`;
  });
  return madeFile({
    sheets: [{ name: "S", rows: rows.join("") }],
    rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
    parts: { "xl/metadata.xml": METADATA },
  });
}

const DAY = "2026-11-28";
const LATER = "2026-12-31";
const FIGURES = 30;

describe("drift between two rule books", () => {
  let [before, after] = [] as unknown as [RuleBook, RuleBook];
  let lines: Line[];
  let changedIds: string[];
  let expired: string[];
  let repealed: string;
  let report: DriftReport;

  beforeAll(async () => {
    const book = await annotatedRuleBook();
    const all = linesOf(book);
    before = derived(book, "2026.11.28", (measures) => measures);
    const once = all.filter(
      ({ id }) => before.measures.filter((one) => one.id === id).length === 1,
    );
    const isOpen = ({ id }: Line) => {
      const found = before.find(id) as { measure: Measure };
      const to = found.measure.business?.to ?? found.measure.to;
      return !to || to > LATER;
    };
    expired = once
      .filter(isOpen)
      .slice(0, 2)
      .map(({ id }) => id);
    const others = once.filter((line) => isOpen(line) && !expired.includes(line.id));
    repealed = others[0]!.id;
    const doubled = derived(book, "x", (measures) => measures.map(withFigureDoubled));
    changedIds = others
      .slice(1)
      .filter((line) => amountIn(doubled, line) !== amountIn(before, line))
      .slice(0, FIGURES)
      .map(({ id }) => id);
    lines = once.filter(isOpen);
    after = derived(
      book,
      "2026.12.31",
      (measures) =>
        measures
          .filter(({ id }) => id !== repealed)
          .map((measure) => {
            if (changedIds.includes(measure.id)) return withFigureDoubled(measure);
            if (!expired.includes(measure.id)) return measure;
            return { ...measure, to: "2026-12-01", business: { from: null, to: "2026-12-01" } };
          }) as Measure[],
    );
    report = await drifted();
  });

  /** Stamped under the one book, with what people did since, looked at under the other. */
  async function drifted(): Promise<DriftReport> {
    const port = new WorkbookFile(XlsxBook.open(workbookOf(lines, before)));
    const making = { book: before, lang: "zh-CN" as const, addIn: "", time: `${DAY}T00:00:00Z` };
    await applyPlan(port, await planStamp(port, await readWorkbook(port), making));
    const stamped = readStamps(await port.xml(STAMP))!;
    const untouched = untouchedLines();
    const put = (i: number, content: { value: number } | { formula: string; value: number }) =>
      port.write([{ sheet: "S", row: lines.indexOf(untouched[i]!), column: 0, content }]);
    await put(0, { value: 5 });
    await put(1, { formula: "=1+1", value: 2 });
    const reading = await readWorkbook(port);
    const cells = await port.formulas();
    return driftOf({ stamped, reading, cells, book: after, lang: "zh-CN", on: LATER });
  }

  const untouchedLines = () =>
    lines.filter(({ id }) => !changedIds.includes(id) && !expired.includes(id) && id !== repealed);

  it("is tried with enough awards", () => {
    expect(lines.length).toBeGreaterThan(60);
    expect(changedIds).toHaveLength(FIGURES);
    expect(report.lines).toHaveLength(lines.length);
  });

  it("has one reason for each award, and they add up", () => {
    const reasonOf = new Map(report.lines.map((line) => [line.measure, line.reason]));
    for (const id of changedIds) expect([id, reasonOf.get(id)]).toEqual([id, "rule-changed"]);
    for (const id of [...expired, repealed])
      expect([id, reasonOf.get(id)]).toEqual([id, "out-of-force"]);
    const counts = Object.fromEntries(
      Object.entries(report.totals).map(([reason, { count }]) => [reason, count]),
    );
    expect(counts).toEqual({
      ...{ "rule-changed": FIGURES, "out-of-force": 3, "typed-over": 1, "formula-edited": 1 },
      same: lines.length - FIGURES - 5,
    });
    const sum = (all: readonly { difference: number }[]) =>
      all.reduce((total, { difference }) => total + difference, 0);
    expect(sum(Object.values(report.totals))).toBeCloseTo(sum(report.lines), 2);
    expect(report.totals["rule-changed"]!.difference).not.toBe(0);
    expect(report.totals.same!.difference).toBe(0);
  });

  it("shows an edited formula as it was and as it is, and no other", () => {
    const shown = report.lines.filter(({ formulas }) => formulas);
    expect(shown.map(({ reason }) => reason)).toEqual(["formula-edited"]);
    const [{ measure, formulas }] = shown as [Required<(typeof shown)[number]>];
    expect(formulas.before).toContain(`POLICY_AWARD("${measure}"`);
    expect(formulas.after).toBe("=1+1");
  });

  it("says which figure became which", () => {
    for (const { reason, detail } of report.lines)
      if (reason === "rule-changed") expect(detail).toMatch(/^\S+ 改为 \S+/);
  });

  it("agrees with the change log of the two books, in which nothing else is", async () => {
    const log = ruleChanges(await ruleDigest(before), await ruleDigest(after), "zh-CN");
    expect(log.map(({ measure }) => measure).sort()).toEqual(
      [...changedIds, ...expired, repealed].sort(),
    );
    const gone = log.find(({ measure }) => measure === repealed)!;
    expect(gone).toMatchObject({ to: "", sentence: "不再收录" });
    for (const { sentence, clause } of log) expect([sentence, clause]).not.toContain("");
  });

  it("an older add-in does not know what a newer one recorded", async () => {
    const port = new WorkbookFile(XlsxBook.open(workbookOf(lines, before)));
    const making = { book: before, lang: "zh-CN" as const, addIn: "", time: `${DAY}T00:00:00Z` };
    await applyPlan(port, await planStamp(port, await readWorkbook(port), making));
    const older = derived(before, "2026.01.01", (all) => all.filter(({ id }) => id !== repealed));
    const [stamped, reading] = [readStamps(await port.xml(STAMP))!, await readWorkbook(port)];
    const cells = await port.formulas();
    const { totals } = await driftOf({ stamped, reading, cells, book: older, lang: "zh-CN" });
    expect(totals).toMatchObject({
      "unknown-here": { count: 1 },
      same: { count: lines.length - 1 },
    });
  });
});
