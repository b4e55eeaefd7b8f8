/** What can be used in the pane, in the order in which it stands there. */
const controlsOf = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>("button, input, select")].map((element) => ({
    element,
    key: `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent}`,
  }));

/** By React's own account of it the text of a field is what was there before, unless it is put in past that. */
function type(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * What a person has done in the first frame (boot.ts), which is not heard yet: where the keyboard is, what was typed and
 * what was clicked last. Gives a way to do it in the pane that has taken its place; what does not stand there is left out.
 */
export function takenOver(root: HTMLElement): () => void {
  const before = controlsOf(root);
  const focused = before.findIndex(({ element }) => element === document.activeElement);
  const clicked = before.findIndex(({ element }) => "clicked" in element.dataset);
  const typed = before.map(({ element }) =>
    element instanceof HTMLInputElement ? element.value : "",
  );
  return () => {
    const now = controlsOf(root);
    const same = (at: number) => (now[at]?.key === before[at]?.key ? now[at]?.element : undefined);
    same(focused)?.focus();
    typed.forEach((text, at) => {
      const field = text === "" ? undefined : same(at);
      if (field instanceof HTMLInputElement) type(field, text);
    });
    same(clicked)?.click();
  };
}
