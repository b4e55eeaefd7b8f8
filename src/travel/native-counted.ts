import { treeValue } from "../engine";
import { toNumber } from "../exact";
import { CellError } from "../functions";
import type { Group, Input } from "../language";
import { restatedCaps } from "../planner";
import type { RuleBook } from "../rulebook";
import { say } from "../text";
import type { Scalar } from "./book-port";
import { answerOf, type CallReading } from "./call-reading";
import { blockText, oneCell, spotsOf } from "./cell-text";
import { isReadable } from "./marks";
import type { NativeMaking, Refused } from "./native-call";
import type { NativeCell } from "./native-table";

/** An amount, as the functions' words for people name it. */
const AMOUNT: Input = { name: "amount", type: "money", zh: "金额", en: "Amount" };

const CLASSES = { zh: "类别", en: "classes" };

/** A row of POLICY_COUNTED: the measure, its amount as a formula reads it, and whether it counts at all. */
interface Row {
  readonly id: string;
  readonly cell: string;
  readonly counts: boolean;
}

/**
 * POLICY_COUNTED as one formula a row: a shared cap pays those first that come first, of at most n the largest count.
 * Of equal sums the first counts. Groups that cross one another, and caps over facts, have no such formula.
 */
export function nativeCounted(
  call: CallReading,
  making: NativeMaking,
): { readonly cells: readonly NativeCell[] } | Refused {
  const rows = rowsOf(call, making.book);
  if (!isReadable(AMOUNT, call.given?.[1]))
    return { why: "unreadable-cell", detail: say(AMOUNT, making.lang) };
  // class after class, what is sure takes its room under a cap first: no formula a row says that
  if (call.args[4] !== undefined && call.args[4].given !== "nothing")
    return { why: "unread-argument", detail: say(CLASSES, making.lang) };
  const answer = answerOf(call, making.book, making.lang);
  if (!rows || !Array.isArray(answer)) return { why: "unread-argument" };
  const shown = answer.flat();
  const { fills } = call.cell;
  if (shown.length !== rows.length || fills.rows * fills.columns !== rows.length)
    return { why: "not-recalculated" };
  if (shown.some((one) => one instanceof CellError)) return { why: "error-cell" };
  const knowsFacts = call.args[2] !== undefined && call.args[2].given !== "nothing";
  const groups = bindingGroups(rows, making.book, knowsFacts);
  const crossing = groups.find((one) =>
    groups.some(
      (other) => other !== one && one.of.flat().some((id) => other.of.flat().includes(id)),
    ),
  );
  if (crossing) return { why: "groups-cross", detail: say(crossing.why, making.lang) };
  const factual = groups.find((one) => one.rule === "cap" && one.inputs.length > 0);
  if (factual) return { why: "cap-over-facts", detail: say(factual.why, making.lang) };
  const texts = rows.map((row) => countedText(row, rows, groups, making.book));
  const unchanged = namesTest(call);
  const cells = spotsOf(fills).map((spot, i) => ({
    ...spot,
    formula: rowText(rows[i]!, texts[i]!, unchanged),
    must: shown[i] as Scalar,
  }));
  return { cells };
}

/**
 * What counts, where there is an amount: blank and #N/A stay blank, another error stays, text is no amount. `unchanged`
 * says that the rows still name the measures whose limits the formula knows.
 */
function rowText({ cell }: Row, counted: string, unchanged: string | undefined): string {
  const text = `IF(ISNUMBER(${cell}),${counted},IF(ISNA(${cell}),"",IF(${cell}="","",NA())))`;
  return unchanged === undefined ? `=${text}` : `=IF(${unchanged},${text},NA())`;
}

/** Whether the cells that name the measures hold the names of now; undefined where the names stand in the formula. */
function namesTest({ args: [names], given, cell }: CallReading): string | undefined {
  if (names?.given !== "cells") return undefined;
  const { block } = names;
  const told = Array.isArray(given?.[0]) ? (given[0] as unknown[][]) : [[given?.[0]]];
  const quoted = (name: unknown) => `"${String(name ?? "").replaceAll('"', '""')}"`;
  const must = told.map((row) => row.map(quoted).join(",")).join(";");
  const many = block.rows * block.columns;
  const text = blockText(block, cell.sheet);
  return many === 1 ? `${text}=${must}` : `SUMPRODUCT((${text}={${must}})*1)=${many}`;
}

