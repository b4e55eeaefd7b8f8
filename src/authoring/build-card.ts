import { type Path, type RawMap, type Reader, isMap } from "./raw";
import { TERMS_KEYS, readDay, readTerms } from "./read-terms";
import type { Card, Measure, Terms } from "../language";
import type { DocumentDefaults } from "./document-defaults";

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

/** The card on which a measure stands. */
export const cardOf = (id: string, cards: readonly Card[]): Card | undefined =>
  cards.find((c) => id.startsWith(`${c.id}/`));

/** Days of business, tail and closing that a measure does not name itself are its card's, then its document's. */
export function inheritDays(measure: Measure, above: readonly (Terms | undefined)[]): void {
  for (const key of ["business", "paidUntil", "closed"] as const)
    for (const terms of above)
      if (measure[key] === undefined && terms?.[key] !== undefined)
        Object.assign(measure, { [key]: terms[key] });
}

/** A card's measures hold on the days of the card. */
export function daysOf(
  raw: unknown,
  defaults: DocumentDefaults,
  cards: readonly Card[],
): DocumentDefaults {
  const id = isMap(raw) ? String(raw.id) : "";
  const card = cardOf(id, cards);
  return card ? { ...defaults, from: card.from ?? card.issued, to: card.to } : defaults;
}
