import { authorityParts } from "../language";
import type { RuleBook } from "../rulebook";
import type { Lang } from "./lang";

/** A department or an issuer as it is called in a language; in Chinese where the book has no English name. */
export function authorityText(name: string, book: RuleBook, lang: Lang): string {
  if (lang === "zh-CN") return name;
  const { authorities } = book;
  if (authorities[name]) return authorities[name];
  const { names, more } = authorityParts(name);
  return names.map((one) => authorities[one] ?? one).join("; ") + (more ? " and others" : "");
}

/** An authority for somebody who has to find it: in English with its own name behind. */
export function authorityInFull(name: string, book: RuleBook, lang: Lang): string {
  const text = authorityText(name, book, lang);
  return text === name ? name : `${text} (${name})`;
}
