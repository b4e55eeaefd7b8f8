import fc from "fast-check";
import { expect, it } from "vitest";
import { showFact } from "../../src/engine";
import type { SheetGrid, TableReading } from "../../src/tables";
import { MONTHS, readingOf, sheet, type Written } from "./table-of";

const FIGURES = ["营业收入（万元）", "研发费用（万元）", "总产值（万元）"];
const NAMES = [
  "北京甲科技有限公司",
  "北京乙生物股份有限公司",
  "亦庄丙集团",
  "丁（北京）设备制造有限公司",
];

/** Figures as they come, those among them that could be years, months, days of a calendar, counts. */
const figure = fc.oneof(
  fc.integer({ min: 2000, max: 2099 }),
  fc.integer({ min: 1, max: 31 }),
  fc.integer({ min: 44_000, max: 47_000 }),
  fc.integer({ min: 0, max: 900_000 }),
  fc.double({ min: 1, max: 90_000, noNaN: true }).map((value) => Math.round(value * 100) / 100),
);
/** As a number, or as a text of one. */
const written = (value: number, asText: boolean): Written =>
  asText ? value.toLocaleString("en-US", { maximumFractionDigits: 2 }) : value;

interface Told {
  company: string;
  label: string;
  /** 万元 */
  value: number;
}

interface Drawn {
  names: string[];
  labels: string[];
  values: number[][];
  asText: boolean;
  more: boolean;
  total: boolean;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  names: fc.shuffledSubarray(NAMES, { minLength: 1 }),
  labels: fc.shuffledSubarray(FIGURES, { minLength: 1 }),
  values: fc.array(fc.array(figure, { minLength: 4, maxLength: 4 }), {
    minLength: 12,
    maxLength: 12,
  }),
  asText: fc.boolean(),
  more: fc.boolean(),
  total: fc.boolean(),
});

const sum = (values: readonly number[]) => Number(values.reduce((a, b) => a + b, 0).toFixed(2));

