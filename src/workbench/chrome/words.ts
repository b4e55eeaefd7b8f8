import { TEXT, type Language, type WorkbenchText } from "../text";

/** Keys of the sentences that are plain text, and of those that are lists. */
type Word = {
  [K in keyof WorkbenchText]: WorkbenchText[K] extends string ? K : never;
}[keyof WorkbenchText];
type List = {
  [K in keyof WorkbenchText]: WorkbenchText[K] extends string[] ? K : never;
}[keyof WorkbenchText];

function each(attribute: string, put: (element: Element, key: string) => void): void {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    put(element, element.getAttribute(attribute) ?? "");
  }
}

/** Writes the page's own sentences, which index.html names by data-text, -title, -label and -list. */
export function putWords(language: Language): void {
  const text = TEXT[language];
  document.documentElement.lang = language;
  document.title = text.name;
  each("data-text", (element, key) => (element.textContent = text[key as Word]));
  each("data-title", (element, key) => element.setAttribute("title", text[key as Word]));
  each("data-label", (element, key) => element.setAttribute("aria-label", text[key as Word]));
  each("data-list", (element, key) => {
    const items = text[key as List].map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    });
    element.replaceChildren(...items);
  });
}

/** The element of the page with this id; index.html has every one that is asked for. */
export function element<Type extends HTMLElement>(id: string): Type {
  return document.getElementById(id) as Type;
}
