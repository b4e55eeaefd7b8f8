/**
 * The first script of the page: finds out whether Office is there, says so when it is not, and then
 * fetches the pane. It stays small, because a cold formula waits for this page.
 */
import "../../assets/shell.css";
import { langOf } from "../text";
import "./first-frame.css";

/** What the pane may count on; it reads this from `data-host` of its root. */
type Host = "excel" | "none" | "blocked";

/** Office itself gives an add-in that long to start. */
const patienceMs = 10_000;
const soonMs = 50;

const root = document.getElementById("pane")!;

let scriptsRan = false;
/** All scripts of the page ran, Office's among them. */
const pageIsRead = new Promise<void>((resolve) => {
  const read = () => {
    scriptsRan = true;
    resolve();
  };
  document.addEventListener("DOMContentLoaded", read, { once: true });
});

const officeScriptFailed = new Promise<Host>((resolve) => {
  const listen = ({ target }: Event) => {
    if (target instanceof HTMLScriptElement && target.id === "office-script") resolve("blocked");
  };
  // errors of resources do not bubble, they can only be captured
  window.addEventListener("error", listen, { capture: true });
});

/** Scripts of the page that stand behind Office's own. */
const behindOffice = document.currentScript?.dataset.next?.split(" ") ?? [];

/** An Office that never answers keeps the scripts behind it waiting; then the rest is fetched here. */
function readOn(): void {
  if (scriptsRan) return;
  for (const address of behindOffice) {
    const script = document.createElement("script");
    script.src = address;
    script.async = false;
    document.body.append(script);
  }
}

const patienceEnded = new Promise<Host>((resolve) => {
  window.setTimeout(() => {
    readOn();
    resolve("blocked");
  }, patienceMs);
});

async function askOffice(): Promise<Host> {
  await pageIsRead;
  if (typeof Office === "undefined") return "blocked";
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? "excel" : "none";
}

function show(id: string): void {
  const notice = document.getElementById(id);
  notice?.removeAttribute("hidden");
  notice?.querySelector(".retry")?.addEventListener("click", () => window.location.reload());
}

/** The pane has not taken its place yet. */
const isBusy = () => root.hasAttribute("aria-busy");

/**
 * Shows the pane as the build has drawn it (first-frame.tsx) until it is there: when the functions have run, or are not
 * here soon, so that cells are not kept waiting.
 */
function showFirstFrame(): void {
  const lang = langOf(navigator.language);
  const template = document.querySelector<HTMLTemplateElement>(
    `template[data-first-frame=${lang}]`,
  );
  document.documentElement.lang = lang;
  const show = () => {
    if (template && isBusy()) root.prepend(template.content);
  };
  window.addEventListener("functions-ran", show, { once: true });
  window.setTimeout(show, soonMs);
  // what is clicked is kept for the pane (taken-over.ts)
  root.addEventListener("click", ({ target }) => {
    if (!isBusy() || !(target instanceof Element)) return;
    root.querySelector("[data-clicked]")?.removeAttribute("data-clicked");
    target.closest("button")?.setAttribute("data-clicked", "");
  });
}

function tell(host: Host): void {
  root.dataset.host = host;
  window.dispatchEvent(new Event("host-known"));
}

async function boot(): Promise<void> {
  const asked = askOffice();
  const host = await Promise.race([asked, officeScriptFailed, patienceEnded]);
  if (host === "blocked") show("office-missing");
  tell(host);
  if (host !== "blocked") return;
  // an Office that answers late is there all the same
  const late = await asked;
  if (late !== "excel") return;
  document.getElementById("office-missing")?.setAttribute("hidden", "");
  tell(late);
}

showFirstFrame();
void boot();
