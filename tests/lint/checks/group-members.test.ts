import { expect, test } from "vitest";
import { HEAD, documentOf, found } from "../../authoring/planted-rules";

const pays = (id: string, cite: string, kind = "award") => `- id: ${id}
  title: { zh: 措施, en: Measure }
  kind: ${kind}
  cite: ${cite}
  lines: [1]
  ${kind === "award" ? "amount: [{ base: 1万元 }]" : "note: { zh: 说明, en: Note }"}
`;
const measures = [
  pays("d/1", "第三条（一）"),
  pays("d/2", "第三条（二）"),
  pays("d/3", "第三十条"),
  pays("d/4", "第三条（三）", "service"),
];
const group = (text: string, of = "[d/1, d/2]") =>
  found(
    documentOf(measures, `${HEAD}groups:\n  - { id: g, of: ${of}, cite: 五, en: G, ${text} }\n`),
  ).filter((problem) => problem.includes("group") || problem.includes("key"));
const ONE = "rule: only_one_of, zh: 只取一项";

test("members are what pays under the articles that the clause names", () => {
  expect(group(`${ONE}, covers: [第三条]`)).toEqual([]);
  expect(group(`${ONE}, covers: [第三条]`, "[d/1, d/3]")).toEqual([
    "document.yaml:8 group-differs",
    "document.yaml:8 group-differs",
  ]);
  expect(group(`${ONE}, covers: [第三条, 第三十条]`)).toEqual(["document.yaml:8 group-differs"]);
  expect(group(`${ONE}, covers: [第三条, 第三十条], except: { d/3: 另算 }`)).toEqual([]);
  expect(group(`${ONE}, covers: [第三条], except: { d/2: 另算 }`)).toEqual([
    "document.yaml:8 group-differs",
  ]);
  expect(group(ONE)).toContain("document.yaml:8 missing-key");
});

test("1 is not the beginning of 12", () => {
  const cited = [pays("d/1", "方向1"), pays("d/2", "方向2"), pays("d/12", "方向12")];
  const head = `${HEAD}groups:\n  - { id: g, of: [d/1, d/2], covers: [方向1, 方向2], cite: 五, en: G, ${ONE} }\n`;
  expect(found(documentOf(cited, head)).filter((p) => p.includes("group"))).toEqual([]);
});

test("the words say what the rule does", () => {
  const covers = "covers: [第三条]";
  const differs = ["document.yaml:8 group-differs"];
  expect(group(`rule: cap, cap: 1万元, zh: 各项合计, ${covers}`)).toEqual([]);
  expect(group(`rule: cap, cap: 1万元, zh: 只取一项, ${covers}`)).toEqual(differs);
  expect(group(`rule: only_one_of, zh: 各项合计, ${covers}`)).toEqual(differs);
  expect(group(`rule: at_most, n: 1, zh: 最多一类, ${covers}`)).toEqual([]);
  expect(group(`rule: at_most, n: 1, zh: 最多两类, ${covers}`)).toEqual(differs);
});
