import type { ICellData, IStyleData, IWorkbookData, LocaleType } from "@univerjs/core";
import type { Language } from "./text";

const MEASURE = '"jjgf-2025-01/1"';
const FIRST = 5;
const COMPANIES = 3;
const TOTAL = FIRST + COMPANIES;

const MONEY = { n: { pattern: "#,##0.00" } };
const YUAN = { n: { pattern: "#,##0" } };
const RATE = { n: { pattern: "0.0%" } };
const INPUT = { bg: { rgb: "#FFF8E1" } };
const HEADER: IStyleData = { bl: 1, bg: { rgb: "#DCE6F5" }, ht: 2, vt: 2, tb: 3 };
const SUM: IStyleData = { bl: 1, bg: { rgb: "#EEF2F8" } };

/** Output of the first quarter in yuan, last year and this year. */
const OUTPUT = [
  [100_000_000, 110_000_000],
  [250_000_000, 295_000_000],
  [80_000_000, 76_000_000],
] as const;

const words = {
  "zh-CN": {
    sheet: "奖补测算",
    title: "一季度产值增量奖励测算",
    hint: "黄底是输入，改一改试试；奖补由 =POLICY_AWARD(…) 算出。数字均为虚构。",
    header: [
      "企业",
      "2024 年一季度\n产值（元）",
      "2025 年一季度\n产值（元）",
      "同比增速",
      "奖补（元）",
      "结果",
    ],
    companies: ["甲公司", "乙公司", "丙公司"],
    total: "合计",
    steps: "甲公司的计算步骤 =POLICY_EXPLAIN(…)",
  },
  "en-US": {
    sheet: "Awards",
    title: "Award for growth of output in the first quarter",
    hint: "Yellow cells are inputs: change one. Awards come from =POLICY_AWARD(…). All figures are invented.",
    header: [
      "Company",
      "Output Q1 2024 (yuan)",
      "Output Q1 2025 (yuan)",
      "Growth",
      "Award (yuan)",
      "Outcome",
    ],
    companies: ["Alpha", "Beta", "Gamma"],
    total: "Total",
    steps: "How Alpha's award is computed: =POLICY_EXPLAIN(…)",
  },
} satisfies Record<Language, object>;

const text = (v: string, s?: IStyleData): ICellData => ({ v, t: 1, ...(s && { s }) });
const number = (v: number, s: IStyleData): ICellData => ({ v, t: 2, s });
const formula = (f: string, s?: IStyleData): ICellData => ({ f, ...(s && { s }) });

type Line = Record<number, ICellData>;
const line = (cells: ICellData[]): Line => Object.fromEntries(cells.map((cell, i) => [i, cell]));

/** Row numbers are those that the sheet shows. */
function company(name: string, index: number): [number, Line] {
  const row = FIRST + index;
  const [before = 0, now = 0] = OUTPUT[index] ?? [];
  const cells = [
    text(name),
    number(before, { ...YUAN, ...INPUT }),
    number(now, { ...YUAN, ...INPUT }),
    formula(`=C${row}/B${row}-1`, RATE),
    formula(`=POLICY_AWARD(${MEASURE},C${row},D${row})`, MONEY),
    formula(`=POLICY_STATUS(${MEASURE},C${row},D${row})`),
  ];
  return [row - 1, line(cells)];
}

function totals(label: string): Line {
  const sum = (column: string, s: IStyleData): ICellData =>
    formula(`=SUM(${column}${FIRST}:${column}${TOTAL - 1})`, { ...s, ...SUM });
  const cells = [text(label, SUM), sum("B", YUAN), sum("C", YUAN)];
  return line([
    ...cells,
    formula(`=C${TOTAL}/B${TOTAL}-1`, { ...RATE, ...SUM }),
    sum("E", MONEY),
    { s: SUM },
  ]);
}

const WIDTHS = [120, 130, 260, 90, 110, 300];

/** The workbook that opens first: three companies, two years, their awards and the steps of one. */
export function sampleWorkbook(language: Language): IWorkbookData {
  const { sheet, title, hint, header, companies, total, steps } = words[language];
  const explain = `=POLICY_EXPLAIN(${MEASURE},C${FIRST},D${FIRST})`;
  const cellData: Record<number, Line> = {
    0: line([text(title, { bl: 1, fs: 14 })]),
    1: line([text(hint, { cl: { rgb: "#5A6270" } })]),
    3: line(header.map((one) => text(one, HEADER))),
    ...Object.fromEntries(companies.map(company)),
    [TOTAL - 1]: totals(total),
    [TOTAL + 1]: line([text(steps, { bl: 1 })]),
    [TOTAL + 2]: line([formula(explain)]),
  };
  return {
    id: `sample-${crypto.randomUUID()}`,
    name: title,
    appVersion: "",
    locale: "zhCN" as LocaleType,
    styles: {},
    sheetOrder: ["sheet-1"],
    sheets: {
      "sheet-1": {
        id: "sheet-1",
        name: sheet,
        rowCount: 200,
        columnCount: 26,
        cellData,
        columnData: Object.fromEntries(WIDTHS.map((w, index) => [index, { w }])),
        rowData: { 0: { h: 30 }, 3: { h: 40 } },
      },
    },
  };
}
