import { beforeAll, describe, expect, it } from "vitest";
import { releasedRules, withSection } from "../../src/bundle/released-rules";
import type { Measure } from "../../src/language";
import { RuleBook, annotatedRuleBook } from "../../src/rulebook";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});

const ID = "jjgf-2025-01/1";

/** The book with its measures changed. */
const derived = (change: (measures: readonly Measure[]) => Measure[]) =>
  new RuleBook({
    version: "later",
    documents: [...book.documents],
    measures: change(book.measures),
    tables: book.tables,
  });

const withFigure = (from: string, to: string) =>
  derived((measures) =>
    measures.map((one) =>
      one.id === ID
        ? (JSON.parse(
            JSON.stringify(one).replaceAll(`["#","${from}"]`, `["#","${to}"]`),
          ) as Measure)
        : one,
    ),
  );

describe("what a release says of its rules", () => {
  it("is nothing where nothing changed, and a beginning where nothing was released", async () => {
    const first = await releasedRules("0.1.0", book, undefined);
    expect(first.section).toContain(`共 ${Object.keys(first.digest.measures).length} 项措施`);
    const again = await releasedRules("0.1.1", book, first.digest);
    expect(again.section).toMatch(/^## 0\.1\.1 .*\n\n措施和合计限制都没有变/);
  });

  it("names each measure that changed, its figures and clause, and no other", async () => {
    const { digest } = await releasedRules("0.1.0", book, undefined);
    const { section } = await releasedRules("0.2.0", withFigure("0.7%", "0.8%"), digest);
    const rows = section.split("\n").filter((line) => line.startsWith("| jj"));
    expect(rows).toEqual([
      expect.stringMatching(
        /^\| jjgf-2025-01\/1 \| 0\.7% \| 0\.8% \| .*0\.8% \| .* \| .*1号 一、1 \|$/,
      ),
    ]);
  });

  it("names what is gone, and that groups are no longer what they were", async () => {
    const { digest } = await releasedRules("0.1.0", book, undefined);
    const member = book.groups[0]!.of.flat()[0]!;
    const less = derived((measures) => measures.filter(({ id }) => id !== member));
    const { section } = await releasedRules("0.2.0", less, { ...digest, groups: "others" });
    expect(section).toContain(`| ${member} |`);
    expect(section).toContain("不再收录");
    expect(section).toContain("互斥或合计上限有变");
  });

  it("stands above what was said before", () => {
    const page = withSection(withSection(undefined, "## 0.1.0\n\na\n"), "## 0.2.0\n\nb\n");
    expect(page).toBe("# 规则变更 Changes of the rules\n\n## 0.2.0\n\nb\n\n\n## 0.1.0\n\na\n");
  });
});
