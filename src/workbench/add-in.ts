import { installFunctions, type AssociatedFunction } from "./grid/custom-functions";
import { readFunctionMetadata, type FunctionMetadata } from "./grid/function-metadata";
import type { RefusedArgument } from "./grid/function-arguments";
import type { LateResults } from "./grid/late-results";
import type { CellMessages, CellPlace } from "./grid/cell-messages";
import { cellAddress, sheetPrefix } from "./grid/cell-address";
import type { Grid } from "./grid/open-grid";
import { TEXT, type Language } from "./text";

/** functions.json in the language of the page; the English one where there is no other. */
export async function metadataFor(language: Language): Promise<FunctionMetadata[]> {
  const english = "/functions.json";
  if (language === "en-US") return readFunctionMetadata(english);
  return readFunctionMetadata(`/functions.${language}.json`).catch(() =>
    readFunctionMetadata(english),
  );
}

/** The add-in's functions in the grid. */
export class AddIn {
  readonly #metadata = new Map<string, FunctionMetadata>();
  #language: Language = "zh-CN";

  constructor(
    private readonly functions: ReadonlyMap<string, AssociatedFunction>,
    private readonly grid: Grid,
    private readonly messages: CellMessages,
    private readonly late: LateResults,
  ) {}

  /** Names of the add-in's functions, in capitals. */
  get names(): ReadonlySet<string> {
    return new Set([...this.#metadata.keys()].map((name) => name.toUpperCase()));
  }

  /** Makes the add-in's functions known to the grid, described in this language. */
  async describe(language: Language, metadata = metadataFor(language)): Promise<void> {
    this.#language = language;
    for (const one of await metadata) this.#metadata.set(one.name, one);
    installFunctions(this.grid.injector, {
      functions: this.functions,
      metadata: this.#metadata,
      messages: this.messages,
      addressOf: (place) => this.#addressOf(place),
      sentenceFor: (refused) => this.#sentenceFor(refused),
      late: this.late,
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
