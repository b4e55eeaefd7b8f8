import { isoDate } from "../exact";

/** A name as it is compared. */
export const keyOf = (name: string) => name.normalize("NFKC").trim().toLowerCase();

/** "id@2025-03-31" in two; an empty day where there is none, null where it is no day. */
export function splitDay(name: string): [string, string | null] {
  const at = name.lastIndexOf("@");
  if (at < 0) return [name, ""];
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(name.slice(at + 1).trim());
  const time = match ? Date.parse(match[0]) : NaN;
  const valid = match && Number.isFinite(time) && isoDate(time / 86_400_000) === match[0];
  return [name.slice(0, at), valid ? match[0] : null];
}
