import { describe, expect, test } from "vitest";
import { groundRules, sourcesFolder } from "../../src/evidence/check-rules";
import { type FigureDigest, digestText, readDigest } from "../../src/evidence/figure-digest";
import { groundFigures, sourcesIn } from "../../src/evidence/ground-figures";
import { rulesReadOnce } from "../rules/read-once";
import { fileOf } from "../authoring/planted-rules";
import { buildDocument } from "../../src/authoring";

const SOURCE = `第一条 总则。
1. 增速达 10%,按增量的 0.5% 给予支持,最高不超过 1,300 万元。
2. 面积在30—100平方米的,每家最高130万元;新设三年以上,按
1:1 配套;自 2025 年 10 月 1 日起。
3. 按 500 元/

吨 补贴。支持金额以千元为单位,低于 1 万元的不予兑现。`;

const HEAD = `code: d
title: { zh: 文, en: D }
issuer: 委
seed: source.txt
`;
const FACTS = `    - growth: { type: ratio, zh: 增速, en: Growth }
    - paid: { type: money, zh: 支出, en: Paid }
    - age: { type: years, zh: 年限, en: Age }
    - area: { type: area_m2, zh: 面积, en: Area }
    - day: { type: date, zh: 日期, en: Day }
    - worked: { type: months, zh: 月数, en: Months }
    - points: { type: number, zh: 分, en: Points }
`;

function planted(base: string, lines = "[1-7]", printed = "{}", head = "") {
  const article = `- id: d/1
  title: { zh: 措施, en: Measure }
  kind: award
  cite: 一
  lines: ${lines}
  printed: ${printed}
  inputs:
${FACTS}  require: [growth > 0, paid > 0, age > 0, area > 0, month(day) > 0, worked > 0, points > 0]
  amount:
    - base: ${base}
`;
  return buildDocument(
    fileOf(HEAD + head, "document.yaml"),
    [fileOf(article, "a.yaml")],
    { facts: new Map(), choices: new Map() },
    new Map(),
  );
}

const withSource = () => SOURCE.split("\n");
const withoutSource = () => null;

/** What is not in the source, as "line printed". */
function lacking(...of: Parameters<typeof planted>): string[] {
  const built = planted(...of);
  expect(built.problems).toEqual([]);
  return groundFigures([built], withSource, {}).problems.map(
    (p) => `${p.line} ${p.code} ${p.en.split(" ")[0]}`,
  );
}
const missing = (printed: string) => [`17 figure-not-in-source ${printed}`];

