import { areaText } from "../../workbook";
import type { Action } from "./actions";
import { linkKey } from "../facts/link-key";
import { reduceCompanies } from "../company/reduce-companies";
import type { Answer, Answers, PaneState, SheetState } from "./pane-state";
import { reduceWay } from "./reduce-way";

/** The pane after an action; pure. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "went-to":
    case "opened":
    case "went-back":
    case "searched":
      return reduceWay(state, action);
    case "language-chosen":
      return state.lang === action.lang ? state : { ...state, lang: action.lang };
    case "library-searched":
      return { ...state, libraryWords: action.words };
    case "answered":
      return withAnswers(state, (answers) => ({ ...answers, [action.key]: action.answer }));
    case "answered-several":
      return withAnswers(state, (answers) => ({ ...answers, ...action.answers }));
    case "unit-chosen":
      return withAnswers(state, (answers) => withUnit(answers, action.key, action.unit));
    case "answers-cleared":
      return withAnswers(state, (answers) => without(answers, action.keys));
    case "filtered":
      return { ...state, filters: { ...state.filters, ...action.filters } };
    case "facts-taken":
    case "company-named":
    case "company-added":
    case "company-removed":
    case "company-put-back":
    case "company-chosen":
    case "companies-read":
    case "companies-held":
    case "companies-taken":
    case "companies-reported":
      return reduceCompanies(state, action);
    case "cells-read":
      return cellsRead(state, action);
    case "selected":
      return { ...state, selection: action.area };
    default:
      return { ...state, sheet: reduceSheet(state.sheet, action) };
  }
}

type SheetAction = Extract<
  Action,
  {
    type:
      | "way-chosen"
      | "fill-chosen"
      | "below-counted"
      | "target-read"
      | "writing-began"
      | "inserted"
      | "undone"
      | "sheet-reported";
  }
>;

function reduceSheet(sheet: SheetState, action: SheetAction): SheetState {
  switch (action.type) {
    case "way-chosen":
      return { ...sheet, way: action.way, place: undefined, news: undefined };
    case "fill-chosen":
      return { ...sheet, fill: action.fill, place: undefined, news: undefined };
    case "below-counted":
      return { ...sheet, below: { cells: action.cells, rows: action.rows } };
    case "target-read":
      return { ...sheet, place: { ...action.place, wanted: action.wanted } };
    case "writing-began":
      return { ...sheet, busy: true, news: undefined };
    case "inserted": {
      const { insertion: last, address } = action;
      return { ...idle(sheet), last, news: { news: "inserted", address } };
    }
    case "undone": {
      const news = action.restored ? "restored" : "touched";
      return { ...idle(sheet), news: { news, address: action.address } };
    }
    case "sheet-reported":
      // the place may hold something else by now: it is looked at again
      return { ...sheet, busy: false, place: undefined, news: action.news };
  }
}

/** After something was written or taken back: what was chosen stays, what was seen is looked at again. */
const idle = ({ way, fill, below }: SheetState): SheetState => ({
  way,
  fill,
  busy: false,
  ...(below && { below }),
});

function withAnswers(state: PaneState, change: (answers: Answers) => Answers): PaneState {
  const companies = state.companies.map((company, i) =>
    i === state.company ? { ...company, answers: change(company.answers) } : company,
  );
  return { ...state, companies };
}

function withUnit(answers: Answers, key: string, unit: NonNullable<Answer["unit"]>): Answers {
  const before = answers[key] ?? { by: "typed", text: "" };
  // in another unit it is no longer what the table said
  const { text } = before.by === "typed" ? before : { text: undefined };
  const kept = text === undefined ? before : ({ by: "typed", text } as const);
  return { ...answers, [key]: { ...kept, unit } };
}

const without = (answers: Answers, keys: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));

/** Takes new values of linked cells, and what headings state of them; the same state where nothing differs. */
function cellsRead(
  state: PaneState,
  { values, stated, from1904 }: Extract<Action, { type: "cells-read" }>,
): PaneState {
  let changed = false;
  const renewed = (key: string, answer: Answer): Answer => {
    if (answer.by !== "cell") return answer;
    const { area, doubt, from1904: early = false, ...before } = answer;
    const now = stated.get(linkKey(key, area)) ?? (doubt ? { doubt } : {});
    const seen = values.get(areaText(area)) ?? answer.values;
    const next: Answer = {
      ...before,
      area,
      ...now,
      values: seen,
      ...(from1904 && { from1904 }),
    };
    const isSame = next.unit === answer.unit && next.doubt === doubt && from1904 === early;
    if (isSame && JSON.stringify(seen) === JSON.stringify(answer.values)) return answer;
    changed = true;
    return next;
  };
  const companies = state.companies.map((company) => ({
    ...company,
    answers: Object.fromEntries(
      Object.entries(company.answers).map(([key, answer]) => [key, renewed(key, answer)]),
    ),
  }));
  return changed ? { ...state, companies } : state;
}
