import { expect, test } from "vitest";
import { HEAD, documentOf, found, foundIn, measure } from "../../authoring/planted-rules";

const fact = "  inputs: [{ points: { type: number, zh: 分, en: Points } }]\n";
const pays = `${fact}  amount: [base: "if points > 5 then 1万元 else 0元"]\n`;

test("a status that no outcome has", () => {
  expect(
    foundIn(`${pays}  status: [{ when: points > 8, is: payable }, { else: eligible }]\n`),
  ).toEqual(["article-1.yaml:8 wrong-value"]);
});

test("a failing class that no case gives", () => {
  const classes = `${fact}  class: [{ when: points > 8, is: good }, { else: poor }]\n`;
  expect(foundIn(`${classes}  failing: [poor]\n  amount: [base: 1元]\n`)).toEqual([]);
  expect(foundIn(`${classes}  failing: [bad]\n  amount: [base: 1元]\n`)).toEqual([
    "article-1.yaml:8 wrong-value",
  ]);
});

test("a missing or empty cite", () => {
  const text = measure(pays);
  expect(found(documentOf([text.replace("  cite: 一、1\n", "")]))).toEqual([
    "article-1.yaml:1 missing-cite",
  ]);
  expect(found(documentOf([text.replace("一、1", '" "')]))).toEqual([
    "article-1.yaml:4 missing-cite",
  ]);
  expect(
    foundIn(
      pays
        .replace('"if', '"1元", cite: "" }, { plus: "if')
        .replace("[base", "[{ base")
        .replace('元"]', '元" }]'),
    ),
  ).toEqual(["article-1.yaml:7 missing-cite"]);
  const scope = "scope: { zh: 范围, en: Scope, conditions: [{ that: small }] }\n";
  const facts = "facts: { small: { type: boolean, zh: 小, en: Small } }\n";
  expect(found(documentOf([text], HEAD + scope + facts))).toEqual(["document.yaml:7 missing-cite"]);
});

test("a rounding that cannot be done", () => {
  const rounding = (text: string) =>
    found(documentOf([measure(pays)], `${HEAD}rounding: ${text}\n`));
  expect(rounding("{ to: 1000元, mode: down, cite: 五 }")).toEqual([]);
  expect(rounding("{ to: 1000元, mode: nearest, cite: 五 }")).toEqual([
    "document.yaml:7 wrong-value",
  ]);
  expect(rounding("{ to: 千元, mode: down, cite: 五 }")).toEqual(["document.yaml:7 wrong-value"]);
});

test("what is repealed is older, what takes the place is not", () => {
  const head = (text: string) => `${HEAD}issued: 2025-01-14\n${text}\n`;
  const said = (text: string) => found(documentOf([measure(pays)], head(text)));
  expect(said("repeals: [京技管发〔2024〕1号]\nreplaced_by: [京技管发〔2026〕1号]")).toEqual([]);
  expect(said("repeals: [京技管发〔2026〕1号]")).toEqual(["document.yaml:8 wrong-value"]);
  expect(said("replaced_by: [京技管发〔2024〕1号]")).toEqual(["document.yaml:8 wrong-value"]);
});
