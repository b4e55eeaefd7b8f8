/**
 * The whole way of somebody who has never seen the pane: company facts from cells, what fits, one
 * measure, into the sheet, a change in the sheet. With SCREENSHOTS=<folder> it also takes the pictures
 * of the README, at every width.
 */
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wordedRuleBook } from "../../src/rulebook";
import { factKey } from "../../src/taskpane/facts/fact-key";
import { factLabels } from "../../src/taskpane/facts/fact-label";
import { say, type Lang } from "../../src/text";
import { openWorkbench, patiently, type OpenWorkbench } from "../workbench/open-workbench";
import { PANE, type PaneWords } from "../../src/taskpane/shell/pane-words";
import { foundIn } from "../rulebook/found-in";

const pictures = process.env["SCREENSHOTS"];
const looks: readonly [Lang, number][] = pictures
  ? [
      ["zh-CN", 320],
      ["zh-CN", 450],
      ["en-US", 320],
      ["en-US", 450],
    ]
  : [
      ["zh-CN", 320],
      ["en-US", 450],
    ];

const book = await wordedRuleBook();
const { measure } = foundIn(book, "jjgf-2025-01/1");

/** What the pane calls a fact of the measure, beside those of other measures. */
function label(name: string, lang: Lang): string {
  const input = measure.inputs.find((one) => one.name === name)!;
  return factLabels(book, lang).get(factKey(input))!;
}

async function picture(workbench: OpenWorkbench, name: string): Promise<void> {
  if (!pictures) return;
  await workbench.page.locator("#pane").screenshot({ path: join(pictures, `${name}.png`) });
}

/** For a picture: the place as one sees it on coming there. */
const fromTheTop = (pane: Frame) =>
  pane.evaluate(() => {
    for (const part of document.querySelectorAll("*")) if (part.scrollTop > 0) part.scrollTop = 0;
  });

/** A fact is found by words of its name: nobody scrolls through hundreds. */
const findFact = (pane: Frame, fact: string, { factWords }: PaneWords) =>
  pane.getByRole("searchbox", { name: factWords }).fill(fact.split(" · ")[0]!);

/** Takes a fact from a cell, as a person does: selects the cell, presses the button. */
async function link(
  workbench: OpenWorkbench,
  pane: Frame,
  fact: string,
  cell: string,
  words: PaneWords,
): Promise<void> {
  await findFact(pane, fact, words);
  await workbench.select(cell);
  await pane.getByRole("button", { name: words.useCell(fact), exact: true }).click();
  await pane.getByText(`${cell} =`).waitFor();
}

describe.each(looks)("a newcomer, in %s, at %i pixels", (lang, width) => {
  it("comes from facts to an award that follows the sheet", async () => {
    const words = PANE[lang];
    const workbench = await openWorkbench({ addIn: "built", language: lang, paneWidth: width });
    try {
      const pane = workbench.pane();
      const look = (name: string) => picture(workbench, `${name}-${lang.slice(0, 2)}-${width}`);
      await pane.getByRole("textbox", { name: words.companyName }).fill("甲公司");
      await link(workbench, pane, label("output_value", lang), "C5", words);
      await link(workbench, pane, label("growth", lang), "D5", words);
      await findFact(pane, label("sector", lang), words);
      const sector = pane.getByRole("combobox", { name: label("sector", lang), exact: true });
      await sector.selectOption({ index: 1 });
      await findFact(pane, label("output_value", lang), words);
      await look("company");

      await pane.getByRole("button", { name: words.toFits }).click();
      // the measure was in force in 2025 only
      await pane.getByText(words.filters, { exact: true }).click();
      await pane.getByRole("checkbox", { name: words.filterCurrent }).uncheck();
      const item = pane.getByRole("button", { name: say(measure.title, lang) }).first();
      await item.waitFor();
      await fromTheTop(pane);
      await look("fits");
      const amount = lang === "zh-CN" ? "10万元" : "CNY 100,000";
      await expect.poll(() => item.innerText(), patiently).toContain(amount);
      await item.click();

      const result = pane.getByRole("heading", { name: words.outcomeHeading });
      await result.scrollIntoViewIfNeeded();
      await look("measure");
      await workbench.select("H5");
      await pane.getByRole("button", { name: /H5$/ }).click();
      // the button names the cell too
      await pane.getByText(/^(已写入|Written to) .*H5.?$/).waitFor();
      expect(await workbench.formulas("H5")).toEqual([
        ['=POLICY_AWARD("jjgf-2025-01/1",C5,D5,"industrial")'],
      ]);
      expect(await workbench.values("H5")).toEqual([[100_000]]);

      await workbench.enter("C5", "200000000");
      await expect.poll(() => workbench.values("H5"), patiently).toEqual([[1_000_000]]);
      await look("sheet");
      expect(await sideways(pane)).toBe(0);
      expect(workbench.complaints).toEqual([]);
    } finally {
      await workbench.close();
    }
  });
});

const sideways = (pane: Frame) =>
  pane.evaluate(() => {
    const page = document.documentElement;
    return page.scrollWidth - page.clientWidth;
  });
