import { createRoot } from "react-dom/client";
import { annotatedRuleBook, bundledRuleBook } from "../rulebook";
import { langOf } from "../text";
import { hostFor, officeLook } from "../workbook";
import { PaneApp } from "./pane-app";

/** The person's calendar day; the only clock of the pane. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Opens the pane in `root`, whose data-host says what boot found: excel, none or blocked. Without
 * the notes of the rules, which come in a file of their own, everything still computes.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const book = await annotatedRuleBook().catch(bundledRuleBook);
  const look = officeLook();
  root.replaceChildren();
  createRoot(root).render(
    <PaneApp
      book={book}
      port={hostFor(root.dataset.host)}
      look={look}
      lang={langOf(look.displayLanguage ?? navigator.language)}
      today={today()}
    />,
  );
}
