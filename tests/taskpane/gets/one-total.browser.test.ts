/**
 * One total in every place: ② (its card and the matrix), the calculation sheets that it writes, their cells as the grid
 * calculates them and as the saved file holds them, and ③ beside ②. One company has a cap and an exclusion in it.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WorkbookFile } from "../../../src/cli/workbook-file";
import { wordedRuleBook } from "../../../src/rulebook";
import { sheetFacts } from "../../../src/taskpane/company/sheet-facts";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { XlsxBook } from "../../../src/xlsx";
import { openWorkbench, type OpenWorkbench } from "../../workbench/open-workbench";
import { madeFile } from "../../xlsx/made-file";
import { cellsOf, openFile } from "../person";

const book = await wordedRuleBook();

/** What the company sheet calls a fact. */
function label(id: string, name: string): string {
  const { inputs } = book.measures.find((measure) => measure.id === id)!;
  return sheetFacts(book).get(factKey(inputs.find((input) => input.name === name)!))!.zh;
}

const [review, launch, loan, first] = [
  "jjgf-2025-09/4-review",
  "jjgf-2025-09/4-launch",
  "jjgf-2025-25/4-1",
  "jjgf-2025-25/4-2",
] as const;

/** Facts in rows, as people keep them on the sheet. */
const ROWS: (string | number | boolean)[][] = [
  ["事项", "单位", "甲医疗器械", "乙软件"],
  ["主营业务所属行业", "", "工业", "信息服务业"],
  [
    "注册并实际经营的地方",
    "",
    "经开区的核心区、河西区、路东区、路南区",
    "经开区的核心区、河西区、路东区、路南区",
  ],
  ["企业规模（大、中、小、微型）", "", "小型", "小型"],
  ["是否国家级专精特新“小巨人”", "", "是", "否"],
  ["是否国家或北京市“专精特新”中小企业（含“小巨人”）", "", "是", "否"],
  ["是否持有有效的国家高新技术企业证书", "", "是", "是"],
  [label(review, "review_product_count"), "", 5, ""],
  [label(launch, "certified_product_count"), "", 3, ""],
  [label(review, "entered_special_review"), "", "是", ""],
  [label(review, "high_end_equipment"), "", "是", ""],
  [label(launch, "entered_special_review"), "", "是", ""],
  [label(launch, "first_certificate"), "", "是", ""],
  [label(launch, "produced_locally"), "", "是", ""],
  [label(loan, "interest_paid"), "万元", 90, 33.3333],
  [label(first, "municipal_award"), "万元", 12, ""],
  ...[
    "在亦庄新城225平方公里范围内实际经营",
    "近三年无重大行政处罚记录",
    "未列入严重违法失信主体名单",
    "近3年无刑事犯罪记录",
    "近三年无重大行政处罚公示信息和刑事犯罪记录",
    "在亦庄新城范围内依法经营",
    "从事医药健康相关研发、生产和服务",
  ].map((one) => [one, "", "是", "是"]),
];

type Rows = Awaited<ReturnType<typeof cellsOf>>;

let workbench: OpenWorkbench;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "one-total-"));
  const file = new WorkbookFile(XlsxBook.open(madeFile({ sheets: [{ name: "数据", rows: "" }] })));
  const sheet = { name: "企业画像", rows: ROWS, headings: [0], widths: [], landscape: false };
  await file.addSheet(sheet);
  workbench = await openWorkbench({ addIn: "built", paneWidth: 400 });
  await openFile(workbench, "两家.xlsx", file.bytes());
});
afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true });
});

const names = ["甲医疗器械", "乙软件"];
const sheets = ["测算书", "测算书2"];
const inSight = () => workbench.pane().locator("[data-shown]");
const press = (name: string | RegExp) =>
  workbench.pane().getByRole("button", { name }).first().click();

/** A sum as the pane says it, to the fen: 3045万元 as 30450000. */
function yuan(text: string): number {
  const [, digits, unit] = /^([\d,]+(?:\.\d+)?)(亿|万)?元$/.exec(text)!;
  const times = unit === "亿" ? 1e8 : unit === "万" ? 1e4 : 1;
  return Math.round(Number(digits!.replaceAll(",", "")) * times * 100) / 100;
}

/** What ② counts on for a company. */
async function totalOf(name: string): Promise<number> {
  await workbench.pane().getByRole("combobox", { name: "企业", exact: true }).selectOption(name);
  await inSight().getByText(`${name}：确定能拿`).waitFor();
  return yuan((await inSight().locator("p[role=status][title]").getAttribute("title"))!);
}

const fen = (rows: unknown[][]) =>
  rows
    .filter((row) => row[2] === "确定")
    .reduce((sum, row) => sum + Math.round(Number(row[7]) * 100), 0);

