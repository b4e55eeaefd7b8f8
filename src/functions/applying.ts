import { type Raw, readFact } from "../engine";
import { isoDate } from "../exact";
import type { Input, Measure } from "../language";
import { calendar } from "../rulebook";
import { applyingRows, calendarText, FAULTS, say } from "../text";
import { type Call, measureOf } from "./answers";
import { type Argument, ErrorCell } from "./call-arguments";
import { type CellValue, broken } from "./cell-result";
import type { FunctionRow, Parameter } from "./table";
import { FUNCTION_WORDS } from "./words";

const day = (zh: string, en: string, what: [string, string]): Parameter => ({
  name: { zh, en },
  description: { zh: what[0], en: what[1] },
  type: "any",
  optional: true,
});

/** How and when one applies; `measure` is the parameter that names a measure. */
export const applyingFunctions = (measure: Parameter): FunctionRow[] => [
  {
    name: "POLICY_APPLY",
    description: {
      zh: "申报清单：承办部门、渠道、电话、时间、步骤、材料、公示；原文没有的写“原文未载”",
      en: "How to apply: department, where, phone, time, steps, papers, public notice; what the text does not print says so",
    },
    parameters: [measure],
    spills: true,
    handler: (call) => applyingRows(call.book, measureOf(call), call.lang),
    speaks: true,
    needsNotes: true,
    examples: ['=POLICY_APPLY("jjgf-2025-22/6.1")'],
  },
  {
    name: "POLICY_CALENDAR",
    description: {
      zh: "政策日历：施行、申报开始和截止、业务期间、兑付截止、有效期末日，按日期排列",
      en: "Dated lines: texts that begin and end, applications that open and close, business, last days of payment",
    },
    parameters: [
      {
        name: { zh: "措施", en: "measures" },
        description: {
          zh: "措施编号或完整标题，一个或一个区域；不填为全部",
          en: "Ids or whole Chinese titles, one or a range; all when left out",
        },
        type: "any",
        matrix: true,
        optional: true,
      },
      day("起", "from", ["首日；不填为不限", "First day; no limit when left out"]),
      day("止", "to", ["末日；不填为不限", "Last day; no limit when left out"]),
    ],
    spills: true,
    handler: calendarRows,
    speaks: true,
    needsNotes: true,
    examples: ['=POLICY_CALENDAR({"jjgf-2025-01/1";"jsxe-2026-03/1.1"},"2025-01-01","2027-12-31")'],
  },
];

/** The lines of the calendar under a heading: day, what, id, measure. */
function calendarRows(call: Call): CellValue[][] {
  const { book, lang, args } = call;
  const words = FUNCTION_WORDS[lang];
  const [from, to] = [dayOf(call, 1, "from"), dayOf(call, 2, "to")];
  const lines = calendar(book, measuresOf(call, args[0]), from, to);
  return [
    words.calendarHeads,
    ...lines.map((line) => [
      line.date,
      calendarText(line, lang),
      line.measure.id,
      say(line.measure.title, lang),
    ]),
  ];
}

/** The measures of a cell or a range; blank cells are passed over. All where nothing is named. */
function measuresOf({ book, lang }: Call, given: Argument | undefined): readonly Measure[] {
  const cells = (Array.isArray(given) ? given.flat() : [given]).filter(
    (cell) => cell !== null && cell !== undefined,
  );
  if (cells.length === 0) return book.measures;
  const words = FAULTS[lang];
  return cells.map((cell) => {
    if (cell instanceof ErrorCell)
      throw broken(FUNCTION_WORDS[lang].errorCell(1, "measures", cell.code));
    const found = book.find(String(cell));
    if ("measure" in found) return found.measure;
    throw broken(
      found.problem === "bad-day" ? words.badDay(found.name) : words.unknownMeasure(found.name),
    );
  });
}

/** A day as text or a date cell, YYYY-MM-DD; undefined where it is left out. */
function dayOf({ lang, args }: Call, at: number, label: string): string | undefined {
  const cell = args[at];
  if (cell instanceof ErrorCell)
    throw broken(FUNCTION_WORDS[lang].errorCell(at + 1, label, cell.code));
  const input: Input = { name: label, type: "date", zh: label, en: label };
  const read = readFact(input, (Array.isArray(cell) ? "?" : cell) as Raw);
  if ("missing" in read) return undefined;
  if ("value" in read && typeof read.value === "object" && "n" in read.value)
    return isoDate(Number(read.value.n));
  throw broken(FUNCTION_WORDS[lang].badDate(at + 1));
}
