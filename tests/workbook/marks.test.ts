import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unmark } from "../../src/workbook/book/marks";

/** A workbook of one sheet with notes and lists by address, as far as taking them out asks for it. */
function workbookWith(notes: Map<string, string>, lists: Map<string, string>) {
  const noteAt = (address: string) => ({
    load: () => noteAt(address),
    get isNullObject() {
      return !notes.has(address);
    },
    get content() {
      return notes.get(address);
    },
    delete: () => notes.delete(address),
  });
  const ruleAt = (address: string) => ({
    load: () => ruleAt(address),
    get rule() {
      return lists.has(address) ? { list: { source: lists.get(address) } } : {};
    },
    clear: () => lists.delete(address),
  });
  const sheet = {
    name: "奖补",
    protection: { protected: false },
    notes: { getItemOrNullObject: noteAt },
    getRange: (address: string) => ({ dataValidation: ruleAt(address) }),
  };
  const worksheets = { load: () => ({ items: [sheet] }), getItem: () => sheet };
  return { workbook: { worksheets }, sync: () => Promise.resolve() } as unknown as Parameters<
    typeof unmark
  >[0];
}

describe("marks are taken out", () => {
  beforeEach(() => {
    vi.stubGlobal("Office", {
      context: { requirements: { isSetSupported: () => true } },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const spot = (row: number) => ({ sheet: "奖补", row, column: 3 });

  it("where they still say what they said, and nowhere else", async () => {
    const notes = new Map([
      ["D1", "两行\r\n的说明"],
      ["D2", "自己写的"],
    ]);
    const lists = new Map([
      ["D1", "是,否"],
      ["D2", "甲,乙"],
    ]);
    const text = "两行\n的说明";
    await unmark(workbookWith(notes, lists), {
      notes: [1, 2, 3].map((row) => ({ ...spot(row - 1), text })),
      lists: [1, 2, 3].map((row) => ({ ...spot(row - 1), words: ["是", "否"] })),
    });
    expect([...notes.keys()]).toEqual(["D2"]);
    expect([...lists.keys()]).toEqual(["D2"]);
  });
});
