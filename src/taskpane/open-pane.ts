import { wordedRuleBook } from "../rulebook";

/**
 * Fetches the pane while Office is still asked, and opens it once the host is known. It comes after functions.js and
 * shares its modules, so that formulas do not wait for the pane and the rule book is there once.
 */
const pane = import(/* webpackChunkName: "pane" */ "./index");
// what does not arrive is told when the pane is to open
for (const coming of [pane, wordedRuleBook()]) coming.catch(() => undefined);

async function openPane(root: HTMLElement): Promise<void> {
  // an Office that answers late runs this script a second time
  if (root.dataset.pane) return;
  root.dataset.pane = "opening";
  try {
    const { mount } = await pane;
    await mount(root);
  } catch (error) {
    console.error(error);
    const notice = document.getElementById("pane-missing");
    notice?.removeAttribute("hidden");
    notice?.querySelector(".retry")?.addEventListener("click", () => window.location.reload());
  }
}

const root = document.getElementById("pane");
if (root?.dataset.host) void openPane(root);
else if (root) window.addEventListener("host-known", () => void openPane(root), { once: true });