describe("a figure of a rule is a whole figure of its source", () => {
  test.each([
    ["paid * 10%", null],
    ["paid * 0.5%", null],
    ["paid * 5%", "5%"],
    ["paid * 0%", null],
    ["min(paid, 1300万元)", null],
    ["min(paid, 300万元)", "300万元"],
    ["min(paid, 130万元)", null],
    ["min(paid, 30万元)", "30万元"],
    ["min(paid, 1300元)", "1300元"],
    ["if area >= 30平方米 then paid else 0元", null],
    ["if area >= 100平方米 then paid else 0元", null],
    ["if area >= 0.3平方米 then paid else 0元", "0.3平方米"],
    ["paid * (points / 100)", "100"],
    ["if day >= 2025-10-01 then paid else 0元", null],
    ["if day >= 2025-10-02 then paid else 0元", "2025-10-02"],
  ])("%s", (base, printed) => {
    expect(lacking(`"${base}"`)).toEqual(printed ? missing(printed) : []);
  });

  test("what lies in other lines does not count", () => {
    expect(lacking('"paid * 10%"', "[3-6]")).toEqual(missing("10%"));
    expect(lacking('"paid * 10%"', "[1, 2]")).toEqual([]);
  });

  test("a figure that the source prints in another way is named in printed", () => {
    expect(lacking('"if age >= 3年 then paid else 0元"')).toEqual(missing("3年"));
    expect(lacking('"if age >= 3年 then paid else 0元"', "[3]", "{ 3年: 三年 }")).toEqual([]);
    expect(lacking('"if age >= 3年 then paid else 0元"', "[3]", "{ 3年: 四年 }")).toEqual(
      missing("3年"),
    );
    expect(lacking('"paid * 100%"', "[4]", '{ 100%: "1:1" }')).toEqual([]);
    expect(lacking('"paid * 100%"', "[4]")).toEqual(missing("100%"));
    expect(lacking('"min(paid, 30万元)"', "[1-7]", "{ 30万元: 30万元 }")).toEqual(
      missing("30万元"),
    );
  });

  test("a unit broken by the end of a line", () => {
    expect(lacking('"paid * (points * 500元/吨 / 500元/吨)"')).toEqual([]);
  });

  test("months of a year as a divisor are no figure of the source", () => {
    expect(lacking('"paid * (worked / 12个月)"')).toEqual([]);
    expect(lacking('"paid * (12个月 / worked)"')).toEqual(missing("12个月"));
  });

  test("lines that the source does not have", () => {
    const { problems } = groundFigures([planted("paid", "[5-99]")], withSource, {});
    expect(problems.map((p) => `${p.line} ${p.code}`)).toEqual(["5 wrong-value"]);
  });

  test("rounding and smallest sum of the document", () => {
    const head = (to: string, paid: string) =>
      `rounding: { to: ${to}, mode: down, cite: 三 }\nsmallest: { paid: ${paid}, cite: 三 }\n`;
    expect(lacking("paid", "[1-7]", "{}", head("1000元", "1万元"))).toEqual([]);
    expect(lacking("paid", "[1-7]", "{}", head("100元", "2万元"))).toEqual([
      "5 figure-not-in-source 100元",
      "6 figure-not-in-source 2万元",
    ]);
  });
});

describe("without the sources the digest answers", () => {
  const good = planted('"min(paid, 130万元) * 10%"');
  const { digest } = groundFigures([good], withSource, {});

  test("the same figures are found, others are not", () => {
    expect(groundFigures([good], withoutSource, digest)).toEqual({ problems: [], digest });
    const bad = planted('"min(paid, 30万元) * 10%"');
    const { problems } = groundFigures([bad], withoutSource, digest);
    expect(problems.map((p) => p.code)).toEqual(["figure-not-in-source"]);
  });

  test("a measure that is not in it, or names other lines, is a problem", () => {
    const stale: FigureDigest[] = [{}, { "d/1": { ...digest["d/1"]!, lines: "1-5" } }];
    for (const old of stale) {
      const { problems } = groundFigures([good], withoutSource, old);
      expect(problems.map((p) => p.code)).toEqual(["figures-differ"]);
    }
  });

  test("it holds no sentences", () => {
    expect(digest["d/1"]!.figures.join(" ")).toContain("1300万元");
    expect(JSON.stringify(digest)).not.toMatch(/增速|支持/);
  });

  test("a source that changed under the same lines is a problem until its entry is made anew", () => {
    const changed = () => SOURCE.replace("总则", "通则").split("\n");
    const found = groundFigures([good], changed, digest);
    expect(found.problems.map((p) => p.code)).toEqual(["figures-differ"]);
    expect(found.digest).toEqual(digest);
    expect(groundFigures([good], changed, {}).problems).toEqual([]);
  });
});

describe("the rules of the book", () => {
  const rules = rulesReadOnce();
  const old = readDigest();

  test("are grounded in the committed digest", () => {
    expect(groundRules(rules, withoutSource, old).problems).toEqual([]);
  });

  test("are grounded in the sources where those are at hand, and the digest is theirs", () => {
    const { problems, digest } = groundRules(rules, sourcesIn(sourcesFolder), old);
    expect(problems).toEqual([]);
    expect(digestText(digest)).toBe(digestText(old));
  });
});
