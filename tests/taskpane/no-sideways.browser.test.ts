/**
 * Screens with all that a workbook brings to them: tables that were read, linked cells, three companies side by side,
 * previews, messages. None scrolls sideways and no text is cut at its edge, in the narrowest pane and at 200 %. With
 * SCREENSHOTS=<folder> it also takes a picture of each, at three widths, light, dark, and in forced colours.
 */
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Lang } from "../../src/text";
import { openWorkbench, type OpenWorkbench } from "../workbench/open-workbench";
import { everyScreen } from "./every-screen";
import { keptWorkbook, openFile } from "./person";

/** Days and amounts that are broken over two lines, cells of previews too narrow for a word, steps squeezed beside their values. */
const broken = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const PIECE = /\d{4}-\d\d-\d\d|CNY \d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?(?:万元|亿元|元)/g;
    const shown = document.querySelector("[data-shown]")!;
    const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      // what is folded away has lines of its own
      if (!text.parentElement!.checkVisibility()) continue;
      for (const { index, 0: piece } of text.data.matchAll(PIECE)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + piece.length);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) found.push(`broken ${text.data.slice(0, 60)}`);
      }
    }
    const cells = [...shown.querySelectorAll<HTMLElement>("[role=group] td")];
    const narrow = cells.filter((cell) => cell.innerText !== "" && cell.clientWidth < 50);
    // what runs over more than one line of a table of steps has its whole width
    const squeezed = [...shown.querySelectorAll("caption:not([hidden])")].flatMap((caption) => {
      const table = caption.parentElement!;
      return [...table.querySelectorAll("tbody th, tbody td")].filter((cell) => {
        const { fontSize } = getComputedStyle(cell);
        const range = document.createRange();
        range.selectNodeContents(cell);
        const isLong = range.getBoundingClientRect().height > 2 * Number.parseFloat(fontSize);
        return isLong && cell.clientWidth < table.clientWidth - 8;
      });
    });
    return [
      ...found,
      ...narrow.slice(0, 3).map((cell) => `narrow ${cell.innerText}`),
      ...squeezed.map((cell) => `squeezed ${cell.textContent}`),
    ];
  });

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
    // a link that no line breaks leaves a comma alone below it, and its bullet beside its last line
    const boxes = own.filter((part) => {
      const { display, fontSize } = getComputedStyle(part);
      // one line of Chinese letters is less than twice as high as they are
      const isLong = part.getBoundingClientRect().height > 2 * Number.parseFloat(fontSize);
      return (
        part.classList.contains("fui-Link") &&
        display.startsWith("inline") &&
        isLong &&
        part.getClientRects().length === 1
      );
    });
    // what is said of a field stands at it: below an empty line it looks like the next field's
    const hints = own.filter((part) => part.classList.contains("fui-Field__hint"));
    const apart = hints.filter((hint) => {
      const next = hint.parentElement!.nextElementSibling;
      const lines = [...hint.childNodes, ...(next?.tagName === "SPAN" ? [next] : [])];
      const texts = lines.map((line) => line.textContent?.trim() ?? "");
      return texts.some((text, i) => text !== "" && texts[i - 1] === "");
    });
    return [
      ...wide,
      ...apart.map((hint) => `apart from its field ${name(hint.parentElement!)}`),
      ...outside.map(name),
      ...cut.map((part) => `cut ${name(part)}`),
      ...boxes.map((part) => `a box in a text ${name(part)}`),
    ];
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
  await page.setViewportSize({ width: 1280, height: Math.min(12_000, height + 200) });
  for (const [look, media] of Object.entries(LOOKS)) {
    // nothing is on its way from one colour to another
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    const path = join(pictures, `${name.replace(/\W+/g, "-")}-${look}.png`);
    await page.locator("#pane").screenshot({ path });
  }
  await page.emulateMedia(LOOKS.light);
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function open(lang: Lang): Promise<OpenWorkbench> {
  const workbench = await openWorkbench({ addIn: "built", language: lang, paneWidth: WIDTHS[0] });
  await openFile(workbench, "月报.xlsx", keptWorkbook("02-a-sheet-for-each-company"));
  return workbench;
}

const WIDTHS: readonly number[] = pictures ? [320, 400, 450] : [320, 225];

describe.each(["zh-CN", "en-US"] as const)("in %s, at every width", (lang) => {
  it("no screen scrolls sideways, no text is cut", async () => {
    const workbench = await open(lang);
    try {
      const found: Record<string, string[]> = {};
      for await (const screen of everyScreen(workbench, lang))
        for (const width of WIDTHS) {
          await workbench.widen(width);
          await picture(workbench, `${screen} ${lang.slice(0, 2)} ${width}`);
          const wrong = [
            ...(await faults(workbench.pane())),
            ...(width < 320 ? [] : await broken(workbench.pane())),
          ];
          if (wrong.length > 0) found[`${screen}, ${width}`] = wrong;
        }
      expect(found).toEqual({});
      expect(workbench.complaints).toEqual([]);
    } finally {
      await workbench.close();
    }
  });
});
