import { element } from "./words";

/** Opens and closes the help: by its buttons, by Escape, by a click beside it. */
export function wireHelp(): void {
  const panel = element<HTMLDialogElement>("help-panel");
  element("help").addEventListener("click", () => panel.showModal());
  element("help-close").addEventListener("click", () => panel.close());
  panel.addEventListener("click", (event) => {
    if (event.target === panel) panel.close();
  });
}
