import { beforeAll, describe, expect, it } from "vitest";
import { runWorkbook } from "../../src/cli/run-workbook";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import { calculated, cellsOf, type Calculated } from "./calculated-file";
import { EARLY } from "./days-1904";
import { SHAPED, SHAPES } from "./native-shapes";
import { TRAVELLING } from "./travelling-file";

interface Written {
  readonly file: Uint8Array;
  readonly refused: readonly { readonly at: string }[];
}

async function written(book: RuleBook, command: string, bytes: Uint8Array): Promise<Written> {
  const making = { book, lang: "zh-CN" as const, addIn: "", time: "" };
  const { file, answer } = await runWorkbook({ command, bytes }, making);
  return { file: file!, refused: (answer as Pick<Written, "refused">).refused };
}

/** What commands wrote, as LibreOffice has it after opening. */
type Shown = Written & { readonly shown: Calculated };

let travelling: Shown;
let early: Shown;
let untouched: Calculated;
let shaped: Readonly<Record<string, Shown>>;

// all at once: LibreOffice starts twice for them
beforeAll(async () => {
  const book = await annotatedRuleBook();
  const sent = await written(book, "prepare", TRAVELLING);
  const days = await written(book, "prepare", EARLY);
  const native = await written(book, "native", SHAPED);
  const prepare = await written(book, "prepare", SHAPED);
  const shownAs = async (one: Written, all: boolean): Promise<Shown> => ({
    ...one,
    shown: await calculated(one.file, all),
  });
  let shapes: Shown[];
  [untouched, travelling, early, ...shapes] = await Promise.all([
    calculated(TRAVELLING, false),
    shownAs(sent, false),
    shownAs(days, true),
    shownAs(native, true),
    shownAs(prepare, true),
  ]);
  shaped = { native: shapes[0]!, prepare: shapes[1]! };
}, 900_000);

/** Cells that LibreOffice has other values in than the file. */
function differing(file: Calculated, shown: Calculated, sheets: readonly string[]): string[] {
  return sheets.flatMap((sheet) =>
    [...file.get(sheet)!].flatMap(([place, value]) => {
      const other = shown.get(sheet)!.get(place) ?? null;
      const same = typeof value === "number" && typeof other === "number";
      return value === other || (same && Math.abs(value - other) < 0.005)
        ? []
        : [`${sheet} ${place}: ${value} ${other}`];
    }),
  );
}

describe("LibreOffice, which has no add-in,", () => {
  it("shows every amount of a prepared workbook, and none turns into 0 or #NAME?", () => {
    const { refused, shown } = travelling;
    const sheet = shown.get("奖补")!;
    expect([1, 2, 3, 4, 5, 6, 7].map((row) => sheet.get(`${row},3`))).toEqual([
      ...[100000, 100000, 100000, 50000, 100000, 100000, 100000],
    ]);
    expect([sheet.get("4,4"), sheet.get("4,5"), sheet.get("9,0")]).toEqual([
      ...[100000, 300000, "编号"],
    ]);
    expect([sheet.get("12,3"), sheet.get("13,3"), sheet.get("15,3")]).toEqual([
      ...[100000, 100000, 100000],
    ]);
    expect(refused.map(({ at }) => at)).toEqual(["锁定!A1", "总额", "奖补!D2:D9"]);
  });

  it("counts the days of a workbook that begins in 1904 as they are meant", () => {
    const sheet = early.shown.get("税")!;
    expect([sheet.get("1,3"), sheet.get("1,4")]).toEqual([1000000, 1000000]);
  });

  it("would not show them of the workbook as it came", () => {
    expect(untouched.get("奖补")!.get("1,3")).toMatch(/#NAME\?|Err/);
    // and IFERROR makes 0 of one
    expect(untouched.get("奖补")!.get("4,4")).toBe(0);
  });

  it.each(["native", "prepare"])(
    "calculates each formula of %s to what the engine gives",
    (command) => {
      const { file, refused, shown } = shaped[command]!;
      const left = new Set(refused.map(({ at }) => at));
      const found = differing(cellsOf(file), shown, ["形状", "各企业"]);
      const own = SHAPES.flatMap(([formula], row) =>
        // functions of the person's own that this LibreOffice does not have
        left.has(`形状!A${row + 1}`) || /_xlfn/.test(formula) ? [`形状 ${row},0`] : [],
      );
      expect(found.filter((one) => !own.includes(one.replace(/:.*/, "")))).toEqual([]);
      expect(own).toHaveLength(command === "native" ? 14 : 3);
    },
  );
});
