import type { AssociatedFunction } from "./grid/custom-functions";
import type { Executor, OfficeEvent } from "./host";
import { provideOffice } from "./pane";
import { rememberedLanguage } from "./remembered-language";

/** How long a page that is there may take to register its functions; how long it takes to come is the machine's affair. */
const LONGEST_START = 20_000;
const LOOK_AGAIN = 50;

/** The workbook that the add-in works on. */
interface Served {
  /** for one page of the add-in: it keeps the objects that the page knows */
  executor: () => Executor;
  settings: () => Map<string, unknown>;
  /** Shows or hides the pane. */
  show: (visible: boolean) => void;
}

/**
 * The page of the add-in in its frame. It can be begun before the grid is there: its functions register, and what it
 * asks of the workbook waits until `serve` says who answers.
 */
export class PaneFrame {
  /** by name, in capitals */
  readonly functions = new Map<string, AssociatedFunction>();
  readonly element = document.getElementById("pane") as HTMLIFrameElement;
  #begun = false;
  #arrived: Promise<unknown> = Promise.resolve();
  #send: (event: OfficeEvent) => void = () => undefined;
  #now: Served | undefined;
  #served: Promise<Served>;
  #tellServed: (served: Served) => void = () => undefined;

  constructor(window: Window) {
    this.#served = new Promise((done) => (this.#tellServed = done));
    // the page calls this as soon as Microsoft's library is there
    const provide = (pane: Window): void => this.#provide(pane);
    Object.assign(window, { policyWorkbench: { provideOffice: provide } });
  }

  /** Begins to load the page anew. */
  begin(): void {
    this.#begun = true;
    this.functions.clear();
    this.#send = () => undefined;
    this.#arrived = new Promise((done) =>
      this.element.addEventListener("load", done, { once: true }),
    );
    this.element.src = `/taskpane.html?start=${Date.now()}`;
  }

  /** Loads the page, if it is not begun already. Throws when it is there and registers no function within 20 seconds. */
  async load(): Promise<void> {
    if (!this.#begun) this.begin();
    this.#begun = false;
    await this.#arrived;
    const until = performance.now() + LONGEST_START;
    while (this.functions.size === 0) {
      if (performance.now() > until) throw new Error("no function was registered");
      await new Promise((done) => setTimeout(done, LOOK_AGAIN));
    }
  }

  /** From now on this answers. */
  serve(served: Served): void {
    this.#now = served;
    this.#tellServed(served);
  }

  /** Tells the page what happened in the workbook. */
  send(event: OfficeEvent): void {
    this.#send(event);
  }

  #provide(pane: Window): void {
    const executor = this.#served.then((served) => served.executor());
    const none = new Map<string, unknown>();
    this.#send = provideOffice(pane, {
      language: rememberedLanguage(),
      run: async (request) => (await executor).run(request),
      associate: (id, call) => void this.functions.set(id.toUpperCase(), call),
      settings: () => this.#now?.settings() ?? none,
      show: (visible) => this.#now?.show(visible),
    });
  }
}
