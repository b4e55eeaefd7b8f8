/**
 * The way of an auditor who receives the accountant's most awkward workbook with its calculation sheets: for any award
 * cell one selection shows the measure, its clause, the facts with their cells, and the end; the same in the file that
 * was prepared for people without the add-in, where no award formula is left.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { wordedRuleBook } from "../../src/rulebook";
import { daysText, say } from "../../src/text";
import { openWorkbench, type OpenWorkbench } from "../workbench/open-workbench";
import { keptWorkbook, openFile, Person } from "./person";

const book = await wordedRuleBook();

/** A cell of the grid with what it holds. */
interface Award {
  readonly address: string;
  readonly formula: string;
}

let workbench: OpenWorkbench;
let auditor: Person;
const inSight = () => workbench.pane().locator("[data-shown]");

/** Selects a cell as a click into the grid does. */
const select = (sheet: string, address: string) =>
  workbench.pane().evaluate(
    ([name, at]) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(name!);
        cells.activate();
        cells.getRange(at).select();
        await context.sync();
      }),
    [sheet, address],
  );

/** Every cell of a sheet that calls for one award. */
const awardsOf = (sheet: string): Promise<Award[]> =>
  workbench.pane().evaluate(
    (name) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
        used.load("formulas");
        await context.sync();
        return (used.formulas as unknown[][]).flatMap((row, r) =>
          row.flatMap((cell, c) =>
            /POLICY_(AWARD|CEILING)\(/.test(String(cell))
              ? [{ address: `${String.fromCharCode(65 + c)}${r + 1}`, formula: String(cell) }]
              : [],
          ),
        );
      }),
    sheet,
  );

/** The card of the selected cell, once it is that of this cell and says something. */
async function cardOf(
  sheet: string,
  address: string,
  says: string | RegExp = /有效期|长期|原文/,
): Promise<string> {
  const section = inSight().getByRole("region", { name: `选中的单元格 ${sheet}!${address}` });
  await section.getByText(says).first().waitFor();
  return section.innerText();
}

/** What the rule book itself says of the measure that a formula names. */
function known({ formula }: Award) {
  const [, id, args] = /POLICY_(?:AWARD|CEILING)\("([^"@]+)[^"]*",?([^)]*)\)/.exec(formula)!;
  const { measure } = book.find(id!) as { measure: (typeof book.measures)[number] };
  const { number, title } = book.documentOf(measure);
  const cells = [...args!.matchAll(/\$?([A-Z]+)\$?(\d+)/g)].map(
    ([, column, row]) => column! + row!,
  );
  return { measure, document: number ?? say(title, "zh-CN"), cells };
}

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "built", paneWidth: 400 });
  await openFile(workbench, "集团.xlsx", keptWorkbook("03-group-two-header-rows"));
  const accountant = new Person(workbench.pane());
  await accountant.press("读取表格");
  await accountant.press("采用这些，填入 4 家企业");
  await accountant.choose("主营业务所属行业", "工业");
  await accountant.choose("注册并实际经营的地方", "经开区的核心区、河西区、路东区、路南区");
  await accountant.tick(/^全部符合/);
  await accountant.press(/^② ?能拿什么$/);
  await accountant.press("生成测算书");
  await inSight().getByText("已写到新工作表：测算书").waitFor();
  auditor = new Person(workbench.pane());
});
afterAll(() => workbench.close());

it("finds for any award cell its measure, clause, facts and end in one selection", async () => {
  const once = await auditor.counted(() => auditor.press(/^③ ?这份工作簿$/));
  expect(once).toBe(1);
  const awards = await awardsOf("测算书");
  expect(awards.length).toBeGreaterThan(2);
  for (const award of awards) {
    await select("测算书", award.address);
    const card = await cardOf("测算书", award.address);
    const { measure, document, cells } = known(award);
    expect(card).toContain(say(measure.title, "zh-CN"));
    expect(card).toContain(document);
    expect(card).toContain(measure.cite);
    expect(card).toContain(daysText(measure, "zh-CN"));
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(card).toContain(cell);
  }
});

it("finds the same where the award is wrapped in other functions", async () => {
  const [award] = await awardsOf("测算书");
  await workbench.pane().evaluate(
    (formula) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("测算书");
        sheet.getRange("K3").formulas = [[`=IFERROR(ROUND(${formula.slice(1)},0),0)`]];
        await context.sync();
      }),
    award!.formula,
  );
  await select("测算书", "K3");
  const card = await cardOf("测算书", "K3");
  expect(card).toContain(say(known(award!).measure.title, "zh-CN"));
  expect(card).toContain(known(award!).measure.cite);
});

it("finds the same in the file that was prepared for people without the add-in", async () => {
  const awards = await awardsOf("测算书");
  await auditor.press("准备发送");
  await auditor.press("写入");
  await inSight()
    .getByText(/已改写 \d+ 处/)
    .waitFor();
  // what this grid calculates otherwise stands as a value
  expect(await awardsOf("测算书")).toEqual([]);
  for (const award of awards) {
    await select("测算书", award.address);
    // what was read of the workbook before stays until it is read anew
    const card = await cardOf("测算书", award.address, "这里原是奖补公式，已换成数值或普通公式");
    const { measure, document } = known(award);
    expect(card).not.toContain("与记录不同");
    for (const part of [say(measure.title, "zh-CN"), document, measure.cite])
      expect(card).toContain(part);
    expect(card).toContain(daysText(measure, "zh-CN"));
    expect(card).toMatch(/用到的条件\s+.+：/);
  }
  expect(workbench.complaints).toEqual([]);
});
