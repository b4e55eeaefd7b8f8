import type { Measure } from "../language";
import type { RuleBook } from "../rulebook";

/** Words and notes, which change no result. */
const WORDS = new Set([
  ...["zh", "en", "title", "label", "note", "readings", "unmodelled", "sample", "apply", "matter"],
  ...["department", "noDouble", "cards", "period", "cite", "why"],
]);

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([key, one]) => !WORDS.has(key) && one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, canonical(one)]));
}

/** SHA-256 of a text, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The fingerprint of what decides a measure's results: inputs, requirements, steps, days, and the tables that it looks
 * things up in; not its words. Equal fingerprints give equal results.
 */
export function ruleHash(measure: Measure, book: RuleBook): Promise<string> {
  const rule = JSON.stringify(canonical(measure));
  const tables = Object.entries(book.tables)
    .filter(([key]) => rule.includes(JSON.stringify(key)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(`${rule}\n${JSON.stringify(tables)}`);
}

/** The fingerprint of what documents say on some measures together: caps, exclusions, what is paid once. */
export function groupsHash(measures: readonly string[], book: RuleBook): Promise<string> {
  const wanted = new Set(measures);
  const groups = book.groups
    .filter(({ of }) => of.flat().some((id) => wanted.has(id)))
    .map((group) => JSON.stringify(canonical(group)))
    .sort();
  return sha256(JSON.stringify(groups));
}
