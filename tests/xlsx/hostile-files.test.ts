import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { LANGS, fileFaultText } from "../../src/text";
import { FileFault, XlsxBook } from "../../src/xlsx";
import { readWorkbookFile, writeWorkbookFile } from "../../src/workbench/file";
import { timesLonger } from "../set-up/times-longer";
import { madeFile, sheetXml } from "./made-file";

const NONE = new Set<string>();
const read = (bytes: Uint8Array) => readWorkbookFile(bytes, "x", NONE);
const one = (rows: string, rest: object = {}) =>
  madeFile({ sheets: [{ name: "S", rows, ...rest }] });

/** Opens ten thousand rows as people have them: what the time of other files is held against. */
const ordinary = one(
  Array.from(
    { length: 10_000 },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>企业${i}</t></is></c></row>`,
  ).join(""),
);
const openOrdinary = () => read(ordinary);

function problemOf(bytes: Uint8Array): string {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof FileFault) return error.problem;
    throw error;
  }
  return "opened";
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => [...text].flatMap((c) => [c.charCodeAt(0), 0]);
const compound = (stream: string) =>
  new Uint8Array([...COMPOUND, ...new Array<number>(600).fill(0), ...wide(stream)]);
const withPart = (name: string, part: Uint8Array) =>
  zipSync({ ...unzipSync(one("")), [name]: part });
const cut = (bytes: Uint8Array, share: number) => bytes.slice(0, Math.floor(bytes.length * share));
const SHEET = "xl/worksheets/sheet1.xml";

/** A zip that says of its one sheet that it is so large: what a reader must believe before it unpacks. */
function bomb(megabytes: number): Uint8Array {
  const zip = one("");
  const view = new DataView(zip.buffer, zip.byteOffset);
  const entryOf = (at: number) =>
    view.getUint32(at, true) === 0x02014b50 &&
    strFromU8(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) === SHEET;
  const entry = zip.findIndex((_, at) => at + 46 < zip.length && entryOf(at));
  view.setUint32(entry + 24, megabytes * 1_000_000, true);
  return zip;
}

describe("a file that cannot be opened says why, in both languages:", () => {
  test.each<[string, () => Uint8Array, string]>([
    ["an old .xls file", () => compound("Workbook"), "old-format"],
    ["one with a password", () => compound("EncryptedPackage"), "encrypted"],
    ["text", () => strToU8("企业,产值"), "not-a-workbook"],
    ["nothing at all", () => new Uint8Array(), "not-a-workbook"],
    ["another zip", () => zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    ["half a file", () => cut(one('<row r="1"><c r="A1"><v>1</v></c></row>'), 0.6), "broken"],
    [
      "a sheet cut off",
      () => withPart(SHEET, strToU8(sheetXml({ rows: "" }).slice(0, -20))),
      "broken",
    ],
    ["a sheet that is empty", () => withPart(SHEET, new Uint8Array()), "broken"],
    [
      "a cell outside of every sheet",
      () => one('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
      "broken",
    ],
    ["a row outside of every sheet", () => one('<row r="1048577"/>'), "broken"],
    [
      "a document type that expands",
      () => withPart(SHEET, strToU8(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml({ rows: "" })}`)),
      "broken",
    ],
    [
      "a formula beyond every length",
      () => one(`<row r="1"><c r="A1"><f>${"1+".repeat(200_000)}1</f></c></row>`),
      "too-large",
    ],
    [
      "five thousand sheets",
      () =>
        madeFile({ sheets: Array.from({ length: 5000 }, (_, i) => ({ name: `S${i}`, rows: "" })) }),
      "too-large",
    ],
    ["a bomb", () => bomb(450), "too-large"],
  ])("%s", async (_name, bytes, problem) => {
    const file = bytes();
    expect(problemOf(file)).toBe(problem);
    // whatever it asks for: no longer than opening an ordinary file takes, or a few times that
    expect(await timesLonger(() => problemOf(file), openOrdinary, 20, 2)).toBeLessThan(20);
    const sentences = LANGS.map((lang) => fileFaultText(problem as never, lang));
    expect(new Set(sentences).size).toBe(2);
  });
});

