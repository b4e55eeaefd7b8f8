import { amount } from "./answers";
import { awardTable } from "./award-table";
import { laterAnswer } from "./later-answers";
import {
  type Called,
  DAY_OR_NONE,
  MEASURE,
  NUMBER_OR_NONE,
  RANGE,
  RANGE_OR_NONE,
  TEXT,
  VALUES,
} from "./parameters";

const table = [
  {
    name: "POLICY_AWARD",
    parameters: [MEASURE, VALUES],
    spills: false,
    speaks: false,
    handler: (call) => amount(call, false),
  },
  {
    name: "POLICY_CEILING",
    parameters: [MEASURE, VALUES],
    spills: false,
    speaks: false,
    handler: (call) => amount(call, true),
  },
  {
    name: "POLICY_AWARDS",
    parameters: [MEASURE, RANGE],
    spills: true,
    speaks: false,
    handler: awardTable,
  },
  {
    name: "POLICY_STATUS",
    parameters: [MEASURE, VALUES],
    spills: false,
    speaks: true,
    handler: laterAnswer("sentences", "status"),
  },
  {
    name: "POLICY_EXPLAIN",
    parameters: [MEASURE, VALUES],
    spills: true,
    speaks: true,
    handler: laterAnswer("sentences", "explanation"),
  },
  {
    name: "POLICY_RESULT",
    parameters: [MEASURE, VALUES],
    spills: true,
    speaks: true,
    handler: laterAnswer("sentences", "result"),
  },
  {
    name: "POLICY_INPUTS",
    parameters: [MEASURE],
    spills: true,
    speaks: true,
    handler: laterAnswer("sentences", "inputs"),
  },
  {
    name: "POLICY_FIND",
    parameters: [TEXT, NUMBER_OR_NONE],
    spills: true,
    speaks: true,
    handler: laterAnswer("company", "find"),
  },
  {
    name: "POLICY_CITE",
    parameters: [MEASURE],
    spills: false,
    speaks: true,
    handler: laterAnswer("sentences", "citation"),
  },
  {
    name: "POLICY_VERSION",
    parameters: [],
    spills: false,
    speaks: false,
    handler: ({ book }) => book.version,
  },
  {
    name: "POLICY_APPLY",
    parameters: [MEASURE],
    spills: true,
    speaks: true,
    needsNotes: true,
    handler: laterAnswer("company", "applying"),
  },
  {
    name: "POLICY_CALENDAR",
    parameters: [RANGE_OR_NONE, DAY_OR_NONE, DAY_OR_NONE],
    spills: true,
    speaks: true,
    needsNotes: true,
    handler: laterAnswer("company", "calendarRows"),
  },
  {
    name: "POLICY_MATCH",
    parameters: [RANGE, NUMBER_OR_NONE, DAY_OR_NONE],
    spills: true,
    speaks: true,
    // rounds and windows that end before their text
    needsNotes: true,
    handler: laterAnswer("company", "match"),
  },
  {
    name: "POLICY_BEST",
    parameters: [RANGE, RANGE_OR_NONE, DAY_OR_NONE],
    spills: true,
    speaks: true,
    handler: laterAnswer("company", "best"),
  },
  {
    name: "POLICY_COUNTED",
    parameters: [
      RANGE,
      RANGE,
      RANGE_OR_NONE,
      DAY_OR_NONE,
      RANGE_OR_NONE,
      RANGE_OR_NONE,
      RANGE_OR_NONE,
    ],
    spills: true,
    speaks: false,
    handler: laterAnswer("company", "countedAmounts"),
  },
  {
    name: "POLICY_NEXT",
    parameters: [MEASURE, VALUES],
    spills: true,
    speaks: true,
    handler: laterAnswer("company", "next"),
  },
] as const satisfies readonly Called[];

export type FunctionName = (typeof table)[number]["name"];

/**
 * The functions as cells call them; functions.js has no more of them. Names are stored in workbooks: never renamed;
 * parameters are only appended.
 */
export const CALLED: readonly Called[] = table;
