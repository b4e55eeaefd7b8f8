import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { annotatedRuleBook, bundledRuleBook, wordedRuleBook } from "../rulebook";
import { langOf } from "../text";
import { hostFor, officeLook } from "../workbook";
import { PaneApp } from "./shell/pane-app";
import { laterScreensCome } from "./shell/places";

/** The person's calendar day; the only clock of the pane. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** When the browser has shown what was drawn; a pane that is out of sight waits. */
const nextPaint = () =>
  new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done())));

/**
 * Opens the pane in `root`, whose data-host says what boot found: excel, none or blocked. The frame is drawn at once,
 * what asks the rule book when its names are there and the frame is painted, and all once more with the notes; without
 * those everything still computes. Screens that were not opened yet come last. Rejects when the names do not arrive.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const worded = wordedRuleBook();
  const look = officeLook();
  root.replaceChildren();
  const pane = createRoot(root);
  let port = hostFor(root.dataset.host);
  let come = { book: bundledRuleBook(), painted: false, noted: false };
  const lang = langOf(look.displayLanguage ?? navigator.language);
  const draw = () =>
    // the pane begins anew with another workbook
    pane.render(<PaneApp key={port.kind} {...{ port, look, lang, ...come }} today={today()} />);
  const drawMore = (more: Partial<typeof come>) => {
    come = { ...come, ...more };
    startTransition(draw);
  };
  draw();
  window.addEventListener("host-known", () => {
    port = hostFor(root.dataset.host);
    draw();
  });
  const painted = nextPaint();
  const book = await worded.catch((error: unknown) => {
    pane.unmount();
    throw error;
  });
  if (document.hidden) drawMore({ book });
  void painted.then(() => drawMore({ book, painted: true }));
  await annotatedRuleBook().then(
    () => drawMore({ noted: true }),
    () => undefined,
  );
  await laterScreensCome();
}
