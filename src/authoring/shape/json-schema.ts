import type { RawMap, Shape } from "../raw";
import { answerText, text } from "./holds";
import * as facts from "./fact-shapes";
import * as files from "./file-shapes";
import * as names from "./name-shapes";
import * as steps from "./step-shapes";
import * as terms from "./terms-shapes";

/** The places of rule files by the names that rules/schema.json gives them. */
export const PLACES: Readonly<Record<string, Shape>> = {
  document: files.DOCUMENT,
  scope: files.SCOPE,
  condition: files.CONDITION,
  rounding: files.ROUNDING,
  smallest: files.SMALLEST,
  cardFile: files.CARD_FILE,
  card: files.CARD,
  group: steps.GROUP,
  measure: files.MEASURE,
  requirementRow: files.REQUIREMENT,
  reading: files.READING,
  unmodelled: files.UNMODELLED,
  fact: facts.FACT,
  case: steps.CASE,
  wordCase: steps.WORD_CASE,
  ...Object.fromEntries(Object.entries(steps.STEPS).map(([word, shape]) => [`${word}Step`, shape])),
  letStep: steps.LET,
  bracketsStep: steps.BRACKET_STEP,
  brackets: steps.BRACKETS,
  slice: steps.SLICE,
  roundStep: steps.ROUND,
  period: terms.PERIOD,
  closed: terms.CLOSED,
  noDouble: terms.NO_DOUBLE,
  apply: terms.APPLY,
  window: terms.WINDOW,
  applyStep: terms.APPLY_STEP,
  material: terms.MATERIAL,
  notice: terms.NOTICE,
  factsFile: facts.FACTS_FILE,
  sharedFact: facts.SHARED_FACT,
  definition: facts.DEFINITION,
  implication: facts.IMPLICATION,
  openingsFile: facts.OPENINGS_FILE,
  openingFact: facts.OPENING_FACT,
  together: facts.TOGETHER,
  only: facts.ONLY,
  question: facts.QUESTION,
  headingsFile: facts.HEADINGS_FILE,
  heading: facts.HEADING,
  mattersFile: facts.MATTERS_FILE,
  matter: facts.MATTER,
  distinct: facts.DISTINCT,
  saidFile: names.SAID_FILE,
  authoritiesFile: names.AUTHORITIES_FILE,
  table: facts.TABLE,
};

const ref = (name: string): RawMap => ({ $ref: `#/$defs/${name}` });
const listOf = (name: string): RawMap => ({ type: "array", items: ref(name), minItems: 1 });
const word = { type: ["string", "number", "null"] };

/** What has no keys of its own: expressions, lists, names of the author's choice. */
const OTHERS: Readonly<Record<string, RawMap>> = {
  bilingual: {
    description: "both languages 中英文",
    type: "object",
    properties: { zh: { type: "string", minLength: 1 }, en: { type: "string", minLength: 1 } },
    additionalProperties: false,
    required: ["zh", "en"],
  },
  choices: {
    description: "code: [中文, English]",
    type: "object",
    additionalProperties: {
      type: "array",
      items: { type: "string" },
      minItems: 2,
      maxItems: 2,
    },
  },
  answers: {
    description: "fact: value 事实: 值",
    type: "object",
    additionalProperties: answerText.schema,
    minProperties: 1,
  },
  input: {
    description: "a fact by name, or name: { own words } 事实的名字",
    anyOf: [
      { type: "string" },
      {
        type: "object",
        minProperties: 1,
        maxProperties: 1,
        additionalProperties: { anyOf: [ref("fact"), { type: "null" }] },
      },
    ],
  },
  expression: {
    description: "an expression, see rules/README.md 表达式",
    type: ["string", "number", "boolean"],
  },
  value: { anyOf: [ref("expression"), listOf("case")] },
  words: { anyOf: [word, listOf("wordCase")] },
  requirement: { anyOf: [ref("expression"), ref("requirementRow")] },
  category: { anyOf: [text.schema, { type: "array", items: text.schema }] },
  step: {
    anyOf: Object.keys(PLACES)
      .filter((name) => /[a-z]Step$/.test(name) && name !== "applyStep")
      .map(ref),
  },
  steps: listOf("step"),
  result: {
    description: "an expression, a list of cases, or a record 算式、分档或一组值",
    anyOf: [ref("value"), { type: "object", additionalProperties: ref("value") }],
  },
  example: {
    description: "facts and what they give; the first row is complete 事实与结果，首行写全",
    type: "object",
    properties: {
      gives: {
        description:
          "10万元 | not eligible | case by case | information | { needs: [fact] } | { class: x } | { value: x } | error",
      },
      why: { description: "the arithmetic 算式" },
    },
    required: ["gives"],
  },
  measureList: {
    description: "the measures of an article 一条下的措施",
    type: "array",
    items: ref("measure"),
  },
  article: { anyOf: [ref("measureList"), ref("cardFile")] },
  tableRow: { type: "object" },
  tableColumn: { type: "string" },
};

function schemaOf({ zh, en, keys }: Shape): RawMap {
  const rows = Object.entries(keys);
  return {
    description: zh === en ? en : `${en} ${zh}`,
    type: "object",
    properties: Object.fromEntries(
      rows.map(([key, row]) => [key, { description: `${row.en} ${row.zh}`, ...row.holds.schema }]),
    ),
    additionalProperties: false,
    required: rows.flatMap(([key, row]) => (row.required ? [key] : [])),
  };
}

/** rules/schema.json: the shape of rule files for editors, made from the table that the parser reads. */
export function rulesSchema(): RawMap {
  const places = Object.entries(PLACES).map(([name, shape]) => [name, schemaOf(shape)]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rule files 规则文件",
    anyOf: [
      "article",
      "authoritiesFile",
      "document",
      "factsFile",
      "headingsFile",
      "mattersFile",
      "openingsFile",
      "saidFile",
      "table",
    ].map(ref),
    $defs: { ...OTHERS, ...(Object.fromEntries(places) as RawMap) },
  };
}