function rowsOf({ args, given, cell }: CallReading, book: RuleBook): Row[] | undefined {
  const [names, amounts] = [given?.[0], args[1]];
  if (amounts?.given !== "cells" || amounts.times !== 1) return undefined;
  const listed = (Array.isArray(names) ? names.flat() : [names]) as unknown[];
  const spots = spotsOf(amounts.block);
  if (listed.length !== spots.length) return undefined;
  const day = typeof given?.[3] === "string" ? `@${given[3]}` : "";
  // a day in a cell of its own may be a number: the engine knows, a formula would not follow it
  if (args[3] && args[3].given !== "nothing" && day === "") return undefined;
  const rows = listed.map((name, i): Row | undefined => {
    const own = blockText(oneCell(spots[i]!), cell.sheet);
    if (name === null) return { id: "", cell: own, counts: false };
    const found =
      typeof name === "string" ? book.find(name.includes("@") ? name : name + day) : undefined;
    if (!found || "problem" in found) return undefined;
    const { id } = found.measure;
    return { id, cell: own, counts: !found.outside && !restatedCaps(book).has(id) };
  });
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

/** Groups that can bind these rows: a cap over one of them, or more categories than count. Categories hold present rows. */
function bindingGroups(rows: readonly Row[], book: RuleBook, knowsFacts: boolean): Group[] {
  const present = new Set(rows.filter(({ counts }) => counts).map(({ id }) => id));
  const all = book.groups.flatMap((group): Group[] => {
    // a cap over facts that are not known does not bind
    if (group.rule === "cap" && group.inputs.length > 0 && !knowsFacts) return [];
    const of = group.of
      .map((category) => category.filter((id) => present.has(id)))
      .filter((category) => category.length > 0);
    const binds = group.rule === "cap" ? of.length > 0 : of.length > (group.n ?? 1);
    return binds ? [{ ...group, of }] : [];
  });
  return all.filter(
    (one, i) => !all.some((other, k) => implies(other, one) && (k < i || !implies(one, other))),
  );
}

/** Whether a limit holds of itself once another does: each of its categories lies in one of the other's, alone there. */
function implies(outer: Group, inner: Group): boolean {
  if (outer === inner || outer.rule !== "at-most" || inner.rule !== "at-most") return false;
  const places = inner.of.map((ids) =>
    outer.of.findIndex((one) => ids.every((id) => one.includes(id))),
  );
  const apart = new Set(places).size === places.length && !places.includes(-1);
  return apart && (outer.n ?? 1) <= (inner.n ?? 1);
}

/** An amount as it counts: what is blank, no number or below nought is nothing. */
const amount = ({ cell }: Row): string => `IF(ISNUMBER(${cell}),MAX(0,${cell}),0)`;
const total = (rows: readonly Row[]): string =>
  rows.length === 1 ? amount(rows[0]!) : `ROUND(${rows.map(amount).join("+")},2)`;

function countedText(
  row: Row,
  rows: readonly Row[],
  groups: readonly Group[],
  book: RuleBook,
): string {
  if (!row.counts) return "0";
  const group = groups.find(({ of }) => of.flat().includes(row.id));
  if (!group) return `MAX(0,${row.cell})`;
  const membersOf = (ids: readonly string[]) =>
    rows.filter(({ id, counts }) => counts && ids.includes(id));
  if (group.rule === "cap") {
    const before = membersOf(group.of.flat()).filter(
      (one) => rows.indexOf(one) < rows.indexOf(row),
    );
    const cap = String(capOf(group, book));
    const left =
      before.length === 0 ? cap : `MAX(0,ROUND(${cap}-(${before.map(amount).join("+")}),2))`;
    return `MIN(${amount(row)},${left})`;
  }
  const own = group.of.find((ids) => ids.includes(row.id))!;
  const place = (ids: readonly string[]) => rows.indexOf(membersOf(ids)[0]!);
  const better = group.of
    .filter((ids) => ids !== own)
    .map(
      (ids) =>
        `(${total(membersOf(ids))}${place(ids) < place(own) ? ">=" : ">"}${total(membersOf(own))})`,
    );
  // a sum, also of one: to Excel TRUE and FALSE are greater than every number
  return `IF(${["0", ...better].join("+")}<${group.n ?? 1},${amount(row)},0)`;
}

/** What a cap comes to, in yuan. */
function capOf({ cap }: Group, book: RuleBook): number {
  const value = treeValue(cap!, { inputs: [], steps: [] }, [], book.tables);
  if (typeof value !== "object" || !("n" in value)) throw new Error("a cap without facts is a sum");
  return toNumber(value);
}
