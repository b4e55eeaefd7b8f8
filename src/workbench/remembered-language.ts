import type { Language } from "./text";

const KEY = "policy-awards-workbench-language";

/** The language that was chosen last in this browser; else Chinese or English by its settings. */
export function rememberedLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === "zh-CN" || chosen === "en-US") return chosen;
  return navigator.language.startsWith("zh") ? "zh-CN" : "en-US";
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
