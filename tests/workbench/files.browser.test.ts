import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

let workbench: OpenWorkbench;
let folder = "";
let saved = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "saved-"));
  saved = join(folder, "saved.xlsx");
  workbench = await openWorkbench();
});

afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true });
});

const text = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part]!);

/** What the pane of the add-in keeps in a workbook. */
function keepThings(): Promise<void> {
  return workbench.pane().evaluate(() =>
    Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getActiveWorksheet();
      workbook.names.add("奖补合计", sheet.getRange("E5:E7"));
      workbook.settings.add("rulebook", { version: "2025-06" });
      workbook.customXmlParts.add('<case xmlns="urn:case:1"><output>1</output></case>');
      await context.sync();
    }),
  );
}

test("saving writes formulas as Excel stores them, with their values", async () => {
  await keepThings();
  const download = workbench.page.waitForEvent("download");
  await workbench.page.getByRole("button", { name: "保存 .xlsx" }).click();
  await (await download).saveAs(saved);
  const bytes = await readFile(saved);
  const sheet = text(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(
    /<c r="E5"[^>]*>\s*<f[^>]*>_xldudf_POLICY_AWARD\((&quot;|")jjgf-2025-01\/1(&quot;|"),C5,D5\)<\/f><v>100000<\/v>/,
  );
  expect(sheet).toMatch(
    /<c r="A11"[^>]*cm="1"[^>]*><f t="array" ref="A11:C14"[^>]*>_xldudf_POLICY_EXPLAIN/,
  );
  expect(sheet).toMatch(/<c r="E8"[^>]*><f>SUM\(E5:E7\)<\/f><v>510000<\/v>/);
  expect(text(bytes, "xl/workbook.xml")).toContain("奖补合计");
  expect(text(bytes, "customXml/item1.xml")).toContain("urn:case:1");
});

test("opening the file again brings back values, formulas, names, formats and parts", async () => {
  await workbench.page.locator("#file").setInputFiles(saved);
  await workbench.page.getByText("已打开").waitFor();
  expect(await workbench.values("E5:E8")).toEqual([[100000], [450000], [-40000], [510000]]);
  expect(await workbench.formulas("E5")).toEqual([['=POLICY_AWARD("jjgf-2025-01/1",C5,D5)']]);
  expect(await workbench.values("A11:C13")).toEqual([
    ["条款", "内容", "金额"],
    ["一、(一)", "产值增量", 10000000],
    ["一、(一)", "按 1% 计", 100000],
  ]);
  const kept = await workbench.pane().evaluate(() =>
    Excel.run(async (context) => {
      const { workbook } = context;
      const name = workbook.names.getItem("奖补合计").load("formula");
      const setting = workbook.settings.getItem("rulebook").load("value");
      const xml = workbook.customXmlParts.getByNamespace("urn:case:1").getOnlyItem().getXml();
      const growth = workbook.worksheets.getActiveWorksheet().getRange("D5").load("numberFormat");
      const sheet = workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      const { numberFormat } = growth;
      return [name.formula, setting.value, xml.value, numberFormat, sheet.name] as unknown[];
    }),
  );
  expect(kept).toEqual([
    "=奖补测算!$E$5:$E$7",
    { version: "2025-06" },
    '<case xmlns="urn:case:1"><output>1</output></case>',
    [["0.0%"]],
    "奖补测算",
  ]);
});

test("a file that is no workbook is refused with a sentence, and the open one stays", async () => {
  const broken = { name: "坏.xlsx", mimeType: "application/zip", buffer: Buffer.from("not a zip") };
  await workbench.page.locator("#file").setInputFiles(broken);
  await workbench.page.getByText("无法打开 坏.xlsx：这不是 .xlsx 工作簿。").waitFor();
  expect(await workbench.values("E5")).toEqual([[100000]]);
});

test("the other language changes the grid, the pane and the hints", async () => {
  await workbench.renewed(() => workbench.page.getByRole("button", { name: "English" }).click());
  await workbench.page.getByRole("button", { name: "Save .xlsx" }).waitFor();
  await workbench.page.getByText("Formulas", { exact: true }).waitFor();
  await workbench.page.frameLocator("#pane").getByText("en-US").waitFor();
  await workbench.select("H20");
  await workbench.page.keyboard.type("=POLICY_AW", { delay: 30 });
  await workbench.page.getByText("The amount in yuan").first().waitFor();
  await workbench.giveUpTyping();
  expect(await workbench.values("H20")).toEqual([[""]]);
});

test("what the add-in or a person changed is asked about before it is replaced", async () => {
  const { page } = workbench;
  const question = page.getByRole("dialog");
  const sample = page.getByRole("button", { name: "Sample" });
  await page.locator("#file").setInputFiles(saved);
  await page.locator("#notice", { hasText: "Opened" }).waitFor();
  // nothing was changed: nothing is asked
  await workbench.renewed(() => sample.click());
  expect(await question.isVisible()).toBe(false);

  await workbench.pane().evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("H1").values = [["kept"]];
      await context.sync();
    }),
  );
  await sample.click();
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(await workbench.values("H1")).toEqual([["kept"]]);
  await workbench.renewed(() => page.getByRole("button", { name: "中文" }).click());
  await page.getByRole("button", { name: "English" }).waitFor();
  expect(await workbench.values("H1")).toEqual([["kept"]]);

  await page.locator("#file").setInputFiles(saved);
  const download = page.waitForEvent("download");
  await question.getByRole("button", { name: "先保存" }).click();
  const again = join(folder, "again.xlsx");
  await (await download).saveAs(again);
  const kept = await readFile(again);
  expect(text(kept, "xl/worksheets/sheet1.xml")).toContain(">kept</");
  await page.locator("#notice", { hasText: "已打开" }).waitFor();
  expect(await workbench.values("H1")).toEqual([[""]]);
});

test("leaving the page with changes is asked about", async () => {
  const { page } = workbench;
  await workbench.enter("H2", "7");
  // it stands in its cell before the page is left
  expect(await workbench.values("H2")).toEqual([[7]]);
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  expect(await workbench.values("H2")).toEqual([[7]]);
});

test("nothing complained and nothing left the computer", () => {
  expect(workbench.complaints).toEqual([]);
});
