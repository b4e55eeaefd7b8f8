import { FITS_EN } from "./pane-fits";
import { HELP_EN } from "./pane-help";
import { WAYS_EN } from "./pane-ways";
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

  companyTitle: "Company facts",
  companyIntro:
    "These are the facts that measures ask for most. The more you fill in, the better the match; left out does not mean no.",
  companyLabel: "Company",
  companyName: "Name of the company",
  companyUnnamed: (number) => `Company ${number}`,
  addCompany: "Add a company",
  removeCompany: "Remove this one",
  factGroups: {
    standing: "Standing and credit (taken to fit unless filled in)",
    figures: "Figures",
    traits: "Traits",
  },
  askedBy: (count) => `Asked by ${count} measures`,
  moreFacts: (count) => `Show ${count} more`,
  factWords: "Find a fact",
  factWordsHint: "For example: output, R&D, registered; fill it in right here",
  factsFound: (count) => (count === 1 ? "1 fact fits" : `${count} facts fit, the closest first`),
  noFacts: (words) => `No fact holds “${words}”. Try a shorter word.`,
  toFits: "See what fits",
  saveCompanies: "Save to the sheet “企业画像”",
  loadCompanies: "Read from the sheet",
  companySheet: "企业画像",
  companiesSaved: "Saved to the sheet “企业画像”; it travels with the file.",
  companiesUnknown: (labels) =>
    `${labels.length === 1 ? "1 fact is" : `${labels.length} facts are`} not used by this version and ${
      labels.length === 1 ? "stays" : "stay"
    } in the sheet: ${labels.join(", ")}.`,
  companiesLoaded: (count) => (count === 1 ? "Read 1 company." : `Read ${count} companies.`),
  companiesNone: "No company facts are saved in this workbook yet.",
  companiesNewer:
    "The company facts were saved by a newer version of the add-in; this one leaves them alone. Please update the add-in.",
  companiesForeign:
    "There is a sheet of this name that the add-in did not save. Rename it first, so that it is not overwritten.",
  companiesFact: "Fact",
  companiesKey: "Key (do not change)",

  writeCalculation: "Write the calculation (new sheet)",
  calculationSheet: "Calculation",
  calculationTitle: "Calculation of policy awards",
  calculationHeads: [
    "Measure",
    "Id",
    "Source",
    "Amount (CNY)",
    "Maximum (CNY)",
    "Counted: fixed (CNY)",
    "Counted: at most (CNY)",
    "Why not in full",
  ],
  calculationTotal: "Total (after caps and exclusions)",
  calculationFixed: (day) =>
    `The counted columns are values of ${day} and do not follow the data: exclusions and caps are computed together`,
  calculationMade: "Prepared by:            Date:",
  calculationChecked: "Checked by:            Date:",
  calculationWritten: (place) => `Written to a new sheet: ${place}`,

  calculationRemoved: (sheet) => `Undone; the sheet “${sheet}” is gone again.`,
  calculationKept: (sheet) =>
    `The sheet “${sheet}” was changed since, or is referred to, and has been left alone.`,
  fitsTitle: "What fits",
  fitsTotal: "Total that counts",
  fitsMost: (amount) => `With measures that name only a maximum, at most ${amount}`,
  fitsDropped: (count) =>
    count === 1
      ? "1 more is left out, it may not be combined"
      : `${count} more are left out, they may not be combined`,
  fitsHint:
    "The total holds sums whose own conditions are all filled in (standing and record count as fine unless filled in), in the best combination that the documents allow.",
  fitsFactsFew:
    "The more facts are filled in, the more measures can be judged; the company facts hold them all.",
  fillFacts: "Fill in company facts",
  fitGroups: {
    sure: "Eligible",
    most: "Up to a maximum",
    check: "If the conditions listed hold",
    near: "One or two facts short",
    case: "Case by case",
    not: "Does not fit",
    far: "Several facts short",
    other: "Recognition, scores, services",
  },
  upToWorth: (amount) => `at most ${amount}`,
  needsFacts: (names) => `Needs: ${names}`,
  assumesFacts: (names) => `If: ${names}`,
  filters: "Filter",
  all: "All",
  filterDocument: "Document",
  filterDepartment: "Department",
  filterKind: "Kind",
  filterCurrent: "Only what is in force today",
  showMore: (count) => `Show ${count} more`,

  chartHeading: (fact) => `Amount by “${fact}”`,
  chartNow: "now",
  chartCaption: "Amounts at the borders of tiers",

  ...HELP_EN,
  ...WAYS_EN,
  ...FITS_EN,

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
    元: "CNY",
    万元: "CNY 10k",
    亿元: "CNY 100m",
    美元: "USD",
    万美元: "USD 10k",
    "%": "%",
    小数: "fraction",
  },
  choose: "Choose",
  yes: "Yes",
  no: "No",
  unknown: "Not given",
  definition: "What counts",
  definitionOf: (label) => `What counts as “${label}”`,
  mayBeLeftOut: "May be left out; taken to fit",
  defaultIs: (value) => `Counts as ${value} when left out`,
  onePerLine: "One entry a line",
  clear: "Clear all",

  outcomeHeading: "Outcome",
  stillNeeded: "Still needed",
  because: "Why",
  assumed: "Assumed to fit (please check)",
  notes: "Notes",
  nextTiers: "The next tier",
  nextTier: (label, reach, border, amount, adds) =>
    `${label} ${{ "at-least": "of at least", "more-than": "above", "at-most": "of at most", "less-than": "below" }[reach]} ${border}: ${reach === "more-than" || reach === "less-than" ? "about " : ""}${amount}, ${adds} more`,
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
  fillDown: (rows) =>
    rows === 1
      ? "And the row below, from its own cells"
      : `And the ${rows} rows below, each from its own cells`,
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
  onlyMaximum: "The text names only a maximum: that is what is written, not a fixed sum.",
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
