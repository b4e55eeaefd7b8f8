import { element } from "./words";

type Zone = "grid" | "pane" | "buttons";

/** As F6 goes round; Shift+F6 goes the other way. */
const ROUND: readonly Zone[] = ["grid", "pane", "buttons"];

const buttons = (): HTMLElement => document.querySelector<HTMLElement>(".bar-buttons")!;

/** What is neither a button above nor the pane belongs to the grid, whose menus lie outside of it. */
function zoneInFocus(): Zone {
  const focused = document.activeElement;
  if (focused === element("pane")) return "pane";
  return buttons().contains(focused) ? "buttons" : "grid";
}

/** Leads into the pane: to where one was in it, else to the name of its screen. */
class PaneFocus {
  /** Browsers forget what had the focus in a frame as soon as it leaves the frame. */
  #last: HTMLElement | undefined;

  constructor(private readonly frame: HTMLIFrameElement) {}

  follow(pane: Window): void {
    pane.addEventListener("focusin", ({ target }) => (this.#last = target as HTMLElement));
  }

  take(): void {
    const page = this.frame.contentDocument;
    this.frame.contentWindow?.focus();
    const last = this.#last && page?.contains(this.#last) ? this.#last : undefined;
    (last ?? page?.querySelector<HTMLElement>("h1[tabindex]"))?.focus();
  }
}

/** F6 goes round grid, pane and buttons; with Ctrl too, as browsers with an Excel in them have it. */
export function moveBetweenZones(focusGrid: () => void): void {
  const frame = element<HTMLIFrameElement>("pane");
  const pane = new PaneFocus(frame);
  const focus: Record<Zone, () => void> = {
    grid: focusGrid,
    pane: () => pane.take(),
    buttons: () => buttons().querySelector("button")?.focus(),
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.altKey || event.metaKey) return;
    if (element<HTMLDialogElement>("help-panel").open) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const round = frame.hidden ? ROUND.filter((zone) => zone !== "pane") : ROUND;
    const step = event.shiftKey ? round.length - 1 : 1;
    focus[round[(round.indexOf(zoneInFocus()) + step) % round.length]!]();
  };
  window.addEventListener("keydown", onKey, true);
  const listen = (): void => {
    frame.contentWindow?.addEventListener("keydown", onKey, true);
    if (frame.contentWindow) pane.follow(frame.contentWindow);
  };
  // Keys pressed in the pane reach only its own window, which each loading makes anew; the first may be over by now.
  frame.addEventListener("load", listen);
  listen();
}
