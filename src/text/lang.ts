import type { Bilingual } from "../language";

/** Languages of the interface; zh-CN is the first. */
export type Lang = "zh-CN" | "en-US";
export const LANGS: readonly Lang[] = ["zh-CN", "en-US"];

export const say = (text: Bilingual, lang: Lang) => (lang === "zh-CN" ? text.zh : text.en);

/** The language that fits a host's display language. */
export const langOf = (display: string | undefined): Lang =>
  display === undefined || display.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
