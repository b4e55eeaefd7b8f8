import { readFact } from "../engine";
import { fifteenDigits, toNumber } from "../exact";
import { CellError, argumentsOf } from "../functions";
import type { Input } from "../language";
import type { Instead } from "../planner";
import { businessOf, type RuleBook } from "../rulebook";
import { factorOf, headingParts } from "../tables";
import { type Lang, moneyText, oddSizeTexts, say } from "../text";
import { awardsTogether, type CompanyAwards, spotsShowing } from "./awards-together";
import type { Block, BookPort, Scalar } from "./book-port";
import { answerOf, type CallReading, measureOf, type WorkbookReading } from "./call-reading";
import { placeText, spotText } from "./cell-text";
import type { Finding } from "./check";
import { rowsApart } from "./rows-apart";

interface Judging {
  readonly book: RuleBook;
  readonly lang: Lang;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** What somebody should know of the awards of a workbook, and what they come to together. */
export interface AwardsReport {
  readonly findings: readonly Finding[];
  readonly companies: readonly CompanyAwards[];
}

/** Looks at every award: its days, its neighbours, its figures, and what hides it. */
export async function checkAwards(
  port: BookPort,
  reading: WorkbookReading,
  judging: Judging,
): Promise<AwardsReport> {
  const companies = awardsTogether(reading, judging.book);
  const own = reading.calls.flatMap((call) => [
    ...daysFinding(call, judging),
    ...errorFinding(call, judging),
    ...oddFigures(call, judging),
  ]);
  return {
    findings: [
      ...own,
      ...companies.flatMap((company) => togetherFindings(company, judging)),
      ...(await rowsApart(port, companies)),
      ...(await typedOver(port, reading)),
      ...(await sourceFindings(port, reading, judging)),
    ],
    companies,
  };
}

/** An award without a day of its own pays on any day: it should say when its text is over. */
function daysFinding(reading: CallReading, { book, today }: Judging): Finding[] {
  const measure = measureOf(reading, book);
  const dated = /@\d/.test(String(reading.given?.[0] ?? ""));
  if (!measure || dated) return [];
  const at = placeText(reading.cell);
  const { from, to } = businessOf(measure);
  if (to && today > to) return [{ at, why: "expired", detail: to }];
  if (from && today < from) return [{ at, why: "not-yet", detail: from }];
  return [];
}

/** A call without a result: what is missing, and whether something hides it. */
function errorFinding(reading: CallReading, { book, lang }: Judging): Finding[] {
  const at = placeText(reading.cell);
  const answer = answerOf(reading, book, lang);
  if (answer === undefined && reading.cell.error)
    return [{ at, why: "no-result", detail: String(reading.cell.value) }];
  if (!(answer instanceof CellError)) return [];
  const detail = answer.message || answer.code;
  return [{ at, why: reading.call.guarded ? "hides-error" : "no-result", detail }];
}

/** Facts and amounts of a size that is hardly meant, in the sentences that POLICY_STATUS says of them. */
function oddFigures(reading: CallReading, { book, lang }: Judging): Finding[] {
  const measure = measureOf(reading, book);
  const { given, cell, call } = reading;
  if (!measure || !given || !PAYS.has(call.name)) return [];
  const places = new Map(argumentsOf(measure).map((input, i) => [input, i + 1]));
  const facts = measure.inputs.map((input) => {
    const place = places.get(input);
    const read = readFact(input, place === undefined ? undefined : given[place]);
    return "value" in read ? read.value : undefined;
  });
  // a cell that is more than the call says nothing of the call's amount
  const isShown = call.whole && typeof cell.value === "number";
  const shown = isShown ? { amount: fifteenDigits(Number(cell.value)) } : {};
  const at = placeText(cell);
  return oddSizeTexts(measure, facts, { status: "eligible", ...shown }, lang).map((detail) => ({
    at,
    why: "odd-size" as const,
    detail,
  }));
}

const PAYS = new Set(["POLICY_AWARD", "POLICY_CEILING"]);

function togetherFindings({ awards }: CompanyAwards, { book, lang }: Judging): Finding[] {
  const copies = awards.flatMap(({ reading }) => spotsShowing(reading).slice(1));
  const own = awards.flatMap(({ reading, line, again, counted }): Finding[] => {
    const at = placeText(reading.cell);
    if (again) return [{ at, why: "twice" }];
    const { notCounted } = line;
    if (notCounted?.why === "excluded") {
      const titles = notCounted.by.map((one) => insteadText(one, awards, { book, lang }));
      return [{ at, why: "excluded", detail: titles.join(lang === "zh-CN" ? "、" : ", ") }];
    }
    if (notCounted?.why === "capped")
      return [{ at, why: "capped", detail: moneyText(line.counted, lang) }];
    return counted === 0 && notCounted?.why === "restates-cap" ? [{ at, why: "restates-cap" }] : [];
  });
  return [...own, ...copies.map((spot): Finding => ({ at: placeText(spot), why: "twice" }))];
}

/** What a company gets instead of an award, and its cell where the other is of the same measure. */
function insteadText(
  { id, project }: Instead,
  awards: CompanyAwards["awards"],
  { book, lang }: Pick<Judging, "book" | "lang">,
): string {
  const found = book.find(id);
  const title = "measure" in found ? say(found.measure.title, lang) : id;
  if (project === undefined) return title;
  const other = awards.find(({ line }) => line.measure.id === id && line.project === project);
  if (!other) return title;
  const at = placeText(other.reading.cell);
  return lang === "zh-CN" ? `${title}（${at}）` : `${title} (${at})`;
}

/** Cells between award cells of a column: a number among them was typed over a formula. */
async function typedOver(port: BookPort, { calls }: WorkbookReading): Promise<Finding[]> {
  const columns = new Map<string, CallReading["cell"][]>();
  for (const { cell } of calls) {
    const key = `${cell.sheet} ${cell.column}`;
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  const gaps = [...columns.values()].flatMap((cells): Block[] => {
    const sorted = [...cells].sort((a, b) => a.row - b.row);
    return sorted.slice(1).flatMap((cell, i) => {
      const rows = cell.row - sorted[i]!.row - 1;
      const { sheet, column } = cell;
      return rows > 0 && rows <= WIDEST_GAP
        ? [{ sheet, column, row: sorted[i]!.row + 1, rows, columns: 1 }]
        : [];
    });
  });
  if (gaps.length === 0) return [];
  const formulas = new Set((await port.formulas(gaps)).map(placeText));
  const values = await port.values(gaps);
  return gaps.flatMap(({ sheet, row, column }, i) =>
    values[i]!.flatMap(([value], r): Finding[] => {
      const at = placeText({ sheet, row: row + r, column });
      return typeof value === "number" && !formulas.has(at)
        ? [{ at, why: "typed-over", detail: String(value) }]
        : [];
    }),
  );
}
const WIDEST_GAP = 3;

/** Amounts whose heading names a unit that the formula leaves out, and blanks that a product makes 0 of. */
async function sourceFindings(
  port: BookPort,
  { calls }: WorkbookReading,
  { book, lang }: Judging,
): Promise<Finding[]> {
  const sources = calls.flatMap((reading) => {
    const measure = measureOf(reading, book);
    const inputs = measure ? argumentsOf(measure) : [];
    return reading.args.slice(1).flatMap((arg, i) => {
      const input = inputs[i];
      const one = arg.given === "cells" && arg.block.rows * arg.block.columns === 1;
      return input && one ? [{ reading, input, arg }] : [];
    });
  });
  const heads = sources.map(({ arg: { block } }) => ({
    ...block,
    row: 0,
    rows: Math.min(block.row + 1, HIGHEST_HEAD),
  }));
  const asked = sources.map(({ arg }) => arg.block);
  const shown = await port.values([...heads, ...asked]);
  return sources.flatMap(({ reading, input, arg }, i): Finding[] => {
    const at = placeText(reading.cell);
    const column = shown[i]!.map(([value]) => value!);
    const unit = otherUnit(input, headOver(column), arg.times);
    const value = shown[sources.length + i]![0]![0]!;
    const label = `${say(input, lang)} ${spotText(arg.block)}`;
    return [
      ...(unit && typeof value === "number"
        ? [
            {
              at,
              why: "unit-ignored",
              detail: `${label}${lang === "zh-CN" ? "：" : ": "}${unit}`,
            } as const,
          ]
        : []),
      ...(value === "" && !arg.blankStays
        ? [{ at, why: "blank-zero", detail: label } as const]
        : []),
    ];
  });
}
const HIGHEST_HEAD = 200;

/** The heading above a cell. */
const headOver = (column: readonly Scalar[]): string =>
  column
    .slice(0, -1)
    .findLast((value): value is string => typeof value === "string" && value !== "") ?? "";

/** A heading whose unit is not the one that the formula takes the cell in; shares are as their cells are formatted. */
function otherUnit(input: Input, head: string, times: number): string | undefined {
  const unit = headingParts(head).unit.replace(/^单位\s*[:：]?\s*/, "");
  const factor = unit === "" || input.type === "ratio" ? null : factorOf(input, unit);
  return factor && Math.abs(toNumber(factor) / times - 1) > 1e-9 ? head : undefined;
}
