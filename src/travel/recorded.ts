import { areaAt } from "../xlsx";
import type { BookPort, Content, Scalar } from "./book-port";
import { spotText } from "./cell-text";
import type { Change } from "./plan";
import { readStamps, type Stamp, type StampBook, stampXml, type Unchained } from "./stamp";

/** A record with the book of records that it is in. */
export interface RecordOf {
  readonly stamp: Stamp;
  readonly of: StampBook;
}

/** The newest record of an award, and the one that it is held against. */
export interface LatestRecord extends RecordOf {
  /** its cell and function, and which of several */
  readonly key: string;
  /** the newest record that somebody asked for; the newest of all where nobody did */
  readonly base: RecordOf;
}

/** The newest record of each award. */
export function latestRecords(stamped: StampBook): LatestRecord[] {
  const asked = new Map<string, RecordOf>();
  const known = new Set<string>();
  const newest: (RecordOf & { readonly key: string })[] = [];
  for (const of of [stamped, ...stamped.earlier]) {
    const own = keyed(of.stamps);
    for (const { key, stamp } of own) if (!of.by && !asked.has(key)) asked.set(key, { stamp, of });
    const unknown = own.filter(({ stamp }) => !known.has(placeOf(stamp)));
    for (const { stamp } of unknown) known.add(placeOf(stamp));
    newest.push(...unknown.map((one) => ({ ...one, of })));
  }
  return newest.map((one) => ({ ...one, base: asked.get(one.key) ?? one }));
}

/** The oldest version of the rule book under which an award was recorded that nobody recorded since. */
export const oldestVersion = (stamped: StampBook): string =>
  latestRecords(stamped).reduce(
    (oldest, { base: { of } }) => (of.version < oldest ? of.version : oldest),
    stamped.version,
  );

const placeOf = ({ sheet, cell }: Pick<Stamp, "sheet" | "cell">) => `${sheet}!${cell}`;

/** Awards by cell and function; several of one function in a cell by their turn. */
function keyed<T extends Pick<Stamp, "sheet" | "cell" | "function">>(
  stamps: readonly T[],
): { readonly key: string; readonly stamp: T }[] {
  const turns = new Map<string, number>();
  return stamps.map((stamp) => {
    const name = `${placeOf(stamp)} ${stamp.function}`;
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    return { key: `${name} ${turn}`, stamp };
  });
}

/** What was recorded before of awards as they are now: those that differ, and how many are word for word the same. */
export interface SinceRecord {
  readonly differing: readonly Unchained[];
  readonly same: number;
  /** when the newest of the same was recorded (ISO); undefined where none is */
  readonly time: string | undefined;
}

/** Awards against the records of before; under another rule book everything is recorded anew. */
export function sinceRecord(
  awards: readonly Unchained[],
  before: StampBook | undefined,
  version: string,
): SinceRecord {
  const known = new Map((before ? latestRecords(before) : []).map(({ key, base }) => [key, base]));
  const differing: Unchained[] = [];
  let time: string | undefined;
  for (const { key, stamp } of keyed(awards)) {
    const base = known.get(key);
    if (!base || base.of.version !== version || !isSame(base.stamp, stamp)) differing.push(stamp);
    else if (time === undefined || base.of.time > time) time = base.of.time;
  }
  return { differing, same: awards.length - differing.length, time };
}

const isSame = (stamp: Stamp, award: Unchained): boolean =>
  JSON.stringify({ ...stamp, hash: undefined, left: undefined }) === JSON.stringify(award);

/** New records before those of before: none is lost. */
export function withEarlier(xml: string, before: string | undefined): string {
  const [stamped, old] = [readStamps(xml), readStamps(before)];
  return stamped && old ? stampXml({ ...stamped, earlier: [old, ...old.earlier] }) : xml;
}

/** Records with what a command leaves in their cells, so that drift knows it again. */
export function withLeft(stamped: StampBook, changes: readonly Change[]): StampBook {
  const left = new Map(
    changes.map((one) => [
      placeOf({ sheet: one.sheet, cell: spotText(one) }),
      JSON.stringify(leftOf(one.after)),
    ]),
  );
  return {
    ...stamped,
    stamps: stamped.stamps.map((stamp) => {
      const own = left.get(placeOf(stamp));
      return own === undefined ? stamp : { ...stamp, left: own };
    }),
  };
}

const leftOf = (after: Content): Content =>
  "formula" in after
    ? { formula: after.formula, ...(after.value !== undefined && { value: after.value }) }
    : after;

/** What recorded cells show now, by sheet and address ("S!E5"); those of sheets that are gone are left out. */
export async function recordedValues(
  port: BookPort,
  stamped: StampBook,
): Promise<ReadonlyMap<string, Scalar>> {
  const sheets = new Set(await port.sheets());
  const stamps = latestRecords(stamped).flatMap(({ stamp }) =>
    sheets.has(stamp.sheet) ? [stamp] : [],
  );
  const values = await port.values(stamps.map(({ sheet, cell }) => ({ sheet, ...areaAt(cell) })));
  return new Map(stamps.map((stamp, i) => [placeOf(stamp), values[i]![0]![0]!]));
}
