import { installFunctions, type AssociatedFunction } from "./grid/custom-functions";
import { readFunctionMetadata, type FunctionMetadata } from "./grid/function-metadata";
import type { RefusedArgument } from "./grid/function-arguments";
import type { CellMessages, CellPlace } from "./grid/cell-messages";
import { cellAddress, sheetPrefix } from "./grid/cell-address";
import type { Grid } from "./grid/open-grid";
import { TEXT, type Language } from "./text";

const LONGEST_START = 20_000;
const LOOK_AGAIN = 50;

/** functions.json in the language of the page; the English one where there is no other. */
async function metadataFor(language: Language): Promise<FunctionMetadata[]> {
  const english = "/functions.json";
  if (language === "en-US") return readFunctionMetadata(english);
  return readFunctionMetadata(`/functions.${language}.json`).catch(() =>
    readFunctionMetadata(english),
  );
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The add-in in its frame, and its functions in the grid. */
export class AddIn {
  readonly functions = new Map<string, AssociatedFunction>();
  names: ReadonlySet<string> = new Set();
  #language: Language = "zh-CN";

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly grid: Grid,
    private readonly messages: CellMessages,
  ) {}

  get language(): Language {
    return this.#language;
  }

  /**
   * Loads the add-in's page anew and puts its functions into the grid.
   * Throws when it registered no function within 20 seconds.
   */
  async start(language: Language): Promise<void> {
    this.#language = language;
    this.functions.clear();
    this.frame.src = `/taskpane.html?start=${Date.now()}`;
    const until = performance.now() + LONGEST_START;
    while (this.functions.size === 0 || this.frame.contentDocument?.readyState !== "complete") {
      if (performance.now() > until) throw new Error("no function was registered");
      await pause(LOOK_AGAIN);
    }
    const metadata = await metadataFor(language);
    this.names = new Set(metadata.map(({ name }) => name.toUpperCase()));
    installFunctions(this.grid.injector, metadata, {
      functions: this.functions,
      messages: this.messages,
      addressOf: (place) => this.#addressOf(place),
      sentenceFor: (refused) => this.#sentenceFor(refused),
    });
  }

  #addressOf({ sheetId, row, column }: CellPlace): string {
    const sheet = this.grid.workbook().getSheetBySheetId(sheetId);
    return sheetPrefix(sheet?.getSheetName() ?? "") + cellAddress(row, column);
  }

  #sentenceFor({ reason, parameter, code }: RefusedArgument): string {
    return TEXT[this.#language].refused[reason](parameter, code);
  }
}
