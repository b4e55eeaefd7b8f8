import type { Group } from "../language";

/** What groups know a row by: its measure and the year that is named with it. */
export const rowId = (measure: string, day: string | undefined): string =>
  `${measure}@${day?.slice(0, 4) ?? ""}`;
/** The measure of a row. */
export const measureIn = (row: string): string => row.slice(0, row.indexOf("@"));
const yearIn = (row: string): string => row.slice(row.indexOf("@") + 1);

/** Rows by the year that they name. */
const ofEachYear = (ids: readonly string[]): string[][] =>
  [...new Set(ids.map(yearIn))].map((year) => ids.filter((id) => yearIn(id) === year));

/** The groups with rows in place of measures: of a year for each of those that rows name, with the rows that name none. */
export function overRows(group: Group, ids: ReadonlySet<string>): Group[] {
  const ofRows = (held: readonly string[]): Group => {
    const of = group.of.map((category) => held.filter((id) => category.includes(measureIn(id))));
    return { ...group, of: counted(of) };
  };
  const counted = (of: string[][]): string[][] => {
    if (group.counts === "lines") return of.flat().map((id) => [id]);
    return group.counts === "years" ? ofEachYear(of.flat()) : of;
  };
  const measures = new Set(group.of.flat());
  const members = [...ids].filter((id) => measures.has(measureIn(id)));
  const years = [...new Set(members.map(yearIn))].filter((year) => year !== "");
  return group.ofYear && years.length > 1
    ? years.map((year) => ofRows(members.filter((id) => ["", year].includes(yearIn(id)))))
    : [ofRows(members)];
}
