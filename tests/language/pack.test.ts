import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { pinyinSyllables } from "../../src/bundle/pinyin-syllables";
import { ruleBookData } from "../../src/bundle/rule-book-data";
import { rulesReadOnce } from "../rules/read-once";
import {
  type Input,
  type Measure,
  type Node,
  type Packs,
  type RuleBookData,
  TextReader,
  WordsAwaited,
  measureDigest,
  openDocument,
  pack,
  treeText,
} from "../../src/language";
import { RuleBook } from "../../src/rulebook";
import { packedSource } from "../../src/rulebook/book-source";

let data: RuleBookData;
let packs: Packs;

beforeAll(() => {
  data = ruleBookData(rulesReadOnce());
  packs = pack(data, pinyinSyllables);
});

const travelled = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;

describe("the rule book that travels", () => {
  it("comes out of its packs as it went in", () => {
    const { numbers, zh, en, notes } = travelled(packs);
    const book = new RuleBook(packedSource(numbers, { zh, en }));
    book.annotate(notes);
    expect(book.measures).toEqual(data.measures);
    expect(book.documents).toEqual(data.documents);
    expect([book.version, book.tables]).toEqual([data.version, data.tables]);
    expect(book.relevance).toEqual(data.relevance);
  });

  it("leaves out together, before its notes have come, what it leaves out later", () => {
    const { numbers, zh, en } = travelled(packs);
    const worded = new RuleBook(packedSource(numbers, { zh, en }));
    expect(worded.groups).toEqual(new RuleBook(data).groups);
  });

  it("has no words among its numbers", () => {
    const texts = Object.values(packs.numbers.documents).join("\n");
    const titles = data.measures.map(({ title }) => title.zh);
    expect(titles.filter((title) => title.length > 3 && texts.includes(title))).toEqual([]);
  });

  it.each(["zh", "en"] as const)("waits for the words in %s, and for no others", (lang) => {
    const other = lang === "zh" ? "en" : "zh";
    for (const code of Object.keys(packs.numbers.documents)) {
      const words = { [other]: packs[other].documents[code] };
      const { document, measures } = openDocument(code, packs.numbers.documents[code]!, words);
      for (const named of [document.title, ...measures.map(({ title }) => title)]) {
        expect(() => named[lang]).toThrow(WordsAwaited);
        expect(named[other]).not.toBe("");
      }
    }
  });

  it("says what it has not: names, clauses and numbers of documents throw, values do not", () => {
    const code = "jjgf-2025-01";
    const { document, measures } = openDocument(code, packs.numbers.documents[code]!, {});
    const measure = measures.find(({ inputs }) => inputs.length > 0);
    for (const read of [
      () => document.number,
      () => document.issuer,
      () => document.repeals,
      () => measure!.cite,
      () => measure!.department,
      () => measure!.title.zh,
      () => measure!.inputs[0]!.en,
    ])
      expect(read).toThrow(WordsAwaited);
    expect(measure!.require.map(({ node }) => node)).toEqual(
      data.measures.find(({ id }) => id === measure!.id)!.require.map(({ node }) => node),
    );
  });
});

describe("a tree as text", () => {
  const leaf: fc.Arbitrary<Node> = fc.oneof(
    fc.constantFrom<Node>(["#", "0"], ["#", "300万元"], ["#", "1.5元/平方米/天"], ["#", "0.5%"]),
    fc.nat(80).map((i): Node => ["$", i]),
    fc.integer({ min: -9999, max: 40_000 }).map((day): Node => ["d", day]),
    fc.constantFrom<Node>(
      ["t", "A_1"],
      ["t", ""],
      ["t", "二级 乙"],
      ["b", true],
      ["b", false],
      ["none"],
    ),
    fc.nat(40).map((i): Node => ["@", i]),
    fc.nat(3).map((i): Node => ["i", i]),
    fc.nat(60).map((i): Node => ["known", i]),
    fc.nat(60).map((i): Node => ["length", i]),
  );
  const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc
        .tuple(
          fc.constantFrom("+", "-", "*", "/", "<", "<=", "=", "!=", ">=", ">"),
          tie("tree"),
          tie("tree"),
        )
        .map(([op, a, b]) => [op, a, b] as Node),
      fc
        .tuple(
          fc.constantFrom("and", "or", "in", "min", "max"),
          fc.array(tie("tree"), { minLength: 1 }),
        )
        .map(([op, parts]) => [op, ...parts] as unknown as Node),
      fc.tuple(tie("tree"), tie("tree"), tie("tree")).map((parts) => ["if", ...parts] as Node),
      fc
        .tuple(tie("tree"), fc.array(fc.nat(50), { minLength: 1 }))
        .map(([body, lists]) => ["sum", body, ...lists] as Node),
      fc
        .tuple(fc.constantFrom("half-up", "down", "up"), tie("tree"))
        .map(([mode, a]) => ["round", mode, a, ["#", "1000元"]] as Node),
      tie("tree").map((key) => ["lookup", "roads", key, "grade"] as Node),
      tie("tree").map((day) => ["text", "month", day] as Node),
    ),
  }));

  it("is read as it was written, whatever stands behind it", () => {
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        const reader = new TextReader(treeText(one) + treeText(other));
        expect([reader.tree(), reader.tree(), reader.atEnd]).toEqual([one, other, true]);
      }),
    );
  });

  it("is refused when it cannot be read again", () => {
    expect(() => treeText(["t", "a;b"])).toThrow(RangeError);
    expect(() => treeText(["#", "万元"])).toThrow(RangeError);
    expect(() => new TextReader("^").tree()).toThrow(SyntaxError);
    expect(() => new TextReader(":no end").tree()).toThrow(SyntaxError);
  });
});

describe("the digest of a measure", () => {
  const changed = (measure: Measure, change: Partial<Measure>) => ({ ...measure, ...change });
  const withInput = (measure: Measure, change: Partial<Input>) =>
    changed(measure, {
      inputs: [{ ...measure.inputs[0]!, ...change }, ...measure.inputs.slice(1)],
    });

  it("is another for each measure of the rule book", () => {
    const digests = new Set(data.measures.map(measureDigest));
    expect(digests.size).toBe(data.measures.length);
  });

  it("changes with figures, days and types, not with words, clauses and notes", () => {
    const measure = data.measures.find(
      ({ steps, inputs }) => steps.length > 1 && inputs.length > 1,
    )!;
    const before = measureDigest(measure);
    const { steps } = measure;
    for (const other of [
      changed(measure, { from: "2031-01-01" }),
      changed(measure, { steps: steps.slice(1) }),
      changed(measure, { kind: "ceiling" }),
      changed(measure, { business: { from: "2025-01-01" } }),
      withInput(measure, { default: "1" }),
      withInput(measure, { type: "hours" }),
    ])
      expect(measureDigest(other)).not.toBe(before);
    for (const same of [
      changed(measure, {
        title: { zh: "别的", en: "Other" },
        cite: "九",
        note: { zh: "注", en: "Note" },
      }),
      changed(measure, { steps: steps.map((step) => ({ ...step, cite: "九" })) }),
      withInput(measure, { zh: "别的", en: "Other" }),
    ])
      expect(measureDigest(same)).toBe(before);
  });
});
