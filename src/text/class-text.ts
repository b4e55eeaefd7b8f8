import type { Bilingual } from "../language";
import { type Lang, say } from "./lang";

/** The classes of a position whose sums are never mixed, as people say them. */
export type CountedClass = "sure" | "at_most" | "open";

const CLASSES: Record<CountedClass, Bilingual> = {
  sure: { zh: "确定", en: "Sure" },
  at_most: { zh: "最多", en: "At most" },
  open: { zh: "待确认", en: "Open" },
};
export const classText = (own: CountedClass, lang: Lang) => say(CLASSES[own], lang);

/** The class that a cell names, by its word in any language or by its code; undefined for any other text. */
export function classNamed(text: string): CountedClass | undefined {
  const said = text.trim().toLowerCase();
  const found = Object.entries(CLASSES).find(([code, { zh, en }]) =>
    [code, zh, en.toLowerCase()].includes(said),
  );
  return found?.[0] as CountedClass | undefined;
}
