import { createRoot } from "react-dom/client";
import { annotatedRuleBook, wordedRuleBook } from "../rulebook";
import { langOf } from "../text";
import { hostFor, officeLook } from "../workbook";
import { PaneApp } from "./shell/pane-app";

/** The person's calendar day; the only clock of the pane. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Opens the pane in `root`, whose data-host says what boot found: excel, none or blocked. It is drawn as soon as the
 * names are there, and once more with the notes; without those everything still computes.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const book = await wordedRuleBook();
  const look = officeLook();
  root.replaceChildren();
  const pane = createRoot(root);
  let [port, noted] = [hostFor(root.dataset.host), false];
  const lang = langOf(look.displayLanguage ?? navigator.language);
  const draw = () =>
    // the pane begins anew with another workbook
    pane.render(<PaneApp key={port.kind} {...{ book, noted, port, look, lang }} today={today()} />);
  draw();
  window.addEventListener("host-known", () => {
    port = hostFor(root.dataset.host);
    draw();
  });
  void annotatedRuleBook().then(
    () => {
      noted = true;
      draw();
    },
    () => undefined,
  );
}
