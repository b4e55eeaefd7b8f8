/**
 * The way of an accountant with three companies or more, from opening the file to their positions and calculation
 * sheets, on each workbook of the kinds that hold so many: a sheet for each with monthly figures; rows under two merged
 * header rows with two years each; rows with the same figure in two units, negative numbers in brackets, and a total
 * below. Every press of a button and every choice is an action.
 */
import { describe, expect, it } from "vitest";
import { openWorkbench, patiently } from "../workbench/open-workbench";
import { cellsOf, keptWorkbook, openFile, Person } from "./person";

interface Kept {
  readonly file: string;
  readonly names: readonly string[];
  /** yuan, in the order of the names */
  readonly revenue: readonly number[];
}

const KEPT: readonly Kept[] = [
  {
    file: "02-a-sheet-for-each-company",
    names: ["北京海川机械有限公司", "亦庄生物技术（北京）有限公司", "北京云帆软件有限公司"],
    revenue: [34_043_196.65, 97_521_617.06, 17_584_909.37],
  },
  {
    file: "03-group-two-header-rows",
    names: [
      "北京甲辰精密制造有限公司",
      "北京乙巳新材料有限公司",
      "北京丙午医疗器械股份有限公司",
      "北京丁未物流有限公司",
    ],
    revenue: [354_808_400, 436_839_600, 197_343_400, 441_098_000],
  },
  {
    file: "12-the-same-figure-twice",
    names: ["北京和光节能有限公司", "北京水木检测有限公司", "北京清河储能有限公司"],
    revenue: [45_678_901.23, 23_456_789.5, 198_765_432.1],
  },
];

const row = (rows: unknown[][], label: string) => rows.find(([first]) => first === label) ?? [];

const IN_YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000 };

/** The companies' row of a fact, with numbers in yuan and to the fen: they count in the unit that stands beside it. */
const told = (rows: unknown[][], label: string) => {
  const [, unit, ...cells] = row(rows, label);
  const inFen = (cell: number) => Math.round(cell * IN_YUAN[String(unit)]! * 100) / 100;
  return cells.map((cell) => (typeof cell === "number" ? inFen(cell) : cell));
};

describe.each(KEPT)("an accountant with $file", ({ file, names, revenue }) => {
  it("takes ten actions for the first company, three for each other one, three for all sheets", async () => {
    const workbench = await openWorkbench({ addIn: "built", paneWidth: 400 });
    try {
      await openFile(workbench, `${file}.xlsx`, keptWorkbook(file));
      const pane = workbench.pane();
      const person = new Person(pane);
      const first = await person.counted(async () => {
        await person.press("读取表格");
        await person.press(`采用这些，填入 ${names.length} 家企业`);
        await person.choose("主营业务所属行业", "工业");
        await person.choose("注册并实际经营的地方", "经开区的核心区、河西区、路东区、路南区");
        await person.choose("企业规模（大、中、小、微型）", "小型");
        await person.answer("是否持有有效的国家高新技术企业证书", "是");
        await person.choose("上市或挂牌情况", "未上市未挂牌");
        await person.answer("是否付过、在付或将付贷款利息（近几年）", "否");
        await person.tick(/^全部符合/);
      });
      expect(first).toBeLessThanOrEqual(10);
      for (const name of names.slice(1)) {
        const next = await person.counted(async () => {
          await person.choose("企业", name);
          await person.press(new RegExp(`^除数字外，与“${names[0]}”相同$`));
          if (name === names.at(-1)) await person.choose("主营业务所属行业", "信息服务业");
        });
        expect(next).toBeLessThanOrEqual(3);
        const size = pane.getByRole("combobox", { name: "企业规模（大、中、小、微型）" });
        await expect.poll(() => size.locator("option:checked").innerText(), patiently).toBe("小型");
      }
      // what was told is kept in the workbook without a further action
      const sectors = names.map((_, i) => (i === names.length - 1 ? "信息服务业" : "工业"));
      await expect
        .poll(async () => told(await cellsOf(pane, "企业画像"), "主营业务所属行业"), patiently)
        .toEqual(sectors);
      const rows = await cellsOf(pane, "企业画像");
      expect(rows[0]).toEqual(["事项", "单位", ...names]);
      expect(told(rows, "全年营业收入")).toEqual(revenue);
      const sheets = await person.counted(async () => {
        await person.press(/^② ?能拿什么$/);
        await pane.getByText(`${names.length} 家合计确定能拿`, { exact: false }).waitFor();
        await person.press(`生成全部 ${names.length} 家的测算书`);
        const written = names.map((_, i) => `测算书${i === 0 ? "" : i + 1}`).join("、");
        await pane.getByText(`已写到新工作表：${written}`).waitFor();
      });
      expect(sheets).toBeLessThanOrEqual(3);
      for (const [i, name] of names.entries())
        expect(String((await cellsOf(pane, `测算书${i === 0 ? "" : i + 1}`))[1]![0])).toContain(
          name,
        );
      expect(workbench.complaints).toEqual([]);
    } finally {
      await workbench.close();
    }
  });
});
