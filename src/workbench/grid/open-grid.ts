import {
  type Injector,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  CalculationMode,
  ILayoutService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortEnglish from "@univerjs/preset-sheets-sort/locales/en-US";
import sortChinese from "@univerjs/preset-sheets-sort/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import type { Language } from "../text";

export type Workbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
export type Worksheet = ReturnType<Workbook["getActiveSheet"]>;
export type CellRange = NonNullable<ReturnType<Workbook["getActiveRange"]>>;

/** The spreadsheet on the page: its interface, its services, and the workbook that is open. */
export interface Grid {
  api: FUniver;
  injector: Injector;
  workbook: () => Workbook;
  open: (data: IWorkbookData) => void;
  show: (language: Language) => void;
}

const LOCALES = {
  "zh-CN": LocaleType.ZH_CN,
  "en-US": LocaleType.EN_US,
} as const satisfies Record<Language, LocaleType>;

/** Words that the grid's own language packs lack in this version. */
const MISSING = {
  "zh-CN": { "sheets-formula": { progress: { done: "计算完成" } } },
  "en-US": { "sheets-formula": { progress: { done: "Calculation done" } } },
};

function newUniver(container: HTMLElement, language: Language): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LOCALES[language],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, noteChinese, sortChinese, MISSING["zh-CN"]),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, noteEnglish, sortEnglish, MISSING["en-US"]),
    },
    logLevel: LogLevel.ERROR,
  });
  const core = UniverSheetsCorePreset({
    container,
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  const presets = [core, UniverSheetsNotePreset(), UniverSheetsSortPreset()];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return univer;
}

/** Puts a spreadsheet into an element and opens a workbook in it. */
export function openGrid(container: HTMLElement, language: Language, data: IWorkbookData): Grid {
  const univer = newUniver(container, language);
  const api = FUniver.newAPI(univer);
  let current = api.createWorkbook(data);
  return {
    api,
    injector: univer.__getInjector(),
    workbook: () => current,
    open(next) {
      const before = current.getId();
      current = api.createWorkbook(next);
      api.disposeUnit(before);
    },
    show(shown) {
      api.setLocale(LOCALES[shown]);
    },
  };
}

/** Puts the keyboard back onto the selected cell. */
export function focusGrid({ injector }: Grid): void {
  injector.get(ILayoutService).focus();
}
