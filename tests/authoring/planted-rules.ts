import { LineCounter, isNode, parseDocument } from "yaml";
import {
  type BuiltDocument,
  type FactBook,
  type Problem,
  type RawFile,
  buildDocument,
} from "../../src/authoring";
import { lintRules } from "../../src/lint";

/** A rule file from a text, as the build reads it from disk. */
export function fileOf(text: string, file: string): RawFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return {
    file,
    data: document.toJS() as unknown,
    lineOf(place) {
      for (let depth = place.length; depth > 0; depth--) {
        const node = document.getIn(place.slice(0, depth), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

const NO_FACTS: FactBook = { facts: new Map(), choices: new Map() };

export const HEAD = `code: d
title: { zh: 文, en: D }
issuer: 委
seed: source.txt
from: 2025-01-01
to: 2025-12-31
`;

/** What every planted measure has in common: lines 1 to 5 of its file. */
const MEASURE = `- id: d/1
  title: { zh: 措施, en: Measure }
  kind: award
  cite: 一、1
  lines: [1]
`;
/** The line on which the text given to \`measure\` begins. */
export const FIRST = 6;

/** A measure's file from the lines below its head. */
export const measure = (text: string) => MEASURE + text.replace(/^\n/, "").replace(/\n *$/, "\n");

/** Builds a document of one file an article. */
export function documentOf(articles: string[], head = HEAD, name = "d"): BuiltDocument {
  const files = articles.map((text, i) => fileOf(text, `${name}/article-${i + 1}.yaml`));
  const tables = new Map([["roads", ["road", "grade"]]]);
  return buildDocument(fileOf(head, `${name}/document.yaml`), files, NO_FACTS, tables);
}

/** Problems of building and of the checks, as "file:line code". */
export function found(...documents: BuiltDocument[]): string[] {
  return brief([...documents.flatMap((d) => d.problems), ...lintRules(documents)]);
}

export const brief = (problems: readonly Problem[]) =>
  problems.map((p) => `${p.file.replace(/^d\//, "")}:${p.line} ${p.code}`);

/** The problems of one planted measure. */
export const foundIn = (text: string) => found(documentOf([measure(text)]));
