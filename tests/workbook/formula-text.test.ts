import { describe, expect, it } from "vitest";
import {
  areaText,
  asText,
  callText,
  cellText,
  readAddress,
  readLink,
  type Area,
} from "../../src/workbook";

const cell = (sheet: string, row: number, column: number): Area => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
});

describe("formulas", () => {
  it("are built from cells and literals as a person would type them", () => {
    const text = callText(
      "POLICY_AWARD",
      "jjgf-2025-01/1",
      [
        { cell: cell("测算", 1, 1) },
        { cell: cell("测算", 1, 2), times: "10000" },
        { number: "0.1" },
        { text: 'say "x"' },
        { truth: false },
        { numbers: ["1", "2.5"] },
      ],
      "测算",
    );
    expect(text).toBe(
      '=POLICY_AWARD("jjgf-2025-01/1",B2,IF(C2="","",C2*10000),0.1,"say ""x""",FALSE,{1;2.5})',
    );
  });

  it("keep a blank cell blank: only a range is a plain product", () => {
    const area = { ...cell("S", 0, 0), rows: 3 };
    const args = [{ cell: area, times: "10000" }, { cell: area }];
    expect(callText("POLICY_AWARD", "a/1", args, "S")).toBe(
      '=POLICY_AWARD("a/1",A1:A3*10000,A1:A3)',
    );
    expect(cellText({ cell: cell("二 季", 0, 0) })).toBe("IF('二 季'!A1=\"\",\"\",'二 季'!A1)");
  });

  it("add the days that a workbook of 1904 is short of, and are read back", () => {
    const link = { cell: cell("S", 1, 1), plus: 1462 };
    expect(callText("POLICY_AWARD", "a/1", [link], "S")).toBe(
      '=POLICY_AWARD("a/1",IF(B2="","",B2+1462))',
    );
    expect(readLink(cellText(link))).toEqual({ address: "S!B2" });
  });

  it("are read back as links, as they are written and as they were before", () => {
    for (const sheet of ["测算", "二 季", "it's 2025", "a,b (1)"])
      for (const times of [undefined, "10000", "0.01"]) {
        const address = areaText(cell(sheet, 4, 9));
        const link = { address, ...(times ? { times } : {}) };
        expect(readLink(cellText({ cell: cell(sheet, 4, 9), ...(times && { times }) }))).toEqual(
          link,
        );
        expect(readLink(times ? `${address}*${times}` : address)).toEqual(link);
      }
    expect(readLink('if( A1 = "" , "" , A1 * 10000 )')).toEqual({ address: "A1", times: "10000" });
    expect(readLink('IF(A1="","",B1*10000)').address).not.toBe("A1");
  });

  it("skip what is left out, and end with the last value", () => {
    const args = [null, { number: "5" }, null, null];
    expect(callText("POLICY_STATUS", "a/1", args, "S")).toBe('=POLICY_STATUS("a/1",,5)');
    expect(callText("POLICY_STATUS", "a/1", [null], "S")).toBe('=POLICY_STATUS("a/1")');
  });

  it("name other sheets, quoted where needed", () => {
    expect(areaText(cell("测算", 0, 26), "表二")).toBe("测算!AA1");
    expect(areaText(cell("it's 2025", 0, 0), "表二")).toBe("'it''s 2025'!A1");
    expect(areaText(cell("Q1", 0, 0), "表二")).toBe("'Q1'!A1");
    expect(areaText({ ...cell("S", 0, 0), rows: 3, columns: 2 }, "S")).toBe("A1:B3");
  });
});

describe("addresses", () => {
  it("are read as Excel gives them", () => {
    expect(readAddress("测算!$B$2:$C$4")).toEqual({ ...cell("测算", 1, 1), rows: 3, columns: 2 });
    expect(readAddress("'it''s 2025'!AB10")).toEqual(cell("it's 2025", 9, 27));
    expect(readAddress("测算!2:4")).toBeNull();
    expect(readAddress("B2")).toBeNull();
  });
});

describe("text for cells", () => {
  it("is kept from becoming a number, a date or a formula", () => {
    expect(["(1)", "3-1", "=x", "-", "１", "TRUE", "May 5"].map(asText)).toEqual([
      "'(1)",
      "'3-1",
      "'=x",
      "'-",
      "'１",
      "'TRUE",
      "'May 5",
    ]);
    expect(["二、3(1)", "Base", ""].map(asText)).toEqual(["二、3(1)", "Base", ""]);
  });
});
