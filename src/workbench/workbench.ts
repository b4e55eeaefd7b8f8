import { AddIn } from "./add-in";
import { bookInGrid, showBook } from "./book-in-grid";
import { cellSentence } from "./cell-sentence";
import { showOnHover } from "./chrome/cell-hover";
import { showCellLine, type CellLine } from "./chrome/cell-line";
import { download, onFileChosen } from "./chrome/files";
import { moveBetweenZones } from "./chrome/focus-zones";
import { wireHelp } from "./chrome/help-panel";
import { notice } from "./chrome/notice";
import { element, putWords } from "./chrome/words";
import { readWorkbookFile, writeWorkbookFile } from "./file";
import { followCalculation, type Calculation } from "./grid/calculation";
import { cellAddress } from "./grid/cell-address";
import { followEditing, type CellEditing } from "./grid/cell-editing";
import { CellMessages } from "./grid/cell-messages";
import { focusGrid, openGrid, type Grid } from "./grid/open-grid";
import { onSelection } from "./grid/selection";
import {
  emptyParts,
  Executor,
  passEvents,
  workbookObject,
  type OfficeDocument,
  type OfficeEvent,
} from "./host";
import { provideOffice } from "./pane";
import { rememberedLanguage, rememberLanguage } from "./remembered-language";
import { blankWorkbook, sampleWorkbook } from "./sample-workbook";
import { TEXT, type Language, type WorkbenchText } from "./text";

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The page: a grid, the add-in beside it, and what connects the two. */
export class Workbench {
  #language: Language = rememberedLanguage();
  #messages = new CellMessages();
  #grid: Grid;
  #calculation: Calculation;
  #editing: CellEditing;
  #document: OfficeDocument;
  #addIn: AddIn;
  #say: (line: CellLine) => void;
  #sendEvent: (event: OfficeEvent) => void = () => undefined;
  #firstCalculation: Promise<void> = Promise.resolve();
  /** True while the sample stands as it was opened, so that it may change its language. */
  #untouchedSample = true;

  constructor(page: Document) {
    putWords(this.#language);
    const container = element("grid");
    this.#grid = openGrid(container, this.#language, blankWorkbook());
    this.#say = showCellLine(this.#grid, { text: this.#text.ready, told: false });
    this.#calculation = followCalculation(
      this.#grid,
      () => this.#messages.nextCalculation(),
      () => this.#showCell(),
    );
    this.#editing = followEditing(this.#grid, element("pane"));
    const grid = this.#grid;
    const watchedSheets = new Set<string>();
    this.#document = { grid, calculation: this.#calculation, parts: emptyParts(), watchedSheets };
    this.#addIn = new AddIn(element("pane"), grid, this.#messages);
    this.#letPaneIn(page.defaultView!);
    this.#watchGrid();
    this.#wireButtons();
    void this.#begin();
  }

  get #text(): WorkbenchText {
    return TEXT[this.#language];
  }

  /** The page of the add-in calls provideOffice as soon as Microsoft's library is there. */
  #letPaneIn(window: Window): void {
    const provide = (pane: Window): void => {
      const executor = new Executor(
        () => workbookObject(this.#document),
        () => this.#calculation.settled(),
        () => this.#readyForPane(),
      );
      this.#sendEvent = provideOffice(pane, {
        language: this.#language,
        run: (request) => executor.run(request),
        associate: (id, call) => void this.#addIn.functions.set(id.toUpperCase(), call),
        settings: this.#document.parts.settings,
        show: (visible) => this.#showPane(visible),
      });
    };
    Object.assign(window, { policyWorkbench: { provideOffice: provide } });
  }

  /** The functions must be known before the sample opens; the add-in itself may come later. */
  async #begin(): Promise<void> {
    await this.#addIn.describe(this.#language).catch(() => undefined);
    this.#grid.open(sampleWorkbook(this.#language));
    await this.#startAddIn();
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
    this.#sendEvent = () => undefined;
    this.#document.watchedSheets.clear();
    try {
      await this.#addIn.load();
      this.#calculation.recalculate();
      notice(this.#grid.workbook().getName());
    } catch {
      notice(this.#text.noPane, true);
    }
    await this.#calculation.settled();
    resolve();
    element("grid").dataset["ready"] = "true";
  }

  #watchGrid(): void {
    passEvents(this.#document, (event) => this.#sendEvent(event));
    const { api } = this.#grid;
    onSelection(this.#grid, () => this.#showCell());
    api.addEvent(api.Event.SheetEditEnded, () => (this.#untouchedSample = false));
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
    this.#say(
      said
        ? { text: this.#text.cell(address, said.text), told: true }
        : { text: this.#text.ready, told: false },
    );
  }

  #wireButtons(): void {
    wireHelp();
    moveBetweenZones(() => focusGrid(this.#grid));
    onFileChosen((file) => void this.#open(file));
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
    if (this.#untouchedSample) this.#grid.open(sampleWorkbook(this.#language));
    this.#showCell();
    await this.#startAddIn();
  }

  async #openSample(): Promise<void> {
    this.#grid.open(sampleWorkbook(this.#language));
    this.#document.parts = emptyParts();
    this.#untouchedSample = true;
    await this.#startAddIn();
  }

  async #open(file: File): Promise<void> {
    try {
      const name = file.name.replace(/\.xlsx$/i, "");
      const book = await readWorkbookFile(new Uint8Array(await file.arrayBuffer()), name);
      showBook(this.#grid, book);
      const { settings, customXml } = book;
      this.#document.parts = { ...emptyParts(), settings, customXml };
      this.#messages.clear();
      this.#untouchedSample = false;
      await this.#startAddIn();
      notice(this.#text.opened(file.name));
    } catch (error) {
      notice(this.#text.cannotOpen(file.name, reason(error)), true);
    }
  }

  async #save(): Promise<void> {
    try {
      await this.#calculation.settled();
      const book = bookInGrid(this.#grid, this.#document.parts);
      const bytes = await writeWorkbookFile(book, this.#addIn.names);
      const name = `${book.data.name || this.#text.untitled}.xlsx`;
      download(new Uint8Array(bytes), name);
      notice(this.#text.saved(name));
    } catch (error) {
      notice(this.#text.cannotSave(reason(error)), true);
    }
  }
}