describe("a file that asks for too much is opened all the same:", () => {
  const quick = async (bytes: Uint8Array) => {
    expect(await timesLonger(() => read(bytes), openOrdinary, 20, 2)).toBeLessThan(20);
    return read(bytes).data.sheets["sheet-1"]!;
  };

  test("a formula said to fill the whole sheet", async () => {
    const sheet = await quick(
      one(
        '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c><c r="B1"><v>2</v></c></row>',
      ),
    );
    expect(sheet.cellData![0]![0]).toMatchObject({ f: "=1+1", v: 2 });
    expect(sheet.cellData![0]![1]).toBeUndefined();
  });

  test("merged areas that overlap, and one of the whole sheet", async () => {
    const merges = (refs: string[]) =>
      `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
    const overlapping = await quick(
      one("", { after: merges(["A1:B2", "B2:C3", "D1:E2", "A1:B2"]) }),
    );
    expect(overlapping.mergeData).toHaveLength(2);
    expect((await quick(one("", { after: merges(["A1:XFD1048576"]) }))).mergeData).toEqual([]);
    const many = Array.from({ length: 20_000 }, (_, i) => `A${2 * i + 1}:B${2 * i + 2}`);
    const [all, some] = [many, many.slice(0, 5_000)].map((of) => one("", { after: merges(of) }));
    expect(read(all!).data.sheets["sheet-1"]!.rowCount).toBeLessThan(5_000);
    // four times the areas, sixteen times the work if each were held against each
    expect(
      await timesLonger(
        () => read(all!),
        () => read(some!),
        10,
      ),
    ).toBeLessThan(10);
  });

  test("settings of ours that somebody broke", () => {
    const xml =
      '<settings xmlns="urn:policy-awards:workbench:settings:1"><setting key="a" value="{"/><setting key="b" value="1"/></settings>';
    const bytes = madeFile({
      sheets: [{ name: "S", rows: "" }],
      rels: '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>',
      parts: { "customXml/item1.xml": xml },
    });
    expect([...read(bytes).settings]).toEqual([["b", 1]]);
  });
});

test.each(["utf-16le", "utf-16be"])("a sheet in %s is read", (encoding) => {
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheetXml({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>' })}`;
  const bytes = new Uint8Array(xml.length * 2);
  const view = new DataView(bytes.buffer);
  [...xml].forEach((c, i) => view.setUint16(2 * i, c.charCodeAt(0), encoding === "utf-16le"));
  const { data } = read(withPart(SHEET, bytes));
  expect(data.sheets["sheet-1"]!.cellData![0]![0]!.v).toBe("甲");
});

test("cells without addresses, and elements with a prefix, are where they belong", () => {
  const xml =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row><x:row r="5"><x:c r="C5" t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const book = XlsxBook.open(withPart(SHEET, strToU8(xml)));
  const cells: unknown[] = [];
  book.cells("S", ({ row, column, value, error }) => cells.push([row, column, value, error]));
  expect(cells).toEqual([
    [0, 0, 1, false],
    [0, 1, true, false],
    [4, 2, "#N/A", true],
  ]);
  book.write("S", [{ row: 0, column: 2, style: 0, value: "新", error: false }]);
  const again = XlsxBook.open(book.bytes());
  const texts: unknown[] = [];
  again.cells("S", ({ value }) => texts.push(value));
  expect(texts).toEqual([1, true, "新", "#N/A"]);
});

test("an ordinary sheet of 300,000 rows opens, and saves with one cell changed", () => {
  const rows = Array.from(
    { length: 300_000 },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>企业${i}</t></is></c><c r="C${i + 1}"><f>A${i + 1}*2</f><v>${2 * i}</v></c></row>`,
  ).join("");
  const opened = read(one(rows));
  const cells = opened.data.sheets["sheet-1"]!.cellData!;
  expect(cells[299_999]![2]).toMatchObject({ f: "=A300000*2", v: 599_998 });
  cells[5]![0]!.v = -1;
  const book = { ...opened, spill: () => undefined, formula: () => "" };
  const back = read(writeWorkbookFile(book, NONE)).data.sheets["sheet-1"]!.cellData!;
  expect([back[5]![0]!.v, back[299_999]![1]!.v]).toEqual([-1, "企业299999"]);
}, 900_000);

test("a cell whose text is missing makes the file a damaged one: a blank would change what formulas give", () => {
  const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  expect(problemOf(madeFile({ sheets: [{ name: "S", rows: cell }], strings: [] }))).toBe("broken");
  expect(problemOf(one(cell))).toBe("broken");
  const strings = ["<si><t>企业</t></si>"];
  expect(problemOf(madeFile({ sheets: [{ name: "S", rows: cell }], strings }))).toBe("opened");
});

test("an .xlsb is no .xlsx, not a damaged one", () => {
  const parts = unzipSync(one(""));
  const rels = strFromU8(parts["_rels/.rels"]!).replace("workbook.xml", "workbook.bin");
  const file = { ...parts, "_rels/.rels": strToU8(rels), "xl/workbook.bin": new Uint8Array(9) };
  expect(problemOf(zipSync(file))).toBe("not-a-workbook");
});
