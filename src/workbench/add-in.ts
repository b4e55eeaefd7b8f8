import { installFunctions, type AssociatedFunction } from "./grid/custom-functions";
import { readFunctionMetadata, type FunctionMetadata } from "./grid/function-metadata";
import type { RefusedArgument } from "./grid/function-arguments";
import type { LateResults } from "./grid/late-results";
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
  readonly #metadata = new Map<string, FunctionMetadata>();
  #language: Language = "zh-CN";

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly grid: Grid,
    private readonly messages: CellMessages,
    private readonly late: LateResults,
  ) {}

  /** Names of the add-in's functions, in capitals. */
  get names(): ReadonlySet<string> {
    return new Set([...this.#metadata.keys()].map((name) => name.toUpperCase()));
  }

  /** Makes the add-in's functions known to the grid, described in this language. */
  async describe(language: Language): Promise<void> {
    this.#language = language;
    for (const one of await metadataFor(language)) this.#metadata.set(one.name, one);
    installFunctions(this.grid.injector, {
      functions: this.functions,
      metadata: this.#metadata,
      messages: this.messages,
      addressOf: (place) => this.#addressOf(place),
      sentenceFor: (refused) => this.#sentenceFor(refused),
      late: this.late,
    });
  }

  /** Loads the add-in's page anew. Throws when it registered no function within 20 seconds. */
  async load(): Promise<void> {
    this.functions.clear();
    this.frame.src = `/taskpane.html?start=${Date.now()}`;
    const until = performance.now() + LONGEST_START;
    while (this.functions.size === 0 || this.frame.contentDocument?.readyState !== "complete") {
      if (performance.now() > until) throw new Error("no function was registered");
      await pause(LOOK_AGAIN);
    }
  }

  #addressOf({ sheetId, row, column }: CellPlace): string {
    const sheet = this.grid.workbook().getSheetBySheetId(sheetId);
    return sheetPrefix(sheet?.getSheetName() ?? "") + cellAddress(row, column);
  }

  #sentenceFor({ reason, parameter, code }: RefusedArgument): string {
    return TEXT[this.#language].refused[reason](parameter, code);
  }
}