/** Each way to lay a table out: its rows, and what they say. */
interface Laid extends Pick<SheetGrid, "merges"> {
  rows: Written[][];
  told: Told[];
}
const LAYOUTS: Readonly<Record<string, (drawn: Drawn) => Laid>> = {
  "a company a row": ({ names, labels, values, asText, more, total }) => ({
    rows: [
      [...(more ? ["序号"] : []), "企业名称", ...(more ? ["行业"] : []), ...labels],
      ...names.map((name, i) => [
        ...(more ? [i + 1] : []),
        name,
        ...(more ? ["制造业"] : []),
        ...labels.map((_, k) => written(values[i]![k]!, asText)),
      ]),
      ...(total && names.length > 1
        ? [
            [
              ...(more ? [null] : []),
              "合计",
              ...(more ? [null] : []),
              ...labels.map((_, k) => sum(names.map((_name, i) => values[i]![k]!))),
            ],
          ]
        : []),
    ],
    told: names.flatMap((company, i) =>
      labels.map((label, k) => ({ company, label, value: values[i]![k]! })),
    ),
  }),
  "a company a column": ({ names, labels, values, asText, more, total }) => ({
    rows: [
      ["指标", ...names, ...(total && names.length > 1 ? ["合计"] : [])],
      ...labels.map((label, k) => {
        const own = names.map((_, i) => values[i]![k]!);
        const cells = own.map((value) => written(value, asText));
        return [label, ...cells, ...(total && names.length > 1 ? [sum(own)] : [])];
      }),
      ...(more ? [["备注"]] : []),
    ],
    told: names.flatMap((company, i) =>
      labels.map((label, k) => ({ company, label, value: values[i]![k]! })),
    ),
  }),
  "a list": ({ names: [company = ""], labels, values, asText, more }) => ({
    rows: [
      [`${company}2025年经营情况`],
      ["指标", more ? 2025 : "2025年"],
      ...labels.map((label, k) => [label, written(values[0]![k]!, asText)]),
    ],
    told: labels.map((label, k) => ({ company, label, value: values[0]![k]! })),
  }),
  "two years": ({ names: [company = ""], labels, values, asText, more }) => ({
    rows: [
      [`${company}经营情况`],
      ["指标", ...(more ? [2024, 2025] : ["2024年", "2025年"])],
      ...labels.map((label, k) => [label, ...[1, 0].map((i) => written(values[i]![k]!, asText))]),
    ],
    told: labels.map((label, k) => ({ company, label, value: values[0]![k]! })),
  }),
  "years below figures": ({ names, labels, values, asText, more }) => ({
    rows: [
      ["企业名称", ...labels.flatMap((label) => [label, null])],
      [null, ...labels.flatMap((): Written[] => (more ? [2024, 2025] : ["2024年", "2025年"]))],
      ...names.map((name, i) => [
        name,
        ...labels.flatMap((_, k) => [i + 4, i].map((at) => written(values[at]![k]!, asText))),
      ]),
    ],
    merges: [
      { row: 0, column: 0, rows: 2, columns: 1 },
      ...labels.map((_, k) => ({ row: 0, column: 1 + 2 * k, rows: 1, columns: 2 })),
    ],
    told: names.flatMap((company, i) =>
      labels.map((label, k) => ({ company, label, value: values[i]![k]! })),
    ),
  }),
  "quarters, a company below the other": ({ names, labels, values, asText, total }) => {
    const quarters = ["一季度", "二季度", "三季度", "四季度"];
    const own = (i: number, k: number) => quarters.map((_, q) => values[(i + q) % 12]![k]!);
    return {
      rows: [
        ["2025年"],
        ["企业名称", "指标", ...quarters, ...(total ? ["全年合计"] : [])],
        ...names.flatMap((name, i) =>
          labels.map((label, k) => [
            k === 0 ? name : null,
            label,
            ...own(i, k).map((value) => written(value, asText)),
            ...(total ? [sum(own(i, k))] : []),
          ]),
        ),
      ],
      told: names.flatMap((company, i) =>
        labels.map((label, k) => ({ company, label, value: sum(own(i, k)) })),
      ),
    };
  },
  "months in columns": ({ names: [company = ""], labels, values, asText, more, total }) => ({
    rows: [
      [`${company}2025年经营情况`],
      ["指标", ...(more ? MONTHS.map((_, m) => m + 1) : MONTHS), ...(total ? ["合计"] : [])],
      ...labels.map((label, k) => {
        const own = values.map((month) => month[k]!);
        const cells = own.map((value) => written(value, asText));
        return [label, ...cells, ...(total ? [sum(own)] : [])];
      }),
    ],
    told: labels.map((label, k) => ({
      ...{ company, label },
      value: sum(values.map((month) => month[k]!)),
    })),
  }),
  "months in rows": ({ names: [company = ""], labels, values, asText, more, total }) => ({
    rows: [
      [`${company}2025年经营情况`],
      ["月份", ...labels],
      ...MONTHS.map((month, m) => [
        more ? m + 1 : month,
        ...labels.map((_, k) => written(values[m]![k]!, asText)),
      ]),
      ...(total ? [["合计", ...labels.map((_, k) => sum(values.map((month) => month[k]!)))]] : []),
    ],
    told: labels.map((label, k) => ({
      ...{ company, label },
      value: sum(values.map((month) => month[k]!)),
    })),
  }),
};

/** What a reading says of a company's heading: the value in 万元, that it is not sure, or nothing. */
function said(reading: TableReading, { company, label }: Told): number | "unsure" | undefined {
  const own = reading.companies.find(({ name }) => name === company);
  const fact = own?.facts.find((one) => one.label === label);
  if (fact) return Number(showFact(fact.figure.input, fact.value)) / 10_000;
  const isUnsure = reading.unsure.some((one) => one.company === company && one.label === label);
  return isUnsure ? "unsure" : undefined;
}

it.each(Object.keys(LAYOUTS))(
  "what a table says is read as it stands, or left to the person: %s",
  (layout) => {
    let [read, all] = [0, 0];
    fc.assert(
      fc.property(drawn, (one) => {
        const { rows, told, merges = [] } = LAYOUTS[layout]!(one);
        const reading = readingOf(sheet("数据", rows, { merges }));
        for (const each of told) {
          const found = said(reading, each);
          all += 1;
          if (found === "unsure") continue;
          read += 1;
          expect(found, each.label).toBeCloseTo(each.value, 6);
        }
      }),
      { numRuns: 300 },
    );
    // a reader that leaves most to the person is of no use
    expect(read / all).toBeGreaterThan(0.95);
  },
);
