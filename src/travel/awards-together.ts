import { toNumber } from "../exact";
import { argumentsOf } from "../functions";
import type { Group, Input } from "../language";
import { type Asked, type CompanyPosition, type Line, position } from "../planner";
import type { RuleBook } from "../rulebook";
import type { Spot } from "./book-port";
import { type CallReading, measureOf, type WorkbookReading } from "./call-reading";
import { spotsOf } from "./cell-text";

/** An award of the workbook among those of the same company. */
export interface CountedAward {
  readonly reading: CallReading;
  readonly line: Line;
  /** yuan; what is left of it when all awards of its company stand together */
  readonly counted: number;
  /** the same measure with the same facts stands in an earlier cell */
  readonly again: boolean;
}

/** Awards that read the same cells, or cells of one row or column: one company, as far as a workbook tells. */
export interface CompanyAwards {
  readonly awards: readonly CountedAward[];
  /** yuan, fixed by the texts */
  readonly sure: number;
  /** yuan, where a text names only a maximum */
  readonly atMost: number;
  /** yuan, where something was assumed */
  readonly open: number;
}

const AMOUNTS = new Set(["POLICY_AWARD", "POLICY_CEILING"]);

/** What the awards of a workbook come to when exclusions and caps are kept, company by company. */
export function awardsTogether({ calls }: WorkbookReading, book: RuleBook): CompanyAwards[] {
  const amounts = calls.filter(
    (one) => AMOUNTS.has(one.call.name) && one.given && measureOf(one, book),
  );
  return companiesOf(amounts).map((own) => countedOf(own, book));
}

/**
 * The same awards where it is known that general conditions of their texts are met: a call has no argument for what a
 * company does or for its project.
 */
export const withConditionsMet = (
  { awards }: CompanyAwards,
  book: RuleBook,
  isMet: (input: Input) => boolean,
): CompanyAwards =>
  countedOf(
    awards.map(({ reading }) => reading),
    book,
    (input) => (input.scope && isMet(input) ? true : undefined),
  );

/**
 * Where a call's company stands: the cells that it reads, and their row (or column) where they share one. A fixed
 * reference moves with no company and is left out.
 */
function placesOf({ args, cell }: CallReading): string[] {
  const blocks = args
    .slice(1)
    .flatMap((arg) =>
      arg.given === "cells" && !/^(.*!)?\$[A-Z]+\$\d+$/i.test(arg.reference) ? [arg.block] : [],
    );
  const [first] = blocks;
  const cells = blocks.map(({ sheet, row, column }) => `${sheet}!${row},${column}`);
  if (!first || blocks.some(({ sheet }) => sheet !== first.sheet)) return cells;
  const oneRow = blocks.every(({ row }) => row === first.row);
  const oneColumn = blocks.every(({ column }) => column === first.column);
  const alone = blocks.length === 1;
  if (oneRow && (!alone || first.row === cell.row))
    return [...cells, `${first.sheet} row ${first.row}`];
  if (oneColumn && (!alone || first.column === cell.column))
    return [...cells, `${first.sheet} column ${first.column}`];
  return cells;
}

/**
 * The places of each call. Who reads one cell alone, elsewhere, tells no row or column by itself: it is of the column (or
 * the row) in which others read several.
 */
function placesOfAll(calls: readonly CallReading[]): string[][] {
  const places = calls.map(placesOf);
  const lines = new Set(places.flatMap((own) => own.filter((one) => / (row|column) /.test(one))));
  return places.map((own) => {
    const [, sheet, row, column] = (own.length === 1 && /^(.*)!(\d+),(\d+)$/.exec(own[0]!)) || [];
    const near = [`${sheet} row ${row}`, `${sheet} column ${column}`].filter((at) => lines.has(at));
    return near.length === 1 ? [...own, ...near] : own;
  });
}

