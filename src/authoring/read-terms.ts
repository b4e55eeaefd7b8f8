import type { Applying, NoDouble, Terms } from "../language";
import type { Read } from "./raw";
import type { APPLY, CARD, CLOSED, MEASURE, NO_DOUBLE } from "./shape";

/** What a place says of time, of paying twice and of applying, in the names of the language; what is left out is left out. */
export function termsOf(map: Read<typeof CARD> | Read<typeof MEASURE>): Terms {
  const { business, paid_until: paidUntil, closed, apply } = map;
  const doubles = "no_double" in map ? map.no_double : undefined;
  return given({
    business: business && given({ from: business.from, to: business.to }),
    paidUntil,
    closed: closed && closedOf(closed),
    noDouble: doubles?.flatMap(noDoubleOf),
    apply: apply && applyingOf(apply),
  });
}

/** Only what is there. */
function given<T extends object>(all: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const rows = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(rows) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const closedOf = ({ on, because = EMPTY }: Read<typeof CLOSED>): Terms["closed"] =>
  given({ on, because });

const EMPTY = { zh: "", en: "" };

function noDoubleOf({ reaches, keeps, cite, only }: Read<typeof NO_DOUBLE>): NoDouble[] {
  return reaches && keeps && cite ? [given({ reaches, keeps, cite, only })] : [];
}

function applyingOf(map: Read<typeof APPLY>): Applying {
  const { windows, frequency, department, where, phones, materials, notice, cite } = map;
  return given({
    windows,
    frequency,
    department,
    where,
    phones,
    beforeSpending: map.before_spending,
    steps: map.steps?.map(({ what = EMPTY, days }) => given({ what, days })),
    materials: materials?.map(({ what = EMPTY, copies, only }) => given({ what, copies, only })),
    notice: notice?.days && notice.kind ? { days: notice.days, kind: notice.kind } : undefined,
    validYears: map.valid_years,
    acceptedWithin: map.accepted_within,
    freeOfApplication: map.free_of_application,
    cite,
  });
}
