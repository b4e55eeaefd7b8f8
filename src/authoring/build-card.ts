import { type Path, type RawMap, type Reader, isMap } from "./raw";
import { TERMS_KEYS, readDay, readTerms } from "./read-terms";
import type { Card } from "../language";

const CARD_KEYS = [
  "no!",
  "title!",
  "number",
  "issuer!",
  "issued",
  "from",
  "to",
  "for",
  "basis",
  "lines!",
  "printed",
  ...TERMS_KEYS,
];

/** The head of a card's file; its id is the beginning of the ids of its measures. */
export function buildCard(reader: Reader, raw: unknown, code: string): Card {
  const path: Path = ["card"];
  const map: RawMap = reader.map(raw, path, CARD_KEYS);
  const no = String(map.no ?? "").padStart(2, "0");
  const day = (key: string): string | null =>
    map[key] === undefined || map[key] === null ? null : readDay(reader, map[key], [...path, key]);
  const text = (key: string): string | null =>
    map[key] === undefined || map[key] === null ? null : reader.text(map[key], [...path, key]);
  return {
    id: `${code}-${no}`,
    title: reader.bilingual(map.title, [...path, "title"]),
    number: text("number"),
    issuer: reader.text(map.issuer, [...path, "issuer"]),
    issued: day("issued"),
    from: day("from"),
    to: day("to"),
    ...(map.for !== undefined && { for: reader.bilingual(map.for, [...path, "for"]) }),
    ...(text("basis") !== null && { basis: text("basis")! }),
    ...readTerms(reader, map, path),
  };
}

/** Parts of an article file: a plain list of measures, or a card with its head, groups and measures. */
export function partsOfFile(reader: Reader): {
  card?: unknown;
  groups?: unknown;
  measures: unknown;
  at: Path;
} {
  const { data } = reader.source;
  if (!isMap(data)) return { measures: data, at: [] };
  const map = reader.map(data, [], ["card!", "groups", "measures!"]);
  return { card: map.card, groups: map.groups, measures: map.measures, at: ["measures"] };
}
