import { AddIn, metadataFor } from "./add-in";
import { cellSentence } from "./cell-sentence";
import { showOnHover } from "./chrome/cell-hover";
import { showCellLine, type CellLine } from "./chrome/cell-line";
import { download, onFileChosen } from "./chrome/files";
import { moveBetweenZones } from "./chrome/focus-zones";
import { wireHelp } from "./chrome/help-panel";
import { notice } from "./chrome/notice";
import { element, putWords } from "./chrome/words";
import { askAboutUnsaved, askBeforeLeaving } from "./chrome/unsaved-question";
import { readWorkbookFile } from "./file";
import { FileFault } from "../xlsx";
import { fileFaultText } from "../text";
import { followCalculation, type Calculation } from "./grid/calculation";
import { cellAddress } from "./grid/cell-address";
import { followEditing, type CellEditing } from "./grid/cell-editing";
import { CellMessages } from "./grid/cell-messages";
import { LateResults } from "./grid/late-results";
import { focusGrid, openGrid, type Grid } from "./grid/open-grid";
import { giveUpRowHeights } from "./grid/row-heights";
import { onSelection } from "./grid/selection";
import { emptyParts, Executor, passEvents, workbookObject, type OfficeDocument } from "./host";
import { OpenWorkbook } from "./open-workbook";
import type { PaneFrame } from "./pane-frame";
import { rememberedLanguage, rememberLanguage } from "./remembered-language";
import { sampleWorkbook } from "./sample-workbook";
import { TEXT, type Language, type WorkbenchText } from "./text";

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

function reason(error: unknown, language: Language): string {
  if (error instanceof FileFault) return fileFaultText(error.problem, language);
  return error instanceof Error ? error.message : String(error);
}

/** The page: a grid, the add-in beside it, and what connects the two. */
export class Workbench {
  #language: Language = rememberedLanguage();
  #messages = new CellMessages();
  #grid: Grid;
  #calculation: Calculation;
  #editing: CellEditing;
  #document: OfficeDocument;
  #addIn: AddIn;
  #late = new LateResults(() => this.#calculation.recalculate());
  #say: (line: CellLine) => void;
  #firstCalculation: Promise<void> = Promise.resolve();
  #open: OpenWorkbook;

  /** Opens the page when the functions are described: the engine remembers names that it did not know at first. */
  static async open(page: Document, frame: PaneFrame): Promise<Workbench> {
    const metadata = metadataFor(rememberedLanguage());
    await metadata.catch(() => undefined);
    return new Workbench(page, frame, metadata);
  }

  private constructor(
    page: Document,
    private readonly frame: PaneFrame,
    metadata: ReturnType<typeof metadataFor>,
  ) {
    putWords(this.#language);
    const container = element("grid");
    this.#grid = openGrid(container, this.#language, sampleWorkbook(this.#language));
    this.#say = showCellLine(this.#grid, { text: this.#text.ready, told: false });
    this.#calculation = followCalculation(
      this.#grid,
      () => this.#messages.nextCalculation(),
      () => this.#showCell(),
    );
    this.#editing = followEditing(this.#grid, element("pane"));
    const grid = this.#grid;
    giveUpRowHeights(grid);
    const watchedSheets = new Set<string>();
    this.#document = { grid, calculation: this.#calculation, parts: emptyParts(), watchedSheets };
    this.#open = new OpenWorkbook(grid, this.#document);
    this.#addIn = new AddIn(frame.functions, grid, this.#messages, this.#late);
    this.#watchGrid();
    this.#wireButtons();
    askBeforeLeaving(page.defaultView!, () => this.#open.unsaved);
    void this.#begin(metadata);
  }

  get #text(): WorkbenchText {
    return TEXT[this.#language];
  }

  /** Lets the page of the add-in work on the open workbook. */
  #letPaneIn(): void {
    this.frame.serve({
      executor: () =>
        new Executor(
          () => workbookObject(this.#document),
          () => this.#calculation.settled(),
          () => this.#readyForPane(),
        ),
      settings: () => this.#document.parts.settings,
      show: (visible) => this.#showPane(visible),
    });
  }

  /** The sample is open; nothing is calculated before the functions are known. */
  async #begin(metadata: ReturnType<typeof metadataFor>): Promise<void> {
    await this.#addIn.describe(this.#language, metadata).catch(() => undefined);
    await this.#startAddIn();
  }

