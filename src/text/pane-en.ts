import type { PaneWords } from "./pane-zh";

export const PANE_EN: PaneWords = {
  appName: "Policy Awards",
  back: "Back",
  otherLanguage: "中文",
  otherLanguageLong: "切换为中文",
  help: "Help",
  previewTitle: "Preview",
  preview: "Not connected to Excel: you can search and compute; buttons for the sheet are off.",
  failedTitle: "This screen could not be shown",
  failed:
    "Something went wrong; what you filled in is still there. Go back and try again; if it happens again, send the text below to whoever looks after the add-in.",
  startAgain: "To the start",

  findTitle: "Find a measure",
  findLabel: "Words, document number or department",
  findHint: "For example: rent, listing, 京技管发〔2025〕4号",
  found: (count, more) =>
    more
      ? `Many measures fit; the first ${count}`
      : count === 1
        ? "1 measure"
        : `${count} measures`,
  nothingFound: (words) =>
    `No measure fits “${words}”. Try a shorter word (such as rent or listing), or a document number.`,
  searchEmpty: "Type a word to begin; of several words, separated by spaces, all must fit.",
  open: (title) => `Open: ${title}`,
  kinds: {
    award: "Award",
    ceiling: "Maximum",
    discretionary: "Case by case",
    service: "Service",
    eligibility: "Recognition",
    score: "Score",
    lookup: "Look-up",
  },

  noDepartment: "No department named",
  validity: (from, to) =>
    from && to
      ? `In force ${from} to ${to}`
      : from
        ? `In force from ${from}`
        : to
          ? `In force until ${to}`
          : "Time in force not stated",
  expired: "No longer in force",
  notYet: "Not yet in force",
  rule: "Rule",
  factsHeading: "Your facts",
  noInputs: "There is nothing to fill in.",
  scopeHeading: "Scope (taken to fit unless filled in)",
  useCell: (label) => `Take “${label}” from the selected cell`,
  unlink: (label) => `Stop taking “${label}” from the cell and type it`,
  linked: (address, value) => (value ? `${address} = ${value}` : address),
  blankCell: "blank",
  unitOf: (label) => `Unit of “${label}”`,
  units: {
    元: "yuan",
    万元: "10,000 yuan",
    亿元: "100m yuan",
    美元: "USD",
    万美元: "10,000 USD",
    "%": "%",
    小数: "as percentage",
  },
  choose: "Choose",
  yes: "Yes",
  no: "No",
  unknown: "Not given",
  mayBeLeftOut: "May be left out; taken to fit",
  defaultIs: (value) => `Counts as ${value} when left out`,
  onePerLine: "One entry a line",
  clear: "Clear all",

  outcomeHeading: "Outcome",
  stillNeeded: "Still needed",
  because: "Why",
  assumed: "Assumed to fit (please check)",
  notes: "Notes",
  noAnswer: "These values have no answer (a growth of -100 %, for example); please check them.",
  mend: "Something filled in is not right; mend it first.",
  stepsHeading: "Steps",
  stepsCaption: "Computed step by step, by the clauses of the text",
  stepHead: "Clause and step",
  valueHead: "Value",
  source: "Source",
  points: (value) => `${value} points`,
  noAmount: "No money involved",

  sheetHeading: "Into the sheet",
  sheetOff: "Not connected to Excel, so nothing can be written. Open this add-in in Excel.",
  ways: {
    formula: "Formula (follows the cells)",
    value: "Value (stays as it is)",
    table: "Explanation (facts, steps, clauses)",
  },
  wayLabel: "What to write",
  place: (address) => `Place: ${address}`,
  placeUnknown: "Select a cell in the sheet",
  placeAgain: "Take the selected cell",
  isFree: "The place is empty.",
  overwrites: (count) =>
    count === 1
      ? "Overwrites 1 cell that is not empty:"
      : `Overwrites ${count} cells that are not empty:`,
  andMore: (count) => `… and ${count} more`,
  insertAt: (address) => `Write to ${address}`,
  overwriteAt: (address) => `Overwrite ${address}`,
  undo: "Undo",
  inserted: (address) => `Written to ${address}.`,
  restored: (address) => `Undone; ${address} is as it was.`,
  touched: (address) => `${address} was changed since; nothing was undone.`,
  changedMeanwhile:
    "The place has just changed; nothing was written. Look at it again, then decide.",
  cannotFormula:
    "A formula carries the measure's own inputs only; you filled in its scope, so write the value or the explanation.",
  cannotValue: "There is no value to write yet: complete the facts above.",
  onlyCeiling: "The text names only a maximum, so the formula is POLICY_CEILING.",
  selfReference: "The formula would refer to its own cell; choose another place.",
  problems: {
    "no-host": "Not connected to Excel; the sheet is unchanged.",
    protected: "The sheet is protected; unprotect it first (Review tab).",
    "sheet-gone": "This sheet no longer exists, or has another name.",
    editing: "A cell is being edited; press Enter there first.",
    "too-large": "The range is too large; choose a smaller one.",
    "blocked-spill": "This is part of an array formula; choose another place.",
    refused: "Excel did not accept this.",
  },

  tableFacts: "Facts",
  tableSteps: "Steps",
  tableResult: "Result",
  tableClause: "Clause",
  tableWhat: "What",
  tableFormula: "Formula",
  tableValue: "Value",
  tableVersion: (version) => `Rule book ${version}`,
};
