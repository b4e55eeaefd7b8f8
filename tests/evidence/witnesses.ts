import { readDigest } from "../../src/evidence/figure-digest";
import { rulesReadOnce } from "../rules/read-once";
import { readReadings } from "../../src/evidence/second-readings";
import type { Noticed, Witnesses } from "../../src/evidence/noticed";

export const rules = rulesReadOnce();

/** All that the rules are held against. */
export const witnesses: Witnesses = {
  tables: rules.tables,
  digest: readDigest(),
  readings: readReadings(),
};

/** Nothing but a rule and its examples. */
export const NO_WITNESSES: Witnesses = {
  tables: {},
  digest: {},
  readings: { single: new Map(), together: [] },
};

/** What of all changes is noticed, of 1: by the source and lint; by them or a second reader. */
export function sharesOf(all: readonly Noticed[]): { source: number; either: number } {
  const share = (noticed: (m: Noticed) => boolean) => all.filter(noticed).length / all.length;
  return { source: share((m) => m.bySource), either: share((m) => m.bySource || m.byReader) };
}
