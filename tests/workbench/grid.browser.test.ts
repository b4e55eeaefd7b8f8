import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, patiently, type OpenWorkbench } from "./open-workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench.close());

async function result(address: string, formula: string) {
  await workbench.enter(address, formula);
  const [[value] = []] = await workbench.values(address);
  return value;
}

const args = async (address: string, formula: string): Promise<unknown> =>
  JSON.parse(String(await result(address, formula)));

describe("typing", () => {
  test("a formula with literals, key by key, gives the award", async () => {
    await workbench.typeIn("H5", '=POLICY_AWARD("jjgf-2025-01/1",110000000,10%)');
    expect(await workbench.values("H5")).toEqual([[100000]]);
  });

  test("names of functions are offered, with hints for the arguments", async () => {
    await workbench.select("H6");
    await workbench.page.keyboard.type("=POLICY_AW", { delay: 30 });
    await workbench.page.getByText("POLICY_AWARD", { exact: true }).first().waitFor();
    await workbench.page.getByText("奖补金额(元)").first().waitFor();
    await workbench.page.keyboard.type("ARD(", { delay: 30 });
    await workbench.page.getByText("措施编号或名称").first().waitFor();
    await workbench.giveUpTyping();
    expect(await workbench.values("H6")).toEqual([[""]]);
  });

  test("an unknown function gives #NAME?", async () => {
    expect(await result("H7", "=POLICY_NOTHING(1)")).toBe("#NAME?");
  });
});

describe("arguments arrive as Excel hands them over", () => {
  test("numbers, texts, booleans and blanks, from literals and from cells", async () => {
    await workbench.enter("J5", "TRUE");
    await workbench.enter("J6", "'10%");
    await workbench.enter("J7", "12.5");
    const literals = '=POLICY_INPUTS(TRUE,"10%",FALSE,1.5,"2025-01-01")';
    expect(await args("K5", literals)).toEqual([true, "10%", [false, 1.5, "2025-01-01"]]);
    expect(await args("K6", "=POLICY_INPUTS(J5,J6,J7,J8)")).toEqual([true, "10%", [12.5, null]]);
  });

  test("what is left out is null, the repeating parameter one array", async () => {
    expect(await args("K7", "=POLICY_INPUTS(1,,3)")).toEqual([1, null, [3]]);
    expect(await args("K8", "=POLICY_INPUTS(1,2,3,,5)")).toEqual([1, 2, [3, null, 5]]);
  });

  test("too few are refused before the function is called", async () => {
    expect(await result("K14", "=POLICY_INPUTS(1)")).toBe("#VALUE!");
    await workbench.select("K14");
    await workbench.cellLineSays("POLICY_INPUTS 的参数个数不对");
  });

  test("a range comes in rows, blank cells as null", async () => {
    expect(await args("K9", "=POLICY_MATRIX(J5:J8)")).toEqual([[true], ["10%"], [12.5], [null]]);
  });

  test("text stays text on its way back", async () => {
    expect(await result("K10", '=POLICY_TEXT("10%")')).toBe("10%");
    expect(await result("K11", '=POLICY_TEXT("2025-01-01")')).toBe("2025-01-01");
    expect(await result("K12", '=POLICY_TEXT("TRUE")')).toBe("TRUE");
    expect(await result("K13", "=POLICY_TEXT(TRUE)")).toBe(true);
  });
});

