import { describe, expect, test } from "vitest";
import { type BuiltDocument, Reader, buildDocument, readSharedFacts } from "../../../src/authoring";
import { factProblems } from "../../../src/lint";
import { fileOf } from "../../authoring/planted-rules";

const FACTS = `facts:
  sales_year:
    type: money
    zh: 全年销售额
    en: Sales of the year
    definition: { zh: 申报年度一至十二月, en: January to December of the year applied for, cite: 五 }
`;

/** Documents a, b, ... of one measure each, whose inputs are given. */
function built(facts: string, ...inputs: string[]) {
  const reader = new Reader(fileOf(facts, "facts.yaml"));
  const book = readSharedFacts(reader);
  const documents = inputs.map((list, i): BuiltDocument => {
    const code = "abcdef"[i]!;
    const names = [...list.matchAll(/(?:^|, )\{ ([a-z_]+):/g)].map((m) => m[1]!);
    const article = `- id: ${code}/1
  title: { zh: 措施, en: Measure }
  kind: award
  cite: 一
  lines: [1]
  inputs: [${list}]
  amount: [${names.map((name, k) => `{ ${k ? "plus" : "base"}: ${name} }`).join(", ")}]
`;
    const head = `code: ${code}\ntitle: { zh: 文, en: D }\nissuer: 委\nseed: s\n`;
    return buildDocument(
      fileOf(head, "document.yaml"),
      [fileOf(article, `${code}.yaml`)],
      book,
      new Map(),
    );
  });
  const problems = [...reader.problems, ...documents.flatMap((d) => d.problems)];
  return { reader, book, documents, problems };
}

function found(facts: string, ...inputs: string[]): string[] {
  const { reader, book, documents, problems } = built(facts, ...inputs);
  return [...problems, ...factProblems(reader, book, documents)].map(
    (p) => `${p.file}:${p.line} ${p.code} ${p.en}`,
  );
}

const factsOf = (facts: string, ...inputs: string[]) =>
  built(facts, ...inputs).documents.map((d) => d.measures[0]!.measure.inputs[0]!);

const SALES = "{ sales: { fact: sales_year } }";
const OWN = "{ sales: { type: money, zh: 销售额, en: Sales } }";

describe("a fact of facts.yaml behind an input", () => {
  test("gives its type and its words", () => {
    const [one, two] = factsOf(FACTS, SALES, "{ sales_year: }");
    expect(one).toMatchObject({
      name: "sales",
      fact: "sales_year",
      type: "money",
      zh: "全年销售额",
    });
    expect(two).toMatchObject({ name: "sales_year", fact: "sales_year" });
  });

  test("may have other words, and stays the same fact when it is named", () => {
    const [named, own] = factsOf(
      FACTS,
      "{ sales: { fact: sales_year, zh: 年销售额, en: Yearly sales } }",
      "{ sales_year: { zh: 季度销售额, en: Sales of the quarter } }",
    );
    expect(named).toMatchObject({ fact: "sales_year", zh: "年销售额" });
    expect(own).toMatchObject({ type: "money", zh: "季度销售额" });
    expect(own!.fact).toBeUndefined();
  });

  test("is another one in each measure where it says so", () => {
    const anew = FACTS.replace("    type: money\n", "    type: money\n    per: measure\n");
    expect(factsOf(anew, SALES, SALES).map((i) => i.fact)).toEqual([
      "sales_year@a/1",
      "sales_year@b/1",
    ]);
  });
});

describe("facts over all documents", () => {
  test("a shared fact of two documents is in order", () => {
    expect(found(FACTS, SALES, SALES)).toEqual([]);
  });

  test("needs a definition in both languages", () => {
    const none = FACTS.replace(/ {4}definition.*\n/, "");
    expect(found(none, SALES, SALES)).toContain(
      "facts.yaml:3 missing-key definition is missing (what is counted, of whom, when)",
    );
    const half = FACTS.replace(/, en: January[^,]*/, "");
    expect(found(half, SALES, SALES).join()).toContain("missing-translation");
  });

  test("of one document alone does not stand there", () => {
    expect(found(FACTS, SALES)).toEqual([
      "facts.yaml:3 unused-input the fact sales_year is used by 1 documents; only shared ones stand here",
    ]);
  });

  test("that does not exist, or is given a type again", () => {
    expect(
      found(FACTS, SALES, SALES, "{ sales: { fact: sale, type: money, zh: 销, en: S } }"),
    ).toContain("c.yaml:6 unknown-name there is no fact sale in facts.yaml");
    expect(found(FACTS, SALES, SALES, "{ sales: { fact: sales_year, type: count } }")).toContain(
      "c.yaml:6 wrong-value the type of sales comes from the fact sales_year and is not written again",
    );
  });

  test("the same words in two documents are shared, or worded apart", () => {
    expect(found("facts: {}\n", OWN, OWN)).toContain(
      "b.yaml:6 duplicate-id sales (销售额) stands in a too; share it in facts.yaml, or word it differently where it is another fact",
    );
  });

  test("one name for two facts is explained in apart, and only then", () => {
    const other = OWN.replace("zh: 销售额", "zh: 店铺销售额");
    const apart = "apart:\n  sales: { zh: 全年与店铺, en: Of the year and of the store }\n";
    expect(found("facts: {}\n", OWN, other)).toEqual([
      "facts.yaml:1 missing-key sales is not the same fact in all documents; say in apart how they differ",
    ]);
    expect(found(`facts: {}\n${apart}`, OWN, other)).toEqual([]);
    expect(found(FACTS + apart, SALES, SALES)).toEqual([
      "facts.yaml:8 unknown-name sales does not differ between documents; remove it from apart",
    ]);
  });

  test("one fact is one input of a measure", () => {
    const both = `{ sales: { fact: sales_year } }, { sold: { fact: sales_year } }`;
    const problems = found(FACTS, SALES, both).filter((p) => p.includes("duplicate-id"));
    expect(problems).toEqual(["b.yaml:6 duplicate-id two inputs of b/1 are the fact sales_year"]);
  });
});
