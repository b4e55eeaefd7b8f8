import { type Block, blocksOf } from "./blocks";
import type { Headings } from "./headings";
import { type ColumnUse, columnUses } from "./columns";
import type { Figure, Vocabulary } from "./figure";
import { plainName } from "./heading-parts";
import type { Spot } from "./place-text";
import { type SheetAbout, sheetAbout } from "./sheet-about";
import type { Doubt } from "./year-figure";

/** How many rows a list has. */
export interface Count {
  sheet: string;
  company?: string;
  figure: Figure;
  label: string;
  from: readonly Spot[];
  count: number;
  /** a column says which rows still stand */
  doubt?: Doubt;
}

/** Columns that say that some rows of a list do not count any more. */
const STATE = /状态|离职|失效|终止|是否有效|是否在职|status|left/i;

/** Lists of things whose number is a figure: a sheet or a title that is called 员工名册, 专利清单. */
export function countsOf(headings: Headings, vocabulary: Vocabulary): Count[] {
  const listed = vocabulary.figures.filter(({ count_of = [] }) => count_of.length > 0);
  if (listed.length === 0) return [];
  const blocks = blocksOf(headings);
  const { sheet } = headings.grid;
  let sheetSays: SheetAbout | undefined;
  return blocks.flatMap((block) => {
    const names = [sheet.name, ...block.titles.map(({ label }) => label.text)].map(plainName);
    const figure = listed.find(({ count_of = [] }) =>
      count_of.some((word) => names.some((name) => name.includes(plainName(word)))),
    );
    if (!figure || block.head.length === 0) return [];
    const about = (sheetSays ??= sheetAbout(headings, blocks)).of(block);
    return countsOfBlock(headings, block, figure, about.company);
  });
}

function countsOfBlock(
  headings: Headings,
  block: Block,
  figure: Figure,
  company?: string,
): Count[] {
  const uses = columnUses(headings, block);
  const names = uses.findIndex(
    ({ axis }, column) => axis !== "serial" && axis !== "company" && texts(headings, block, column),
  );
  if (names < 0) return [];
  const whose = uses.findIndex(({ axis }) => axis === "company");
  const byCompany = new Map<string | undefined, Spot[]>();
  for (const row of block.rows) {
    const cell = headings.grid.own(row, names);
    if (!cell || isTotal(headings, uses, row)) continue;
    const own = whose < 0 ? company : headings.at(row, whose)?.text;
    const spot = { sheet: headings.grid.sheet.name, row, column: names };
    const spots = byCompany.get(own);
    if (spots) spots.push(spot);
    else byCompany.set(own, [spot]);
  }
  const doubt = uses.some(({ above }) => above.some(({ label }) => STATE.test(label.text)));
  const label = uses[names]!.above.at(-1)?.label.text ?? headings.grid.sheet.name;
  return [...byCompany].map(([own, from]) => ({
    ...{ sheet: headings.grid.sheet.name, figure, label, from, count: from.length },
    ...(own !== undefined && { company: own }),
    ...(doubt && { doubt: "list-state" as const }),
  }));
}

const texts = (headings: Headings, block: Block, column: number): boolean =>
  block.rows.some((row) => typeof headings.grid.own(row, column)?.value === "string");

const isTotal = (headings: Headings, uses: readonly ColumnUse[], row: number): boolean =>
  uses.some((_use, column) => {
    const label = headings.at(row, column);
    return (
      label !== undefined &&
      label.name === undefined &&
      (label.flags.has("total") || label.flags.has("subtotal"))
    );
  });