/** Calls that are joined by cells which they read, in the order of the workbook. */
function companiesOf(calls: readonly CallReading[]): CallReading[][] {
  const companies: { cells: Set<string>; calls: CallReading[] }[] = [];
  const places = placesOfAll(calls);
  for (const [i, call] of calls.entries()) {
    const cells = places[i]!;
    const joined = companies.filter((one) => cells.some((cell) => one.cells.has(cell)));
    const [first = { cells: new Set<string>(), calls: [] }, ...rest] = joined;
    if (joined.length === 0) companies.push(first);
    for (const other of rest) {
      other.cells.forEach((cell) => first.cells.add(cell));
      first.calls.push(...other.calls);
      companies.splice(companies.indexOf(other), 1);
    }
    cells.forEach((cell) => first.cells.add(cell));
    first.calls.push(call);
  }
  return companies.map((one) => one.calls);
}

/**
 * The cells that show one call's amount. An array formula of old over single values shows it in each of its cells, as do
 * copies of a formula side by side, which Excel does not tell apart from it.
 */
export const spotsShowing = ({ cell, given }: CallReading): Spot[] =>
  cell.kind === "legacy-array" && !given?.some((one) => Array.isArray(one))
    ? spotsOf(cell.fills)
    : [cell];

/** The question that a call asks, with its facts by name. */
function askedBy(reading: CallReading, book: RuleBook): Asked {
  const measure = measureOf(reading, book)!;
  const [name, ...given] = reading.given!;
  const values = new Map(argumentsOf(measure).map((input, i) => [input, given[i]]));
  // what a call leaves blank is undefined by name, so that no other call's argument of that name fills it
  const facts = Object.fromEntries(
    argumentsOf(measure).map((input) => {
      const value = values.get(input);
      return [input.name, value === null || value === "" ? undefined : value];
    }),
  );
  const day = /@(\d{4}-\d{2}-\d{2})$/.exec(String(name).trim())?.[1];
  return { measure, facts, ...(day && { day }) };
}

function countedOf(
  calls: readonly CallReading[],
  book: RuleBook,
  general: (input: Input) => unknown = () => undefined,
): CompanyAwards {
  const asked = calls.map((reading) => askedBy(reading, book));
  const keys = asked.map(({ measure, facts, day }) => JSON.stringify([measure.id, day, facts]));
  const again = keys.map((key, i) => keys.indexOf(key) < i);
  const once = projectsOf(asked.filter((_, i) => !again[i]));
  const caps = forCaps(once, book);
  const company = { name: "", facts: {}, rawOf: (input: Input) => general(input) ?? caps(input) };
  const [found] = position(book, [company], once).companies;
  return {
    awards: calls.map((reading, i) => {
      const line =
        found!.lines[keys.slice(0, keys.indexOf(keys[i]!)).filter((_, j) => !again[j]).length]!;
      return { reading, line, again: again[i]!, counted: again[i] ? 0 : toNumber(line.counted) };
    }),
    ...sums(found!),
  };
}

/** A measure that stands more than once is for several projects; all others stand beside each of these. */
function projectsOf(asked: readonly Asked[]): Asked[] {
  const ids = asked.map(({ measure }) => measure.id);
  return asked.map((one, i) =>
    ids.indexOf(ids[i]!) === ids.lastIndexOf(ids[i]!) ? one : { ...one, project: String(i) },
  );
}

/**
 * What the calls say of the facts that caps read and no member asks, by name; nothing of what a measure asks: two may call
 * different things by one name.
 */
function forCaps(asked: readonly Asked[], book: RuleBook): (input: Input) => unknown {
  const read = new Set(book.groups.flatMap((group) => unasked(group, book)));
  const known = new Map(
    asked
      .flatMap(({ facts }) => Object.entries(facts ?? {}))
      .filter(([, value]) => value !== undefined),
  );
  return (input) => (read.has(input) ? known.get(input.name) : undefined);
}

/** Facts of a cap that none of its members asks. */
function unasked({ inputs, of }: Group, { measures }: RuleBook): Input[] {
  if (inputs.length === 0) return [];
  const ids = new Set(of.flat());
  const asked = measures.filter(({ id }) => ids.has(id)).flatMap((measure) => measure.inputs);
  return inputs.filter(({ name }) => !asked.some((input) => input.name === name));
}

const sums = ({ sure, atMost, open }: CompanyPosition) => ({
  sure: toNumber(sure),
  atMost: toNumber(atMost),
  open: toNumber(open),
});
