import { expect, it } from "vitest";
import { runWorkbook } from "../../src/cli/run-workbook";
import { annotatedRuleBook } from "../../src/rulebook";
import { calculated } from "./calculated-file";
import { countedFile } from "./counted-file";

it("LibreOffice counts together what the engine counts, for every group that nests", async () => {
  const book = await annotatedRuleBook();
  const { bytes, blocks } = countedFile(book, "counted");
  const making = { book, lang: "zh-CN" as const, addIn: "", time: "" };
  const { file, answer } = await runWorkbook({ command: "native", bytes }, making);
  const { refused } = answer as { refused: { at: string; why: string }[] };
  const left = new Set(refused.map(({ at }) => at));
  // what cannot be said stays, and says why
  expect(refused.every(({ why }) => why === "groups-cross" || why === "cap-over-facts")).toBe(true);
  const said = blocks.filter(({ row }) => !left.has(`合计!C${row + 1}`));
  expect(said.length).toBeGreaterThan(100);
  const shown = (await calculated(file!, true)).get("合计")!;
  for (const { id, row, counted } of said)
    counted.forEach((must, i) => {
      const value = shown.get(`${row + i},2`) ?? "";
      const same =
        typeof value === "number" && typeof must === "number"
          ? Math.abs(value - must) < 0.005
          : value === must;
      expect([id, i, same ? must : value]).toEqual([id, i, must]);
    });
});
