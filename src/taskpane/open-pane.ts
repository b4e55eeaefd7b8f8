/**
 * Fetches the pane, and opens it when the page is read, before Office answers. It comes after functions.js and shares
 * its modules, so that formulas do not wait for the pane and the rule book is there once.
 */
const pane = import(/* webpackChunkName: "pane" */ "./index");
// what does not arrive is told when the pane is to open
pane.catch(() => undefined);

/** Office begins to answer when the page is read, and is not kept waiting; where it holds up the page, boot says so. */
const mayDraw = (root: HTMLElement) =>
  new Promise<void>((resolve) => {
    if (root.dataset.host) return resolve();
    document.addEventListener("DOMContentLoaded", () => setTimeout(resolve), { once: true });
    window.addEventListener("host-known", () => resolve(), { once: true });
  });

async function openPane(root: HTMLElement): Promise<void> {
  // an Office that answers late runs this script a second time
  if (root.dataset.pane) return;
  root.dataset.pane = "opening";
  try {
    await mayDraw(root);
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
if (root) void openPane(root);
