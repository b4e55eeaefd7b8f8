import { areaAt } from "../xlsx";
import type { BookPort, Content, Scalar } from "./book-port";
import { placeText } from "./cell-text";
import type { Change } from "./plan";
import { readStamps, type Stamp, type StampBook, stampXml } from "./stamp";

/** The newest record of each award, with the book of records that it is in. */
export function latestRecords(
  stamped: StampBook,
): { readonly stamp: Stamp; readonly of: StampBook }[] {
  const known = new Set<string>();
  return [stamped, ...stamped.earlier].flatMap((of) => {
    const own = of.stamps.filter((stamp) => !known.has(placeOf(stamp)));
    for (const stamp of own) known.add(placeOf(stamp));
    return own.map((stamp) => ({ stamp, of }));
  });
}

const placeOf = ({ sheet, cell }: Pick<Stamp, "sheet" | "cell">) => `${sheet}!${cell}`;

/**
 * New records as they are to be written over those of before: cells that are not recorded anew, because they call
 * nothing any more or were not chosen, keep theirs, word for word.
 */
export function withEarlier(xml: string, before: string | undefined): string {
  const [stamped, old] = [readStamps(xml), readStamps(before)];
  if (!stamped || !old) return xml;
  const kept = new Set(
    latestRecords({ ...stamped, earlier: [old, ...old.earlier] }).map(({ of }) => of),
  );
  const earlier = [old, ...old.earlier].filter((one) => kept.has(one));
  return stampXml({ ...stamped, earlier });
}

/** Records with what a command leaves in their cells, so that drift knows it again. */
export function withLeft(stamped: StampBook, changes: readonly Change[]): StampBook {
  const left = new Map(changes.map((one) => [placeText(one), JSON.stringify(leftOf(one.after))]));
  return {
    ...stamped,
    stamps: stamped.stamps.map((stamp) => {
      const own = left.get(placeOf(stamp));
      return own === undefined ? stamp : { ...stamp, left: own };
    }),
  };
}

const leftOf = (after: Content): Content =>
  "formula" in after ? { formula: after.formula } : after;

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
