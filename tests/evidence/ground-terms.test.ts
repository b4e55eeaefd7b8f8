import { describe, expect, test } from "vitest";
import { buildDocument } from "../../src/authoring";
import { sourcesFolder } from "../../src/evidence/check-rules";
import { type FigureDigest, readDigest } from "../../src/evidence/figure-digest";
import { sourcesIn } from "../../src/evidence/ground-figures";
import { groundTerms } from "../../src/evidence/ground-terms";
import { rulesReadOnce } from "../rules/read-once";
import { prints } from "../../src/evidence/term-prints";
import { fileOf } from "../authoring/planted-rules";

const SOURCE = `2025年1月14日
自发布之日起,有效期至 2026 年 12 月 31 日;2025 年第一季度的业务,于 2027 年 6 月 30 日前兑付。
每年 4月左右申报,向某局(010-5557 2341)提交,一式两份;30日内初审,公示 5 个工作日。
称号有效期三年。`.split("\n");

const HEAD = `code: d
title: { zh: 文, en: D }
issuer: 委
seed: source.txt
issued: 2025-01-14
from: 2025-01-14
to: 2026-12-31
lines: [1-2]
business: { from: 2025-01-01, to: 2025-03-31, lines: [2] }
paid_until: 2027-06-30
apply:
  windows: [{ from: "04-01", to: "04-30", each: year, about: true }]
  frequency: { zh: 每年4月左右, en: Around April }
  phones: ["55572341"]
  steps: [{ what: { zh: 初审, en: Review }, days: 30 }]
  materials: [{ what: { zh: 表, en: Form }, copies: 2 }]
  notice: { days: 5, kind: working }
  valid_years: 3
  lines: [3-4]
`;
const ARTICLE = `- { id: d/1, title: { zh: 措施, en: M }, kind: service, cite: 一, lines: [3] }\n`;

const planted = (head: string) =>
  buildDocument(
    fileOf(head, "document.yaml"),
    [fileOf(ARTICLE, "a.yaml")],
    { facts: new Map(), choices: new Map() },
    new Map(),
  );

/** What is reported of a document, as "line figure". */
function lacking(head: string, old: FigureDigest = {}, source: readonly string[] | null = SOURCE) {
  const built = planted(head);
  expect(built.problems).toEqual([]);
  return groundTerms([built], () => source, old).problems.map(
    (p) => `${p.line} ${p.en.split(" ")[0]}`,
  );
}

test("a card's number and issuer stand in its lines, whatever the brackets", () => {
  const text = "京科发[2022] 5 号,北京市科学技术委员会、市财政局";
  expect(prints("name", "京科发〔2022〕5号", text)).toBe(true);
  expect(prints("name", "京科发〔2022〕6号", text)).toBe(false);
  expect(prints("name", "北京市科学技术委员会、北京市财政局", text)).toBe(true);
  expect(prints("name", "北京市商务局", text)).toBe(false);
});

describe("days and applying stand in the lines that they name", () => {
  test("as printed: nothing is reported", () => {
    expect(lacking(HEAD)).toEqual([]);
  });

  test.each([
    ["a last day a year late", "to: 2026-12-31", "to: 2027-12-31", "7 2027-12-31"],
    ["another day of issue", "issued: 2025-01-14", "issued: 2025-01-15", "5 2025-01-15"],
    ["a tail a year early", "paid_until: 2027-06-30", "paid_until: 2026-06-30", "10 2026-06-30"],
    ["another quarter", "to: 2025-03-31", "to: 2025-06-30", "9 2025-06-30"],
    ["another year", "from: 2025-01-01", "from: 2024-01-01", "9 2024-01-01"],
    ["another month", '"04-30"', '"05-31"', "12 05-31"],
    ["a month in words", "每年4月左右", "每年5月左右", "13 5月"],
    ["a phone", "55572341", "55572342", "14 55572342"],
    ["days of a step", "days: 30", "days: 20", "15 20"],
    ["days of notice", "days: 5", "days: 7", "17 7"],
    ["their kind", "kind: working", "kind: calendar", "17 5"],
    ["copies", "copies: 2", "copies: 3", "16 3"],
    ["years of a title", "valid_years: 3", "valid_years: 2", "18 2"],
  ])("%s is reported at its line", (_, from, to, expected) => {
    expect(lacking(HEAD.replace(from, to))).toEqual([expected]);
  });

  test("lines that are missing or elsewhere", () => {
    expect(lacking(HEAD.replace("  lines: [3-4]\n", "  lines: [4]\n"))).toHaveLength(7);
    expect(lacking(HEAD.replace("lines: [1-2]\n", ""))).toEqual([
      "5 2025-01-14",
      "6 2025-01-14",
      "7 2026-12-31",
      "9 2027-06-30",
    ]);
  });

  test("what no text names is said so, and what is printed in another way, too", () => {
    const inferred = HEAD.replace("to: 2026-12-31", "to: 2029-12-31");
    expect(lacking(`${inferred}not_printed: [to]\n`)).toEqual([]);
    expect(lacking(`${inferred}printed: { 2029-12-31: 有效期至 }\n`)).toEqual([]);
    expect(lacking(`${inferred}printed: { 2029-12-31: 长期有效 }\n`)).toEqual(["7 2029-12-31"]);
  });

  test("without the source the digest answers; a changed line is reported", () => {
    const { digest } = groundTerms([planted(HEAD)], () => SOURCE, {});
    expect(lacking(HEAD, digest, null)).toEqual([]);
    expect(lacking(HEAD.replace("to: 2026-12-31", "to: 2027-12-31"), digest, null)).toEqual([
      "7 2027-12-31",
    ]);
    const changed = SOURCE.map((line) => line.replace("某局", "本局"));
    expect(lacking(HEAD, digest, changed)).toEqual(["1 the"]);
  });
});

test.each([
  ["days", "5", "公示五个工作日", true],
  ["days", "5", "公示十五个工作日", false],
  ["days", "5", "公示15天", false],
  ["days", "15", "公示十五天", true],
  ["calendar", "7", "公示7天", true],
  ["calendar", "7", "公示7个工作日", false],
  ["phone", "55572341", "电话：5557-2341", true],
  ["phone", "5557234", "电话：55572341", false],
  ["window", "12-31", "每年12月左右", true],
  ["window", "12-31", "每年12月5日前", false],
  ["window", "02-29", "每年2月", true],
  ["window", "02-28", "每年2月", false],
  ["window", "09-11", "9月中旬", true],
  ["window", "09-20", "9月下旬", false],
  ["period", "2025-12-31", "2025年全年", true],
  ["period", "2025-12-31", "2025年6月", false],
  ["day", "2025-12-31", "2025年全年", false],
  ["day", "2022-06-01", "从 2022年 6月起", true],
] as const)("%s %s in %s: %s", (kind, value, text, expected) => {
  expect(prints(kind, value, text)).toBe(expected);
});

test("every day, window, phone and count of the rule book is printed in its lines", () => {
  const { documents } = rulesReadOnce();
  const old = readDigest();
  const { problems, digest } = groundTerms(documents, sourcesIn(sourcesFolder), old);
  expect(problems.map((p) => `${p.file}:${p.line} ${p.en}`)).toEqual([]);
  for (const id of Object.keys(digest)) expect(digest[id], id).toEqual(old[id]);
  expect(Object.keys(digest).length).toBeGreaterThan(150);
});