  #showSample(): void {
    this.#open.show(sampleWorkbook(this.#language));
    this.#messages.clear();
  }

  /** Whether the open workbook may be replaced: asks where that would lose changes. */
  async #mayReplace(): Promise<boolean> {
    if (!this.#open.unsaved) return true;
    const answer = await askAboutUnsaved();
    return answer === "save" ? this.#save() : answer === "discard";
  }

  /** As in Excel, a pane that has just been opened finds its formulas calculated. */
  async #readyForPane(): Promise<void> {
    await this.#firstCalculation;
    await this.#editing.untilIdle();
  }

  async #startAddIn(): Promise<void> {
    notice(this.#text.starting);
    delete element("grid").dataset["ready"];
    const { promise, resolve } = deferred();
    this.#firstCalculation = promise;
    this.#document.watchedSheets.clear();
    this.#letPaneIn();
    try {
      await this.frame.load();
      await this.#calculation.ready();
      this.#calculation.recalculate();
      notice(this.#grid.workbook().getName());
    } catch {
      notice(this.#text.noPane, true);
    }
    await this.#calculation.settled();
    while (this.#late.busy) {
      await new Promise((done) => setTimeout(done, 20));
      await this.#calculation.settled();
    }
    resolve();
    element("grid").dataset["ready"] = "true";
  }

  #watchGrid(): void {
    passEvents(this.#document, (event) => this.frame.send(event));
    onSelection(this.#grid, () => this.#showCell());
    showOnHover(this.#grid, (place) => cellSentence(this.#grid, this.#messages, this.#text, place));
  }

  #showCell(): void {
    const sheet = this.#grid.workbook().getActiveSheet();
    const cell = sheet.getActiveCell();
    if (!cell) return;
    const [row, column] = [cell.getRow(), cell.getColumn()];
    const place = { sheetId: sheet.getSheetId(), row, column };
    const said = cellSentence(this.#grid, this.#messages, this.#text, place);
    const address = cellAddress(row, column);
    const { cell: sentence, fine, ready } = this.#text;
    const quiet = cell.getFormula() === "" ? ready : sentence(address, fine);
    this.#say(
      said ? { text: sentence(address, said.text), told: true } : { text: quiet, told: false },
    );
  }

  #wireButtons(): void {
    wireHelp();
    moveBetweenZones(() => focusGrid(this.#grid));
    onFileChosen((file) => void this.#openFile(file));
    element("save").addEventListener("click", () => void this.#save());
    element("sample").addEventListener("click", () => void this.#openSample());
    element("language").addEventListener("click", () => void this.#switchLanguage());
    const pane = element("pane");
    element("toggle-pane").addEventListener("click", () => this.#showPane(pane.hidden === true));
    this.#showPane(true);
  }

  #showPane(visible: boolean): void {
    const button = element("toggle-pane");
    element("pane").hidden = !visible;
    button.textContent = visible ? this.#text.hidePane : this.#text.showPane;
    button.setAttribute("aria-expanded", String(visible));
  }

  async #switchLanguage(): Promise<void> {
    this.#language = this.#language === "zh-CN" ? "en-US" : "zh-CN";
    rememberLanguage(this.#language);
    putWords(this.#language);
    this.#showPane(!element("pane").hidden);
    this.#grid.show(this.#language);
    await this.#addIn.describe(this.#language).catch(() => undefined);
    // a sample that somebody changed stays, whatever its language
    if (!this.#open.fromFile && !this.#open.unsaved) this.#showSample();
    this.#showCell();
    await this.#startAddIn();
  }

  async #openSample(): Promise<void> {
    if (!(await this.#mayReplace())) return;
    this.#showSample();
    await this.#startAddIn();
  }

  /** Reads the file first: what cannot be opened leaves the open workbook as it is. */
  async #openFile(file: File): Promise<void> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const name = file.name.replace(/\.xlsx$/i, "");
      const book = readWorkbookFile(bytes, name, this.#addIn.names);
      if (!(await this.#mayReplace())) return;
      this.#open.showFile(book);
      this.#messages.clear();
      await this.#startAddIn();
      notice(this.#text.opened(file.name));
    } catch (error) {
      notice(this.#text.cannotOpen(file.name, reason(error, this.#language)), true);
    }
  }

  /** Writes the whole file before anything is handed over; true when it was. */
  async #save(): Promise<boolean> {
    try {
      await this.#calculation.settled();
      const { bytes, name, whole } = this.#open.written(this.#addIn.names);
      const file = `${name || this.#text.untitled}.xlsx`;
      download(new Uint8Array(bytes), file);
      this.#open.saved();
      notice(whole ? this.#text.saved(file) : this.#text.savedPlain(file));
      return true;
    } catch (error) {
      notice(this.#text.cannotSave(reason(error, this.#language)), true);
      return false;
    }
  }
}
