import { CellError, type CellValue } from "../functions";
import { type Group, type Input, once } from "../language";
import { restatedCaps } from "../planner";
import type { RuleBook } from "../rulebook";
import { type CountedClass, classNamed, say } from "../text";
import type { Scalar } from "./book-port";
import { answerOf, type CallReading } from "./call-reading";
import { bindingGroups, withOwnCaps } from "./binding-groups";
import { blockText, oneCell, spotsOf } from "./cell-text";
import { type CountedRow, countedText } from "./counted-text";
import { isReadable } from "./marks";
import type { NativeMaking, Refused } from "./native-call";
import type { NativeCell } from "./native-table";
import type { Span } from "./policy-calls";
import { rowId } from "./rows-of-years";

/** An amount, as the functions' words for people name it. */
const AMOUNT: Input = { name: "amount", type: "money", zh: "金额", en: "Amount" };

/** What stands beside the amounts, by the place of its argument, and has no formula a row. */
const BESIDE = new Map([
  [5, { zh: "项目", en: "projects" }],
  [6, { zh: "另属", en: "apart" }],
]);

/** What each row counts for as a formula, and what it gives now. */
interface Counting {
  readonly rows: readonly CountedRow[];
  readonly counted: readonly string[];
  /** why a row has no formula, where it has none */
  readonly blocked: readonly (Refused | undefined)[];
  readonly shown: readonly CellValue[];
  /** whether the rows are those that the formulas know; undefined where that is sure */
  readonly unchanged: string | undefined;
}

/**
 * POLICY_COUNTED as one formula a row: a shared cap pays those first that come first, of at most n the largest count,
 * class after class where classes are given. Of equal sums the first counts. Groups that cross one another, and caps
 * over facts, have no such formula.
 */
export function nativeCounted(
  call: CallReading,
  making: NativeMaking,
): { readonly cells: readonly NativeCell[] } | Refused {
  const made = counting(call, making);
  if ("why" in made) return made;
  const { rows, counted, shown, unchanged } = made;
  const blocked = made.blocked.find((one) => one);
  if (blocked) return blocked;
  const { fills } = call.cell;
  if (fills.rows * fills.columns !== rows.length) return { why: "not-recalculated" };
  const cells = spotsOf(fills).map((spot, i) => ({
    ...spot,
    formula: `=${onlyIf(unchanged, rowText(rows[i]!, counted[i]!, '""'))}`,
    must: shown[i] as Scalar,
  }));
  return { cells };
}

/** A part of a formula with the span that it takes. */
export type NativePart = Span & { readonly text: string };

/** One entry, INDEX(POLICY_COUNTED(…),3), or the sum of all, SUM(POLICY_COUNTED(…)); nothing else has a formula. */
export function nativeCountedPart(call: CallReading, making: NativeMaking): NativePart | Refused {
  const { start, end, bound, name } = call.call;
  if (bound) return { why: "bound-name" };
  const { formula } = call.cell;
  const open = /\b(INDEX|SUM)\(\s*$/i.exec(formula.slice(0, start));
  const close = /^\s*(?:,\s*(\d+)\s*)?\)/.exec(formula.slice(end));
  const one = close?.[1] === undefined ? undefined : Number(close[1]);
  if (!open || !close || /INDEX/i.test(open[1]!) !== (one !== undefined))
    return { why: "other-result", detail: name };
  const made = counting(call, making);
  if ("why" in made) return made;
  const { rows, counted, unchanged } = made;
  const entry = one === undefined ? undefined : rows[one - 1];
  if (one !== undefined && !entry) return { why: "unread-argument" };
  const blocked = entry ? made.blocked[one! - 1] : made.blocked.find((other) => other);
  if (blocked) return blocked;
  const text = entry
    ? rowText(entry, counted[one! - 1]!, '""')
    : `ROUND(${rows.map((row, i) => rowText(row, counted[i]!, "0")).join("+")},2)`;
  return { start: open.index, end: end + close[0].length, text: onlyIf(unchanged, text) };
}

/** Of one making: what calls that are told alike are counted as. */
const countings = once((_: NativeMaking) => new Map<CallReading["given"], Counting | Refused>());

function counting(call: CallReading, making: NativeMaking): Counting | Refused {
  const found = countings(making);
  const known = call.given && found.get(call.given);
  if (known) return known;
  const made = countingOf(call, making);
  if (call.given) found.set(call.given, made);
  return made;
}

