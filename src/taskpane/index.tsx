import { startTransition } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { annotatedRuleBook, bundledRuleBook, wordedRuleBook } from "../rulebook";
import { langOf, type Lang } from "../text";
import { hostFor, officeLook } from "../workbook";
import { CompanyQuestions } from "./company";
import { PaneApp } from "./shell/pane-app";
import { laterScreensCome } from "./shell/places";
import { takenOver } from "./taken-over";

/** What comes when there is time comes after so long in any case, milliseconds. */
const LATEST = 5_000;

/** The person's calendar day; the only clock of the pane. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** When the browser has shown what was drawn; a pane that is out of sight waits. */
const nextPaint = () =>
  new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done())));

/** When the page has nothing else to do, or does not find the time; soon where a browser cannot say so (Safari). */
const idle = () =>
  new Promise<void>((done) => {
    if (!("requestIdleCallback" in window)) setTimeout(done);
    else requestIdleCallback(() => done(), { timeout: LATEST });
  });

/** When boot has found out whether there is a workbook; it says so in `data-host` of the root. */
const hostKnown = (root: HTMLElement) =>
  new Promise<void>((done) => {
    if (root.dataset.host) done();
    else window.addEventListener("host-known", () => done(), { once: true });
  });

/**
 * Opens the pane in `root`, whose data-host says what boot found: excel, none or blocked. The frame is drawn at once,
 * before boot knows; what asks the rule book or the workbook when that is known, the names are there and the frame is
 * painted, and all once more with the notes; without those everything still computes. Screens that were not opened yet
 * come last. Rejects when the names do not arrive.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const takeOver = takenOver(root);
  root.replaceChildren();
  const pane = createRoot(root);
  let surroundings = surroundingsFor(root.dataset.host);
  let chosen: Lang | undefined;
  // what a person chose stays, whatever Office says later
  const spoken = (lang: Lang) => {
    if (chosen !== undefined || lang !== surroundings.lang) chosen = lang;
  };
  let come = { book: bundledRuleBook(), painted: false, noted: false };
  const draw = () =>
    pane.render(
      <PaneApp
        {...surroundings}
        {...come}
        lang={chosen ?? surroundings.lang}
        onLanguage={spoken}
        today={today()}
      />,
    );
  const drawMore = (more: Partial<typeof come>) => {
    come = { ...come, ...more };
    startTransition(draw);
  };
  // at once, so that the next paint shows it
  flushSync(draw);
  root.removeAttribute("aria-busy");
  takeOver();
  const painted = nextPaint();
  window.addEventListener("host-known", () => {
    surroundings = surroundingsFor(root.dataset.host);
    draw();
  });
  // what nobody sees is not painted
  if (!document.hidden) await painted;
  // whoever clicks or types meanwhile goes first
  await idle();
  void CompanyQuestions.come().catch(() => undefined);
  const book = await wordedRuleBook().catch((error: unknown) => {
    pane.unmount();
    throw error;
  });
  if (document.hidden) drawMore({ book });
  void Promise.all([painted, hostKnown(root)]).then(() => drawMore({ book, painted: true }));
  await idle();
  await annotatedRuleBook().then(
    () => drawMore({ noted: true }),
    () => undefined,
  );
  await laterScreensCome(idle);
}

/** The workbook, and how Office looks; while it has not answered there is no workbook, and the browser's language counts. */
function surroundingsFor(host: string | undefined) {
  const look = officeLook();
  return {
    port: hostFor(host),
    hostKnown: host !== undefined,
    look,
    lang: langOf(look.displayLanguage ?? navigator.language),
  };
}
