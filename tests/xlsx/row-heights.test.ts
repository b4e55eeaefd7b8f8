import { describe, expect, it } from "vitest";
import { withRowHeights } from "../../src/xlsx/row-heights";

describe("heights of rows", () => {
  it("stand at their rows, in place of those that were there", () => {
    const xml = '<row r="1"><c r="A1"/></row><row r="2" ht="9" customHeight="1" spans="1:2"/>';
    expect(withRowHeights(xml, new Map([[1, 30]]))).toBe(
      '<row r="1"><c r="A1"/></row><row r="2" spans="1:2" ht="30" customHeight="1"/>',
    );
  });
});
