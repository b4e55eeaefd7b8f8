import type { Path, RawMap, Reader } from "./raw";
import {
  type Bilingual,
  type ApplyWindow,
  type Applying,
  EACH,
  KEEPS,
  type Keeps,
  type NoDouble,
  type Period,
  REACHES,
  type Reach,
  type Terms,
} from "../language";

/** Keys of what documents, cards and measures say of time, of paying twice and of applying. */
export const TERMS_KEYS = ["business", "paid_until", "closed", "no_double", "apply"];

const APPLY_KEYS = [
  "windows",
  "frequency",
  "department",
  "where",
  "phones",
  "before_spending",
  "steps",
  "materials",
  "notice",
  "valid_years",
  "accepted_within",
  "free_of_application",
  "cite",
  "lines",
];

/** Reads business, paid_until, closed, no_double and apply of a map; what is left out is left out. */
export function readTerms(reader: Reader, map: RawMap, path: Path): Terms {
  const terms: Terms = {};
  if (map.business !== undefined)
    terms.business = readPeriod(reader, map.business, [...path, "business"]);
  if (map.paid_until !== undefined)
    terms.paidUntil = readDay(reader, map.paid_until, [...path, "paid_until"]);
  if (map.closed !== undefined) terms.closed = readClosed(reader, map.closed, [...path, "closed"]);
  if (map.no_double !== undefined)
    terms.noDouble = reader
      .list(map.no_double, [...path, "no_double"])
      .map((row, i) => readNoDouble(reader, row, [...path, "no_double", i]));
  if (map.apply !== undefined) terms.apply = readApplying(reader, map.apply, [...path, "apply"]);
  return terms;
}

/** A day, YYYY-MM-DD, that the calendar has. */
export function readDay(reader: Reader, value: unknown, path: Path): string {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    reader.report(
      "wrong-value",
      path,
      `日期写作 2025-03-31，这里是 ${text}`,
      `a day is written 2025-03-31; this is ${text}`,
    );
  return text;
}

function readPeriod(reader: Reader, raw: unknown, path: Path): Period {
  const map = reader.map(raw, path, ["from", "to", "lines"]);
  return {
    ...(map.from !== undefined && { from: readDay(reader, map.from, [...path, "from"]) }),
    ...(map.to !== undefined && { to: readDay(reader, map.to, [...path, "to"]) }),
  };
}

function readClosed(reader: Reader, raw: unknown, path: Path): NonNullable<Terms["closed"]> {
  const map = reader.map(raw, path, ["on", "because!", "lines"]);
  return {
    ...(map.on !== undefined && { on: readDay(reader, map.on, [...path, "on"]) }),
    because: reader.bilingual(map.because, [...path, "because"]),
  };
}

/** One of a closed list of words; anything else is reported with the list. */
export function oneOf<T extends string>(
  reader: Reader,
  value: unknown,
  words: readonly T[],
  path: Path,
): T {
  if (!(words as readonly unknown[]).includes(value))
    reader.report(
      "wrong-value",
      path,
      `可用：${words.join("、")}；这里是 ${String(value)}`,
      `one of ${words.join(", ")}; this is ${String(value)}`,
    );
  return value as T;
}

function readNoDouble(reader: Reader, raw: unknown, path: Path): NoDouble {
  const map = reader.map(raw, path, ["reaches!", "keeps!", "cite!", "only", "lines"]);
  return {
    reaches: reader
      .list(map.reaches, [...path, "reaches"])
      .map((word) => oneOf<Reach>(reader, word, REACHES, [...path, "reaches"])),
    keeps: oneOf<Keeps>(reader, map.keeps, KEEPS, [...path, "keeps"]),
    cite: reader.text(map.cite, [...path, "cite"]),
    ...(map.only !== undefined && { only: reader.list(map.only, [...path, "only"]).map(String) }),
  };
}

function readApplying(reader: Reader, raw: unknown, path: Path): Applying {
  const map = reader.map(raw, path, APPLY_KEYS);
  const both = (key: string): Bilingual | undefined =>
    map[key] === undefined ? undefined : reader.bilingual(map[key], [...path, key]);
  const yesNo = (key: string): boolean | undefined =>
    map[key] === undefined
      ? undefined
      : oneOf(reader, String(map[key]), ["true", "false"] as const, [...path, key]) === "true";
  const rows = <T>(key: string, read: (row: unknown, at: Path) => T): T[] | undefined =>
    map[key] === undefined
      ? undefined
      : reader.list(map[key], [...path, key]).map((row, i) => read(row, [...path, key, i]));
  const all: Applying = {
    windows: rows("windows", (row, at) => readWindow(reader, row, at)),
    frequency: both("frequency"),
    department:
      map.department === undefined
        ? undefined
        : reader.text(map.department, [...path, "department"]),
    where: both("where"),
    phones: rows("phones", (row, at) => reader.text(row, at)),
    beforeSpending: yesNo("before_spending"),
    steps: rows("steps", (row, at) => {
      const step = reader.map(row, at, ["what!", "days"]);
      const what = reader.bilingual(step.what, at);
      return step.days === undefined ? { what } : { what, days: whole(reader, step.days, at) };
    }),
    materials: rows("materials", (row, at) => {
      const item = reader.map(row, at, ["what!", "copies", "only"]);
      return {
        what: reader.bilingual(item.what, at),
        ...(item.copies !== undefined && { copies: whole(reader, item.copies, at) }),
        ...(item.only !== undefined && { only: reader.bilingual(item.only, at) }),
      };
    }),
    notice: map.notice === undefined ? undefined : readNotice(reader, map.notice, path),
    validYears:
      map.valid_years === undefined
        ? undefined
        : whole(reader, map.valid_years, [...path, "valid_years"]),
    acceptedWithin: both("accepted_within"),
    freeOfApplication: yesNo("free_of_application"),
    cite: map.cite === undefined ? undefined : reader.text(map.cite, [...path, "cite"]),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function readNotice(reader: Reader, raw: unknown, path: Path): Applying["notice"] {
  const at = [...path, "notice"];
  const map = reader.map(raw, at, ["days!", "kind!"]);
  return {
    days: whole(reader, map.days, at),
    kind: oneOf(reader, map.kind, ["working", "calendar"] as const, at),
  };
}

function readWindow(reader: Reader, raw: unknown, path: Path): ApplyWindow {
  const map = reader.map(raw, path, ["from", "to", "each", "batch", "about"]);
  const day = (key: "from" | "to") =>
    map[key] === undefined ? {} : { [key]: windowDay(reader, map[key], [...path, key]) };
  return {
    ...day("from"),
    ...day("to"),
    ...(map.each !== undefined && { each: oneOf(reader, map.each, EACH, [...path, "each"]) }),
    ...(map.batch !== undefined && { batch: reader.bilingual(map.batch, [...path, "batch"]) }),
    ...(map.about === true && { about: true }),
  };
}

/** MM-DD, or a whole day. */
function windowDay(reader: Reader, value: unknown, path: Path): string {
  const text = String(value);
  if (/^\d{2}-\d{2}$/.test(text)) readDay(reader, `2024-${text}`, path);
  else readDay(reader, value, path);
  return text;
}

function whole(reader: Reader, value: unknown, path: Path): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0)
    reader.report(
      "wrong-value",
      path,
      `这里要是整数，现在是 ${String(value)}`,
      `a whole number is needed here; this is ${String(value)}`,
    );
  return Number(value);
}
