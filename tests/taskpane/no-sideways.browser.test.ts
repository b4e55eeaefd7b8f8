/**
 * Screens with all that a workbook brings to them: tables that were read, linked cells, three companies side by side,
 * previews, messages. None scrolls sideways and no text is cut at its edge, in the narrowest pane and at 200 %. With
 * SCREENSHOTS=<folder> it also takes a picture of each, at three widths, light, dark, and in forced colours.
 */
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { PANE } from "../../src/taskpane/shell/pane-words";
import type { Lang } from "../../src/text";
import { openWorkbench, type OpenWorkbench } from "../workbench/open-workbench";
import { findMeasure, keptWorkbook, openFile } from "./person";

/** What is wider than the pane, and texts that their box cuts off; a wide table may move by itself. */
const faults = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const page = document.documentElement;
    const wide = page.scrollWidth > page.clientWidth ? [`page: ${page.scrollWidth}`] : [];
    const parts = [...document.querySelectorAll<HTMLElement>("header *, [data-shown] *")];
    const own = parts.filter(
      (part) => part.getBoundingClientRect().width > 0 && !part.closest("[role=group]"),
    );
    const name = (part: HTMLElement) => `${part.tagName}: ${part.innerText.slice(0, 40)}`;
    const outside = own.filter((part) => part.getBoundingClientRect().right > page.clientWidth + 1);
    // an address of cells says the rest in its title, and so do the choices of a list when it opens
    const cut = own.filter(
      (part) =>
        part.scrollWidth > part.clientWidth + 1 &&
        getComputedStyle(part).overflowX === "hidden" &&
        !part.title &&
        !["SELECT", "INPUT"].includes(part.tagName),
    );
    return [...wide, ...outside.map(name), ...cut.map((part) => `cut ${name(part)}`)];
  });

const pictures = process.env["SCREENSHOTS"];

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
} as const;

/** The screen as it stands in each look, as far down as it goes. */
async function picture({ page, pane }: OpenWorkbench, name: string): Promise<void> {
  if (!pictures) return;
  const height = await pane().evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height: Math.min(2400, height + 200) });
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    const path = join(pictures, `${name.replace(/\W+/g, "-")}-${look}.png`);
    await page.locator("#pane").screenshot({ path });
  }
  await page.emulateMedia(LOOKS.light);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const inSight = (pane: Frame) => pane.locator("[data-shown]");

async function open(lang: Lang): Promise<OpenWorkbench> {
  const workbench = await openWorkbench({ addIn: "built", language: lang, paneWidth: WIDTHS[0] });
  await openFile(workbench, "月报.xlsx", keptWorkbook("02-a-sheet-for-each-company"));
  return workbench;
}

/** What jjgf-2025-04/2 is called. */
const MATCHING = {
  "zh-CN": "国家、北京市重大科技和产业专项配套",
  "en-US": "Matching money for national and Beijing key programmes",
};

/** Screen by screen, each with something on it. */
async function* screens({ pane: paneOf }: OpenWorkbench, lang: Lang): AsyncGenerator<string> {
  const pane = paneOf();
  const words = PANE[lang];
  const press = (name: string) => pane.getByRole("button", { name }).first().click();
  const heading = (name: string) => inSight(pane).getByRole("heading", { level: 1, name });
  yield "first screen";
  await press(words.readTables);
  await pane.getByRole("button", { name: words.takeTables(3) }).waitFor();
  yield "tables read";
  await press(words.takeTables(3));
  await pane.getByRole("heading", { name: words.deciding }).waitFor();
  await pane.getByText(words.standingEach).click();
  yield "three companies";
  await inSight(pane).getByRole("searchbox").fill("a");
  yield "facts found";
  await press(words.placeNames.gets);
  await pane.getByRole("heading", { name: words.matrix }).waitFor();
  await pane.getByText(words.filters, { exact: true }).click();
  for (const state of [words.states.far, words.states.no])
    await pane
      .locator("h2 button")
      .filter({ has: pane.getByText(state, { exact: true }) })
      .click();
  yield "what they get";
  await press(words.writeCalculation);
  await pane.getByRole("button", { name: words.undo }).waitFor();
  yield "calculation written";
  await press(words.calendar);
  await heading(words.calendar).waitFor();
  await inSight(pane).getByRole("checkbox").check();
  yield "calendar";
  await press(words.calendarViews.month);
  yield "calendar by months";
  await pane.getByRole("searchbox", { name: words.findLabel }).fill("研发");
  await heading(words.findTitle).waitFor();
  await inSight(pane).getByRole("listitem").first().waitFor();
  yield "search";
  await findMeasure(pane, "jjgf-2025-04/2", MATCHING[lang]);
  await inSight(pane).getByRole("textbox").first().fill("100");
  await inSight(pane).getByRole("radio", { name: words.ways.table }).check();
  yield "measure, to be written";
  await press(words.placeNames.workbook);
  await heading(words.workbookTitle).waitFor();
  await press(words.doings.prepare);
  await pane.getByRole("button", { name: words.leaveIt }).waitFor();
  yield "prepared to be sent";
  await press(words.help);
  await heading(words.helpTitle).waitFor();
  await inSight(pane).locator("summary").first().click();
  yield "help";
}

const WIDTHS: readonly number[] = pictures ? [320, 400, 450] : [320, 225];

describe.each(["zh-CN", "en-US"] as const)("in %s, at every width", (lang) => {
  it("no screen scrolls sideways, no text is cut", async () => {
    const workbench = await open(lang);
    try {
      const found: Record<string, string[]> = {};
      for await (const screen of screens(workbench, lang))
        for (const width of WIDTHS) {
          await workbench.widen(width);
          await picture(workbench, `${screen} ${lang.slice(0, 2)} ${width}`);
          const wrong = await faults(workbench.pane());
          if (wrong.length > 0) found[`${screen}, ${width}`] = wrong;
        }
      expect(found).toEqual({});
      expect(workbench.complaints).toEqual([]);
    } finally {
      await workbench.close();
    }
  });
});