function countingOf(call: CallReading, making: NativeMaking): Counting | Refused {
  const told = rowsOf(call, making.book);
  if (!isReadable(AMOUNT, call.given?.[1]))
    return { why: "unreadable-cell", detail: say(AMOUNT, making.lang) };
  // projects have matters of their own
  for (const [at, name] of BESIDE)
    if (call.args[at] !== undefined && call.args[at].given !== "nothing")
      return { why: "unread-argument", detail: say(name, making.lang) };
  const answer = answerOf(call, making.book, making.lang);
  if (!told || !Array.isArray(answer)) return { why: "unread-argument" };
  const shown = answer.flat();
  if (shown.length !== told.length) return { why: "not-recalculated" };
  if (shown.some((one) => one instanceof CellError)) return { why: "error-cell" };
  const knowsFacts = call.args[2] !== undefined && call.args[2].given !== "nothing";
  const { rows, groups } = withOwnCaps(
    told,
    bindingGroups(told, making.book, knowsFacts),
    making.book,
  );
  const blocking = (row: CountedRow) =>
    groups.find((one) => one.of.flat().includes(row.id) && isBlocked(one, groups));
  const blocked = rows.map((row): Refused | undefined => {
    const group = row.counts ? blocking(row) : undefined;
    return (
      group && {
        why: crosses(group, groups) ? "groups-cross" : "cap-over-facts",
        detail: say(group.why, making.lang),
      }
    );
  });
  const counted = rows.map((row, i) =>
    blocked[i] ? "" : countedText(row, rows, groups, making.book),
  );
  const tests = [0, 4].flatMap((at) => unchangedTest(call, at) ?? []);
  const unchanged = tests.length > 1 ? `AND(${tests.join(",")})` : tests[0];
  return { rows, counted, blocked, shown, unchanged };
}

const crosses = (group: Group, groups: readonly Group[]): boolean =>
  groups.some(
    (other) => other !== group && other.of.flat().some((id) => group.of.flat().includes(id)),
  );

/** What no formula says: groups that cross one another, and caps over facts. Rows outside of them have theirs. */
const isBlocked = (group: Group, groups: readonly Group[]): boolean =>
  (group.rule === "cap" && group.inputs.length > 0) || crosses(group, groups);

const onlyIf = (test: string | undefined, text: string): string =>
  test === undefined ? text : `IF(${test},${text},NA())`;

/** What counts, where there is an amount: blank and #N/A give `blank`, another error stays, text is no amount. */
const rowText = ({ cell }: CountedRow, counted: string, blank: string): string =>
  `IF(ISNUMBER(${cell}),${counted},IF(ISNA(${cell}),${blank},IF(${cell}="",${blank},NA())))`;

/**
 * Whether the cells of an argument (the measures, the classes) hold the texts of now, whose limits the formula knows;
 * undefined where the argument stands in the formula.
 */
function unchangedTest({ args, given, cell }: CallReading, at: number): string | undefined {
  const names = args[at];
  if (names?.given !== "cells") return undefined;
  const { block } = names;
  const told = Array.isArray(given?.[at]) ? (given[at] as unknown[][]) : [[given?.[at]]];
  const quoted = (name: unknown) => `"${String(name ?? "").replaceAll('"', '""')}"`;
  const must = told.map((row) => row.map(quoted).join(",")).join(";");
  const many = block.rows * block.columns;
  const text = blockText(block, cell.sheet);
  return many === 1 ? `${text}=${must}` : `SUMPRODUCT((${text}={${must}})*1)=${many}`;
}

function rowsOf({ args, given, cell }: CallReading, book: RuleBook): CountedRow[] | undefined {
  const [names, amounts] = [given?.[0], args[1]];
  if (amounts?.given !== "cells" || amounts.times !== 1) return undefined;
  const listed = (Array.isArray(names) ? names.flat() : [names]) as unknown[];
  const spots = spotsOf(amounts.block);
  if (listed.length !== spots.length) return undefined;
  const day = typeof given?.[3] === "string" ? `@${given[3]}` : "";
  // a day in a cell of its own may be a number: the engine knows, a formula would not follow it
  if (args[3] && args[3].given !== "nothing" && day === "") return undefined;
  const ranks = ranksOf(given?.[4], listed.length);
  if (!ranks) return undefined;
  const rows = listed.map((name, i): CountedRow | undefined => {
    const own = blockText(oneCell(spots[i]!), cell.sheet);
    const rank = ranks[i]!;
    if (name === null) return { id: "", cell: own, counts: false, rank };
    const found =
      typeof name === "string" ? book.find(name.includes("@") ? name : name + day) : undefined;
    if (!found || "problem" in found) return undefined;
    const { id } = found.measure;
    const counts = !found.outside && !restatedCaps(book).has(id);
    return { id: rowId(id, found.day), cell: own, counts, rank };
  });
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

const CLASSES: readonly CountedClass[] = ["sure", "at_most", "open"];

/** The places of the rows' classes, all sure where none are given; undefined where one cannot be told. */
function ranksOf(given: unknown, count: number): number[] | undefined {
  if (given === undefined || given === null) return Array<number>(count).fill(0);
  const told = (Array.isArray(given) ? given.flat() : [given]) as unknown[];
  const ranks = told.map((one) =>
    one === null
      ? 0
      : CLASSES.indexOf((typeof one === "string" && classNamed(one)) as CountedClass),
  );
  return ranks.length === count && !ranks.includes(-1) ? ranks : undefined;
}
