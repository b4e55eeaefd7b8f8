import { describe, expect, it } from "vitest";
import { annotatedRuleBook } from "../../../src/rulebook";
import { inSight, openPane, searchFor } from "../open-pane";

await annotatedRuleBook();

async function said(words: string, lang: "zh-CN" | "en-US" = "zh-CN"): Promise<string> {
  const pane = openPane({ lang });
  await searchFor(pane, words);
  await inSight().findByRole("status");
  return document.querySelector("[data-shown]")!.textContent!;
}

describe("what a search says", () => {
  it("names what the book has nothing on, what it has, and the nearest", async () => {
    const text = await said("公积金怎么提取");
    expect(text).toContain("没有专门讲“公积金”的措施");
    expect(text).toMatch(/收录的是.*其他省市的政策不在其中.*最接近的是/);
    expect(text).not.toContain("试试更短的词");
  });

  it("says what the book has, and what else to type, where nothing is near", async () => {
    const text = await said("xyzabc", "en-US");
    expect(text).toContain("No measure matches “xyzabc”");
    expect(text).toMatch(/policies of other cities are not in it\. Try a shorter word/);
    expect(text).not.toContain("The nearest");
  });

  it("says no other words to try where the book has nothing on them", async () => {
    const text = await said("housing fund", "en-US");
    expect(text).toContain("No measure matches “housing fund”");
    expect(text).not.toContain("Try a shorter word");
  });

  it("says as what a slip was searched, and nothing of words as they stand", async () => {
    expect(await said("并购贷款贴西")).toContain("按“并购贷款贴息”查找");
    expect(await said("hydorgen station", "en-US")).toContain("searched as “hydrogen station”");
    const text = await said("并购贷款贴息");
    expect(text).toMatch(/找到 \d+ 项措施/);
    expect(text).not.toContain("按“");
  });
});
