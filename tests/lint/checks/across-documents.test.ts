import { expect, test } from "vitest";
import { HEAD, documentOf, found, measure } from "../../authoring/planted-rules";

const service = (id: string, more = "") =>
  measure(`${more}  note: { zh: 说明, en: Note }\n`).replace("d/1", id).replace("award", "service");

const years = (from: string, to: string) => `  from: ${from}\n  to: ${to}\n`;

test("versions of one id that follow each other day by day", () => {
  const versions = [
    service("d/1", years("2025-01-01", "2025-06-30")),
    service("d/1", years("2025-07-01", "2025-12-31")),
  ];
  expect(found(documentOf(versions))).toEqual([]);
});

test("two versions valid on the same day", () => {
  const versions = [
    service("d/1", years("2025-01-01", "2025-07-01")),
    service("d/1", years("2025-07-01", "2025-12-31")),
  ];
  expect(found(documentOf(versions))).toEqual(["article-2.yaml:1 version-overlap"]);
});

test("a day without a version", () => {
  const versions = [
    service("d/1", years("2025-07-02", "2025-12-31")),
    service("d/1", years("2025-01-01", "2025-06-30")),
  ];
  expect(found(documentOf(versions))).toEqual(["article-1.yaml:1 version-gap"]);
});

test("one id twice, in two documents", () => {
  const other = HEAD.replace("code: d", "code: e");
  expect(found(documentOf([service("d/1")]), documentOf([service("d/1")], other, "e"))).toEqual([
    "e/article-1.yaml:1 duplicate-id",
  ]);
});

test("one document code twice", () => {
  expect(found(documentOf([service("d/1")]), documentOf([service("e/1")], HEAD, "e"))).toEqual([
    "e/document.yaml:1 duplicate-id",
  ]);
});

const grouped = (of: string, rule = "only_one_of", more = "") =>
  found(
    documentOf(
      [service("d/1"), service("d/2")],
      `${HEAD}groups:\n  - { id: g, rule: ${rule}, of: ${of}, ${more}covers: [一], cite: 一, zh: 只取一项, en: Group }\n`,
    ),
  );

test("groups over measures that exist", () => {
  expect(grouped("[d/1, d/2]")).toEqual([]);
  expect(grouped("[d/1, d/2, d/3]")).toEqual(["document.yaml:8 unknown-measure"]);
  expect(grouped("[[d/1, d/2], d/1]")).toEqual(["document.yaml:8 duplicate-id"]);
  expect(grouped("[[d/1, d/2]]")).toEqual(["document.yaml:8 wrong-value"]);
  expect(grouped("[d/1]")).toEqual([
    "document.yaml:8 wrong-value",
    "document.yaml:8 group-differs",
  ]);
  expect(grouped("[d/1]", "only_one_of", "counts: lines, ")).toEqual([
    "document.yaml:8 group-differs",
  ]);
  expect(grouped("[d/1, d/2]", "best_of")).toEqual(["document.yaml:8 wrong-value"]);
});

test("a group may name the measures of another document", () => {
  const head = `${HEAD}groups:\n  - { id: g, rule: only_one_of, of: [d/1, e/1], covers: [一], cite: 一, zh: 只取一项, en: G }\n`;
  const other = documentOf([service("e/1")], HEAD.replace("code: d", "code: e"), "e");
  expect(found(documentOf([service("d/1")], head), other)).toEqual([]);
});

test("a condition for some measures only", () => {
  const scope = (only: string) => `${HEAD}scope:
  zh: 范围
  en: Scope
  conditions:
    - { that: staff < 0, cite: 一, only: [${only}] }
    - { that: staff < 0, cite: 二, only: [d/2] }
facts: { staff: { type: count, zh: 人数, en: Staff } }
`;
  const both = [service("d/1"), service("d/2")];
  expect(found(documentOf([service("d/1"), service("d/3")], scope("d/1")))).toEqual([
    "document.yaml:11 constant-condition",
    "document.yaml:12 unknown-measure",
  ]);
  expect(
    found(documentOf(both, scope("d/1").replace("staff < 0, cite: 一", "staff > 0, cite: 一"))),
  ).toEqual(["document.yaml:12 constant-condition"]);
});

test("dates that are none, or the wrong way round", () => {
  expect(found(documentOf([service("d/1", years("2025-13-01", "2025-12-31"))]))).toEqual([
    "article-1.yaml:6 wrong-value",
  ]);
  expect(found(documentOf([service("d/1", years("2025-12-31", "2025-01-01"))]))).toEqual([
    "article-1.yaml:7 wrong-value",
  ]);
});
