import type { Lang } from "../../text";
import { CALENDAR_WORDS, type CalendarWords } from "../calendar/words";
import { COMPANY_WORDS, type CompanyWords } from "../company/words";
import { FACTS_WORDS, type FactsWords } from "../facts/words";
import { GETS_WORDS, type GetsWords } from "../gets/words";
import { HELP_WORDS, type HelpWords } from "../help/words";
import { LIBRARY_WORDS, type LibraryWords } from "../library/words";
import { MEASURE_WORDS, type MeasureWords } from "../measure/words";
import { SEARCH_WORDS, type SearchWords } from "../search/words";
import { DRIFT_WORDS, type DriftWords } from "../workbook/drift-words";
import { OPENING_WORDS, type OpeningWords } from "../workbook/opening-words";
import { WORKBOOK_WORDS, type WorkbookWords } from "../workbook/words";
import { SHELL_WORDS, type ShellWords } from "./words";

/** The words of all folders; no two of them use a name twice (tests/taskpane/shell/pane-words.test.ts). */
export type PaneWords = CalendarWords &
  CompanyWords &
  DriftWords &
  FactsWords &
  GetsWords &
  HelpWords &
  LibraryWords &
  MeasureWords &
  OpeningWords &
  SearchWords &
  ShellWords &
  WorkbookWords;

export const FOLDERS = [
  CALENDAR_WORDS,
  COMPANY_WORDS,
  DRIFT_WORDS,
  FACTS_WORDS,
  GETS_WORDS,
  HELP_WORDS,
  LIBRARY_WORDS,
  MEASURE_WORDS,
  OPENING_WORDS,
  SEARCH_WORDS,
  SHELL_WORDS,
  WORKBOOK_WORDS,
] as const;

const of = (lang: Lang): PaneWords =>
  Object.assign({}, ...FOLDERS.map((words) => words[lang])) as PaneWords;

/** Every sentence of the task pane. */
export const PANE: Record<Lang, PaneWords> = { "zh-CN": of("zh-CN"), "en-US": of("en-US") };
