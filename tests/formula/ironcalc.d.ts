/** What the second engine uses of IronCalc; its own types name the whole of a spreadsheet. */
declare module "@ironcalc/wasm" {
  export default function init(from: { module_or_path: Uint8Array }): Promise<unknown>;
  export class Model {
    constructor(name: string, locale: string, timezone: string, language: string);
    pauseEvaluation(): void;
    resumeEvaluation(): void;
    evaluate(): void;
    setUserInput(sheet: number, row: number, column: number, input: string): void;
    rangeClearContents(
      sheet: number,
      startRow: number,
      startColumn: number,
      endRow: number,
      endColumn: number,
    ): void;
    getFormattedCellValue(sheet: number, row: number, column: number): string;
    free(): void;
  }
}
