/**
 * The companies of a file that somebody opened and saved in LibreOffice. It drops XML parts of others: there the sheet
 * alone keeps the companies, as the part does where the sheet is gone.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { WorkbookFile } from "../../../src/cli/workbook-file";
import { wordedRuleBook } from "../../../src/rulebook";
import {
  COMPANIES,
  companiesXml,
  readCompanies,
} from "../../../src/taskpane/company/companies-xml";
import { loadCompanies, saveCompanies } from "../../../src/taskpane/company/company-sheet";
import { sheetFacts } from "../../../src/taskpane/company/sheet-facts";
import type { Answers, Company } from "../../../src/taskpane/shell/pane-state";
import { PANE } from "../../../src/taskpane/shell/pane-words";
import { XlsxBook } from "../../../src/xlsx";
import { XLSX, convertInOffice } from "../../set-up/convert-in-office";
import { FakeHost } from "../../workbook/fake-host";
import { madeFile } from "../../xlsx/made-file";

const book = await wordedRuleBook();
const facts = sheetFacts(book);
const words = PANE["zh-CN"];
const keyOf = (label: string) => [...facts].find(([, { zh }]) => zh === label)![0];
const answers: Answers = {
  [keyOf("全年营业收入")]: { by: "typed", text: "52000", unit: "万元" },
  [keyOf("主营业务所属行业")]: { by: "typed", text: "industrial" },
  [keyOf("全年营业收入同比增速")]: { by: "typed", text: "8.5" },
};
const companies: Company[] = [
  { name: "甲公司", answers },
  { name: "乙 & “乙”", answers: { [keyOf("全年营业收入")]: answers[keyOf("全年营业收入")]! } },
];

let saved: WorkbookFile;
let written: FakeHost;
let own: WorkbookFile;

/** The sheet of a workbook in memory as a sheet of a file. */
const rowsOf = (host: FakeHost) => {
  const cells = [...host.sheets.get(words.companySheet)!];
  const last = Math.max(...cells.map(([key]) => Number(key.split(",")[0])));
  return Array.from({ length: last + 1 }, (_, r) =>
    [0, 1, 2, 3].map((c) => host.cell(words.companySheet, r, c)),
  );
};

beforeAll(async () => {
  written = new FakeHost();
  await saveCompanies(written, companies, facts, words);
  own = new WorkbookFile(XlsxBook.open(madeFile({ sheets: [{ name: "数据", rows: "" }] })));
  await own.addSheet({
    name: words.companySheet,
    rows: rowsOf(written),
    headings: [0],
    widths: [],
    landscape: false,
  });
  await own.setXml(COMPANIES, companiesXml(companies, facts));
  const [bytes] = await convertInOffice([own.bytes()], {
    into: XLSX,
    read: (folder, name) => readFile(join(folder, `${name}.xlsx`)),
  });
  saved = new WorkbookFile(XlsxBook.open(bytes!));
}, 600_000);

test("the sheet is read as it was written", async () => {
  const block = { sheet: words.companySheet, row: 0, column: 0, rows: 40, columns: 4 };
  const [rows] = await saved.values([block]);
  // another computer, another add-in: nothing but the file
  const host = new FakeHost();
  host.sheets.set(words.companySheet, new Map());
  rows!.forEach((row, r) =>
    row.forEach((cell, c) => cell !== "" && host.type(words.companySheet, r, c, cell as string)),
  );
  const loaded = await loadCompanies(host, facts, words);
  expect(loaded).toMatchObject({ unread: [], unknown: [] });
  expect(loaded).toEqual(await loadCompanies(written, facts, words));
  const names = (loaded as { companies: readonly Company[] }).companies.map(({ name }) => name);
  expect(names).toEqual(companies.map(({ name }) => name));
});

test("what was kept beside the sheet is read where LibreOffice was not, and is gone where it was", async () => {
  expect(readCompanies(await own.xml(COMPANIES), facts)).toEqual(companies);
  expect(await saved.xml(COMPANIES)).toBeUndefined();
});
