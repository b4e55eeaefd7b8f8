import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyPlan, readWorkbook, takeBack, type BookPort, type Plan } from "../../src/travel";
import { openTravelling, type TravellingBook } from "./travelling-book";

type Reading = Awaited<ReturnType<typeof readWorkbook>>;
type Making = ReturnType<TravellingBook["making"]>;

/** A command on one cell: what it leaves, the row of its cell, its plan. */
export type Command = readonly [
  name: string,
  row: number,
  planned: (port: BookPort, one: Reading, making: Making) => Promise<Plan>,
];

/** Lets each message of each command fail, before it is carried out and after it: all of the command is done, or nothing. */
export function failsAtAnyMessage(commands: readonly Command[]): void {
  describe("Excel that fails at any message", () => {
    let opened: TravellingBook;

    beforeAll(async () => {
      opened = await openTravelling();
      const { page } = opened.workbench;
      // nobody looks: most of what a small window does not show is not drawn, and the rest now and then
      await page.setViewportSize({ width: 500, height: 200 });
      await page.evaluate(() => {
        window.requestAnimationFrame = (draw) =>
          window.setTimeout(() => draw(performance.now()), 2_000);
      });
    }, 400_000);

    afterAll(() => opened.workbench.close());

    test.each(commands)(
      "leaves the workbook as it was, or %s",
      async (_name, row, planned) => {
        const { excel, contents } = opened;
        const scope = [{ sheet: "奖补", row, column: 3, rows: 1, columns: 1 }];
        const plan = await planned(
          excel.book,
          await readWorkbook(excel.book, scope),
          opened.making(),
        );
        const before = await contents();
        await excel.fail(null);
        expect(await applyPlan(excel.book, plan)).toMatchObject({ done: true, put_back: [] });
        const messages = await excel.fail(null);
        const after = await contents();
        expect(after).not.toEqual(before);
        await takeBack(excel.book);
        expect(messages).toBeGreaterThan(8);
        for (const late of [false, true])
          for (let turn = 1; turn <= messages; turn += 1) {
            await excel.fail({ turn, late });
            const failed = await applyPlan(excel.book, plan).then(
              () => false,
              () => true,
            );
            await excel.fail(null);
            const left = `message ${turn}, ${late ? "late" : "early"}`;
            expect(await contents(), left).toEqual(failed ? before : after);
            if (!failed) await takeBack(excel.book);
          }
      },
      900_000,
    );
  });
}