describe("errors", () => {
  test("the sentence of an error stands under the formula bar", async () => {
    expect(await result("H9", '=POLICY_AWARD("jjgf-2025-01/1",-1,10%)')).toBe("#VALUE!");
    await workbench.select("H9");
    await workbench.cellLineSays(/^H9：产值不能为负$/);
    expect(await result("H10", '=POLICY_AWARD("jjgf-2025-01/1",J8,10%)')).toBe("#N/A");
    await workbench.select("H10");
    await workbench.cellLineSays(/^H10：缺少产值$/);
  });

  test("it goes when the cell is mended", async () => {
    await workbench.enter("H9", '=POLICY_AWARD("jjgf-2025-01/1",110000000,10%)');
    await workbench.select("H9");
    await workbench.cellLineSays(/^H9：没有出错/);
  });

  test("a cell of a spilled result has its own", async () => {
    expect(await workbench.values("C14")).toEqual([["#N/A"]]);
    await workbench.select("C14");
    await workbench.cellLineSays(/^C14：这一格没有数$/);
  });

  test("an error in an argument passes through, with the argument's name", async () => {
    await workbench.enter("J9", "=1/0");
    expect(await result("H11", '=POLICY_AWARD("jjgf-2025-01/1",J9,10%)')).toBe("#DIV/0!");
    await workbench.select("H11");
    await workbench.cellLineSays("参数“值”");
  });

  test("a range where one value belongs is refused, and other cells go on", async () => {
    expect(await result("H12", '=POLICY_AWARD("jjgf-2025-01/1",B5:B7,10%)')).toBe("#VALUE!");
    expect(await result("H13", "=1+1")).toBe(2);
    expect(await result("H14", '=IFERROR(POLICY_AWARD("jjgf-2025-01/1",-1,1),7)')).toBe(7);
  });

  test("the pointer over the cell shows it", async () => {
    const { page } = workbench;
    const sentence = page.getByText("这一格没有数").first();
    await workbench.select("A1");
    // while the page is busy the grid misses the pointer, and sees it when it comes again
    await expect
      .poll(async () => {
        await page.mouse.move(340, 540);
        await page.mouse.move(345, 556, { steps: 4 });
        return sentence.waitFor({ timeout: 3_000 }).then(
          () => "shown",
          () => "not yet",
        );
      }, patiently)
      .toBe("shown");
    await page.getByText("值不可用").waitFor({ state: "hidden" });
    await page.mouse.move(100, 400, { steps: 4 });
    await sentence.waitFor({ state: "hidden" });
  });
});

describe("spilling", () => {
  test("rows fill the cells below and beside", async () => {
    await workbench.enter("M5", '=POLICY_EXPLAIN("jjgf-2025-01/1",110000000,10%)');
    expect(await workbench.values("M5:O7")).toEqual([
      ["条款", "内容", "金额"],
      ["一、(一)", "产值增量", 10000000],
      ["一、(一)", "按 1% 计", 100000],
    ]);
  });

  test("a cell in the way gives #SPILL! and keeps its content", async () => {
    await workbench.enter("N12", "保留");
    expect(await result("M11", '=POLICY_EXPLAIN("jjgf-2025-01/1",110000000,10%)')).toBe("#SPILL!");
    expect(await workbench.values("M11:O13")).toEqual([
      ["#SPILL!", "", ""],
      ["", "保留", ""],
      ["", "", ""],
    ]);
    await workbench.select("M11");
    await workbench.cellLineSays("铺开");
  });
});

describe("spreadsheet work", () => {
  test("changing an input recalculates the awards and their sum", async () => {
    await workbench.enter("C7", "88000000");
    expect(await workbench.values("E5:E8")).toEqual([[100000], [450000], [80000], [630000]]);
  });

  test("filling down carries the formula on", async () => {
    await workbench.enter("H20", '=POLICY_AWARD("jjgf-2025-01/1",C5,D5)');
    await workbench.select("H20:H22");
    await workbench.page.keyboard.press("Control+d");
    await expect
      .poll(() => workbench.values("H20:H22"), patiently)
      .toEqual([[100000], [450000], [80000]]);
    expect(await workbench.formulas("H22")).toEqual([['=POLICY_AWARD("jjgf-2025-01/1",C7,D7)']]);
  });

  test("nothing complained and nothing left the computer", () => {
    expect(workbench.complaints).toEqual([]);
  });
});
