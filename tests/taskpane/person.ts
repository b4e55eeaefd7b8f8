/** A person at the workbench, whose actions are counted: every press of a button and every choice is one. */
import { readFileSync } from "node:fs";
import type { Frame, Locator } from "playwright-core";
import type { OpenWorkbench } from "../workbench/open-workbench";

type Screen = Pick<Frame, "locator">;

/** Opens a measure by its id from the search box. What was in sight before stays for a moment: the list is known by its title. */
export async function findMeasure(pane: Screen, id: string, title: string): Promise<void> {
  await pane.locator("header input[type=search]").fill(id);
  const found = pane.locator("[data-shown] li").filter({ hasText: title });
  await found.first().getByRole("button").first().click();
  await pane.locator("[data-shown] h1").filter({ hasText: title }).waitFor();
}

/** What a person does in the pane, counted. */
export class Person {
  actions = 0;
  constructor(readonly pane: Frame) {}

  async click(what: Locator): Promise<void> {
    await what.click();
    this.actions += 1;
  }

  async press(name: string | RegExp): Promise<void> {
    await this.pane.getByRole("button", { name }).first().click();
    this.actions += 1;
  }

  async choose(name: string, label: string): Promise<void> {
    await this.pane.getByRole("combobox", { name }).first().selectOption({ label });
    this.actions += 1;
  }

  async answer(name: string, word: string): Promise<void> {
    const question = this.pane.locator("[data-shown]").getByRole("radiogroup", { name });
    await question.getByRole("radio", { name: word }).click();
    this.actions += 1;
  }

  async tick(name: RegExp): Promise<void> {
    await this.pane.getByRole("checkbox", { name }).click();
    this.actions += 1;
  }

  /** How many actions something took. */
  async counted(work: () => Promise<void>): Promise<number> {
    const before = this.actions;
    await work();
    return this.actions - before;
  }
}

/** One of the workbooks of the kinds that finance staff keep. */
export const keptWorkbook = (name: string): Uint8Array =>
  readFileSync(new URL(`../tables/workbooks/${name}.xlsx`, import.meta.url));

/** Opens a file in the workbench; the pane is then that of the file. */
export async function openFile(workbench: OpenWorkbench, name: string, bytes: Uint8Array) {
  const { page, renewed } = workbench;
  const content = { mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await renewed(() => page.locator("#file").setInputFiles({ name, ...content }));
  await page.locator("#notice").filter({ hasText: name }).waitFor();
}

/** What a sheet of the workbook holds, by the way every add-in reads. */
export const cellsOf = (pane: Frame, name: string): Promise<unknown[][]> =>
  pane.evaluate(
    (sheet) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRange(true);
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    name,
  );
