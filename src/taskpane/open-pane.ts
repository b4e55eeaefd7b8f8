/**
 * Fetches the pane, and opens it when the page is read, before Office answers. It comes after functions.js and shares
 * its modules, so that formulas do not wait for the pane and the rule book is there once.
 */

/** A page that is not painted after so long is painted nowhere; milliseconds. */
const UNSEEN = 200;

/** Office begins to answer when the page is read, and is not kept waiting; where it holds up the page, boot says so. */
const mayDraw = (root: HTMLElement) =>
  new Promise<void>((resolve) => {
    if (root.dataset.host) return resolve();
    document.addEventListener("DOMContentLoaded", () => setTimeout(resolve), { once: true });
    window.addEventListener("host-known", () => resolve(), { once: true });
  });

/** When the first frame is painted: what is to come is read once that is seen. */
const firstPaint = () =>
  new Promise<void>((resolve) => {
    if (document.hidden) return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });

async function openPane(root: HTMLElement): Promise<void> {
  // an Office that answers late runs this script a second time
  if (root.dataset.pane) return;
  root.dataset.pane = "opening";
  try {
    const read = mayDraw(root);
    await firstPaint();
    const { mount } = await import(/* webpackChunkName: "pane" */ "./index");
    await read;
    await mount(root);
  } catch (error) {
    console.error(error);
    // nothing stands there that does not answer
    root.replaceChildren();
    const notice = document.getElementById("pane-missing");
    notice?.removeAttribute("hidden");
    notice?.querySelector(".retry")?.addEventListener("click", () => window.location.reload());
  }
}

window.dispatchEvent(new Event("functions-ran"));
const root = document.getElementById("pane");
if (root) void openPane(root);
