import type { Figure } from "./figure";
import type { Given } from "./given-headings";
import type { Axis } from "./heading-words";
import type { TableAbout } from "./title-says";
import { isOtherMoney, isOwnMoney, spelledUnit } from "./unit-words";

interface Stated {
  unit?: string;
  /** it stands above the table and not in the heading */
  unitOfSheet?: boolean;
}

/** Columns that say what a row is counted in. */
const OF_ROWS: ReadonlySet<Axis | undefined> = new Set(["unit", "currency"]);

/** The unit of a value, as its headings, its row or the title states it. */
export function unitOf(all: readonly Given[], about: TableAbout): Stated {
  const own = stated(all, about);
  const other = currencyOf(all, about, own.unit);
  if (other === undefined || (own.unit !== undefined && !isOfMoney(own.unit))) return own;
  // 万元 beside 美元 is no 万元; without a unit of its own a share or a count stays what it is
  const unit = `${other} ${own.unit ?? ""}`.trim();
  return own.unit === undefined || own.unitOfSheet ? { unit, unitOfSheet: true } : { unit };
}

const isOfMoney = (unit: string): boolean => /[元万亿千]$/.test(spelledUnit(unit));

/** Another currency that a row or a title states. */
function currencyOf(
  all: readonly Given[],
  about: TableAbout,
  unit: string | undefined,
): string | undefined {
  const row = all.find(({ axis }) => axis === "currency");
  if (row) return isOwnMoney(row.label.text) ? undefined : row.label.text.trim();
  const listed = all.find(({ axis, label }) => axis === "unit" && isOtherMoney(label.text));
  if (listed && listed.label.text !== unit) return listed.label.text.trim();
  return unit !== undefined && (isOtherMoney(unit) || isOurs(unit)) ? undefined : about.currency;
}

/** 人民币万元: a unit that says whose money it is. */
const isOurs = (unit: string): boolean => unit !== "元" && isOwnMoney(unit);

function stated(all: readonly Given[], about: TableAbout): Stated {
  // 万元 above or beside a figure says nothing of how much it grew
  const grown = all.some(({ label }) => label.flags.has("growth"));
  const states = ({ axis, label: { unit } }: Given) =>
    !OF_ROWS.has(axis) && unit !== undefined && !(grown && isOfMoney(unit));
  const own = all.find(states)?.label.unit;
  const listed = all.find(({ axis, label }) => axis === "unit" && label.text !== "")?.label.text;
  if (own !== undefined) return { unit: own };
  if (listed !== undefined) return { unit: listed, ...(grown && { unitOfSheet: true }) };
  if (grown && about.says.has("percent")) return { unit: "%", unitOfSheet: true };
  return about.unit === undefined ? {} : { unit: about.unit, unitOfSheet: true };
}

/** % alone above figures of money: a share of something. */
export const isShare = (figure: Figure | undefined, own: readonly Given[]): boolean =>
  figure !== undefined &&
  figure.type !== "ratio" &&
  own.some(({ label }) => label.neutral && label.unit === "%") &&
  !own.some(({ label }) => label.flags.has("growth"));
