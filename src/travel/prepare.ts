import type { BookPort } from "./book-port";
import { auditSheet } from "./audit-sheet";
import { measureOf, type WorkbookReading } from "./call-reading";
import { planFreeze } from "./freeze";
import { planNative } from "./native";
import { EMPTY_PLAN, type Plan, together } from "./plan";
import { sourcesSheet } from "./sources-sheet";
import { type Making, STAMP, stampXml, stampsOf } from "./stamp";
import { placeText } from "./cell-text";

/** Records of every award, for machines in an XML part and for people on a sheet. */
export async function planStamp(reading: WorkbookReading, making: Making): Promise<Plan> {
  const stamped = await stampsOf(reading, making);
  const refused = reading.calls
    .filter(({ given, call }) => !given && !call.inner)
    .map(({ cell }) => ({ at: placeText(cell), why: "unread-argument" as const }));
  return {
    ...EMPTY_PLAN,
    command: "stamp",
    sheets: [auditSheet(stamped, refused, making)],
    xml: new Map([[STAMP, stampXml(stamped)]]),
    refused,
  };
}

/**
 * A workbook for people without the add-in: formulas of classic functions where they can be written, values where not
 * (or values everywhere), with the audit sheet and a sheet of sources. What is left then calls nothing that another
 * program cannot compute, but for the cells that are listed.
 */
export async function planPrepare(
  port: BookPort,
  reading: WorkbookReading,
  { as, ...making }: Making & { as: "native" | "values" },
): Promise<Plan> {
  const frozen = await planFreeze(port, reading, making);
  const native =
    as === "native" ? planNative(reading, making) : { ...EMPTY_PLAN, command: "native" as const };
  const values = together("prepare", frozen, native);
  // what could not be a formula became a value: it is left alone only where neither was possible
  const stamped = await stampsOf(reading, making);
  const refused = frozen.refused.filter(
    ({ at }) => !native.changes.some((one) => placeText(one) === at),
  );
  const dated = native.refused.filter(({ at }) => !refused.some((one) => one.at === at));
  const measures = new Set(reading.calls.flatMap((call) => measureOf(call, making.book) ?? []));
  return {
    ...values,
    refused,
    sheets: [
      ...values.sheets,
      auditSheet(stamped, [...refused, ...dated], making),
      sourcesSheet([...measures], making),
    ],
    xml: new Map([[STAMP, stampXml(stamped)]]),
  };
}
