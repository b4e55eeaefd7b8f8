import { type Path, type Reader, isMap } from "./raw";
import { termsOf } from "./read-terms";
import { CARD, CARD_FILE } from "./shape";
import type { Card, Measure, Terms } from "../language";
import type { DocumentDefaults } from "./document-defaults";

/** The head of a card's file; its id is the beginning of the ids of its measures. */
export function buildCard(reader: Reader, raw: unknown, code: string): Card {
  const map = reader.map(raw, ["card"], CARD);
  const no = String(map.no ?? "").padStart(2, "0");
  return {
    id: `${code}-${no}`,
    title: map.title ?? { zh: "", en: "" },
    number: map.number ?? null,
    issuer: map.issuer ?? "",
    issued: map.issued ?? null,
    from: map.from ?? null,
    to: map.to ?? null,
    ...(map.level && { level: map.level }),
    ...(map.for && { for: map.for }),
    ...(map.basis !== undefined && { basis: map.basis }),
    ...termsOf(map),
  };
}

/** Parts of an article file: a plain list of measures, or a card with its head, groups and measures. */
export function partsOfFile(reader: Reader): {
  card?: unknown;
  groups: readonly unknown[];
  measures: readonly unknown[];
  at: Path;
} {
  const { data } = reader.source;
  if (!isMap(data)) return { groups: [], measures: reader.list(data ?? undefined, []), at: [] };
  const { card, groups = [], measures = [] } = reader.map(data, [], CARD_FILE);
  return { card, groups, measures, at: ["measures"] };
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
