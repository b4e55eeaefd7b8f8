import type { Block } from "./blocks";
import type { Headings, Placed } from "./headings";
import { LONGEST } from "./heading-parts";
import { isCompanyName } from "./heading-words";
import { saysExpected, saysTaxed, yearsNoted } from "./counted-otherwise";
import { type Time, saysTime } from "./time-words";
import { type Says, type TableAbout, companySaid, said, saysOf } from "./title-says";

/** What titles say of all tables of a sheet, and of one of them. */
export interface SheetAbout extends TableAbout {
  of(block: Block): TableAbout;
}

/** What the name of a sheet may say of its tables, as their titles do. */
const IN_NAMES: ReadonlySet<Says> = new Set(["plan", "consolidated", "otherwise"]);

/** What the texts around the tables of a sheet, and its name, say of all of them. */
export function sheetAbout(headings: Headings, blocks: readonly Block[]): SheetAbout {
  const first = said(headings, blocks[0]?.titles ?? []);
  const rest = said(
    headings,
    blocks.flatMap(({ titles, groups }) => [...titles, ...groups.filter(isOfAll)]),
  );
  const name = headings.text(headings.grid.sheet.name);
  const named = saysOf(name.text, name).filter((one) => IN_NAMES.has(one));
  const below = notesBelow(blocks).filter(({ label }) => label.text.length <= LONGEST);
  const figure = name.figure
    ? { label: name, row: -1, column: -1 }
    : said(headings, below.filter(namesFigure)).figure;
  const noted = yearsNoted(below.map(({ label }) => label.text));
  const whole = {
    company: first.company ?? companyAbove(headings, blocks) ?? companyBelow(blocks),
    unit: first.unit ?? rest.unit,
    time: saysTime(first.time) ? first.time : name.time,
  };
  const of = (block: Block): TableAbout => {
    const own = said(headings, block.titles);
    const says = new Set([...(block.titles.length > 0 ? own : first).says, ...named]);
    if (!saysTime(own.time) && first.says.has("annual")) says.add("annual");
    if (own.unit === undefined && rest.says.has("percent")) says.add("percent");
    if (below.some(({ label }) => saysTaxed(label.text))) says.add("otherwise");
    if (below.some(({ label }) => saysExpected(label.text))) says.add("plan");
    const about = given({
      company: own.company ?? companyInCorner(headings, block) ?? whole.company,
      unit: own.unit ?? whole.unit,
      time: saysTime(own.time) ? { ...pick(whole.time), ...own.time } : whole.time,
      currency: own.currency ?? first.currency,
      figure: own.figure ?? figure,
      says,
    });
    return noted.size === 0 ? about : { ...about, noted };
  };
  return { ...given({ ...whole, figure, says: first.says }), of };
}

/** 以下单位：元 is of the rows below it. */
const isOfAll = ({ label }: Placed): boolean => !/^[（(]?\s*以下/.test(label.text);

/** 指标：营业收入 below the tables. */
const namesFigure = ({ label }: Placed): boolean => /指标(?:名称)?[:：]/.test(label.text);

/** What stands below all rows of all tables. */
function notesBelow(blocks: readonly Block[]): Placed[] {
  const { groups = [], rows = [] } = blocks.at(-1) ?? {};
  return groups.filter(({ row }) => row > (rows.at(-1) ?? 0));
}

/** 编制单位：甲公司 below all tables of a sheet of one company. */
const companyBelow = (blocks: readonly Block[]): string | undefined =>
  notesBelow(blocks).flatMap(({ label }) => companySaid(label.text.slice(0, LONGEST)) ?? [])[0];

/** 公司 | 甲公司 above the tables of a sheet, in a line of their own. */
function companyAbove(headings: Headings, [first, second]: readonly Block[]): string | undefined {
  const [row, ...more] = first?.head ?? [];
  if (row === undefined || more.length > 0 || !second) return undefined;
  const labels = headings.grid.filled(row).map((column) => headings.at(row, column));
  const [asked, answer] = labels;
  const isFigure = first!.rows.some((one) =>
    headings.grid.filled(one).some((column) => headings.at(one, column)?.figure),
  );
  if (labels.length !== 2 || isFigure || asked?.axis !== "company") return undefined;
  return answer && isCompanyName(answer.text) ? answer.text : undefined;
}

/** 甲公司 | 2024年 | 2025年: whose table it is, above the headings of its rows. */
function companyInCorner({ grid }: Headings, { head, rows }: Block): string | undefined {
  const isText = (row: number | undefined, column: number) =>
    row !== undefined && typeof grid.own(row, column)?.value === "string";
  for (const row of head) {
    const [column] = grid.filled(row);
    if (column === undefined || !isText(row, column) || !isText(rows[0], column)) continue;
    const text = String(grid.own(row, column)!.value).trim();
    if (isCompanyName(text)) return text;
  }
  return undefined;
}

const pick = ({ year }: Time): Time => (year === undefined ? {} : { year });

type Given = { [K in keyof TableAbout]: TableAbout[K] | undefined } & Pick<
  TableAbout,
  "time" | "says"
>;

/** Without what nothing is said of. */
const given = ({ company, unit, currency, figure, time, says }: Given): TableAbout => ({
  ...(company !== undefined && { company }),
  ...(unit !== undefined && { unit }),
  ...(currency !== undefined && { currency }),
  ...(figure && { figure }),
  time,
  says,
});