test("is the same in ②, on each sheet, in its cells, in the saved file, and in ③", async () => {
  // the pane has read the companies and shows what they can get
  await inSight().getByText("已读回 2 家企业。", { exact: true }).waitFor();
  const totals = [await totalOf(names[0]!), await totalOf(names[1]!)];
  const matrix = await inSight()
    .getByRole("row", { name: /^确定能拿/ })
    .getByRole("cell")
    .allInnerTexts();
  expect(matrix.map(yuan)).toEqual(totals);

  await press("生成全部 2 家的测算书");
  await inSight()
    .getByText(`已写到新工作表：${sheets.join("、")}`)
    .waitFor();
  const written: Rows[] = [];
  for (const sheet of sheets) written.push(await cellsOf(workbench.pane(), sheet));
  for (const [i, rows] of written.entries()) {
    expect(rows.find(([one]) => one === "确定合计")![7]).toBe(totals[i]);
    expect(fen(rows) / 100).toBe(totals[i]);
  }

  // by hand: 5 × 300万 and 3 × 800万 are 3,900万, capped at 3,000万; of half of 90万 and 12万 the higher one
  const classes = [review, launch, loan, first].map(
    (id) => written[0]!.find((row) => row[1] === id)![2],
  );
  expect(new Set(classes)).toEqual(new Set(["确定"]));
  const line = (id: string) => written[0]!.find((row) => row[1] === id)!.slice(6, 8);
  const [reviewed, launched] = [line(review), line(launch)];
  expect([reviewed[0], launched[0]]).toEqual([15_000_000, 24_000_000]);
  expect(Number(reviewed[1]) + Number(launched[1])).toBe(30_000_000);
  expect([line(loan), line(first)]).toEqual([
    [450_000, 450_000],
    [120_000, 0],
  ]);
  expect(written[1]!.find((row) => row[1] === loan)!.slice(6, 8)).toEqual([166_700, 166_700]);

  const download = workbench.page.waitForEvent("download");
  await workbench.page.getByRole("button", { name: "保存 .xlsx" }).click();
  await (await download).saveAs(join(folder, "saved.xlsx"));
  const saved = await readFile(join(folder, "saved.xlsx"));
  const kept = new WorkbookFile(XlsxBook.open(new Uint8Array(saved)));
  for (const [i, sheet] of sheets.entries()) {
    const area = { sheet, row: 0, column: 0, rows: written[i]!.length, columns: 8 };
    const [rows] = await kept.values([area]);
    expect(rows!.find(([one]) => one === "确定合计")![7]).toBe(totals[i]);
    expect(fen(rows as unknown[][]) / 100).toBe(totals[i]);
  }

  await press(/^③ ?这份工作簿$/);
  for (const [i, name] of names.entries()) {
    const said = await inSight()
      .getByText(new RegExp(`^${name}：`))
      .innerText();
    const [, here, cells] = /：“能拿什么”确定 (.+)，单元格确定 (.+)，一致$/.exec(said)!;
    expect([here, cells].map((sum) => yuan(sum!))).toEqual([totals[i], totals[i]]);
  }
  const all = await inSight()
    .getByText(/^全部：/)
    .innerText();
  const sums = /确定 (.+)，单元格确定 (.+)$/.exec(all)!.slice(1).map(yuan);
  expect(sums).toEqual([totals[0]! + totals[1]!, totals[0]! + totals[1]!]);
  expect(workbench.complaints).toEqual([]);
});

test("parts by one line with its reason when a fact on a sheet is changed, and the sheet's total follows", async () => {
  const pane = workbench.pane();
  const rows = await cellsOf(pane, "测算书2");
  const at = rows.findIndex(([one]) => one === label(loan, "interest_paid"));
  expect(rows[at]![1]).toBe(333_333);
  await pane.evaluate(
    (row) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("测算书2");
        sheet.getCell(row, 1).values = [[200_000]];
        await context.sync();
      }),
    at,
  );
  const section = inSight().getByRole("region", { name: "与“能拿什么”核对" });
  await section.getByText(/^乙软件：.*逐项差异如下$/).waitFor();
  const [line] = await section.getByRole("listitem").allInnerTexts();
  expect(await section.getByRole("listitem").count()).toBe(1);
  expect(line).toContain("“能拿什么” 16.67万元，单元格 10万元。");
  expect(line).toContain("用的数不同：当年实际支付利息。");
  const changed = await cellsOf(pane, "测算书2");
  const total = (of: unknown[][]) => Number(of.find(([one]) => one === "确定合计")![7]);
  expect(Math.round((total(rows) - total(changed)) * 100)).toBe(66_700_00);
});
