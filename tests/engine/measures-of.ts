import { parse } from "yaml";
import { type BuiltDocument, type RawFile, buildDocument } from "../../src/authoring";
import type { Group, Measure } from "../../src/language";

/** Rules written in a test, built as those of rules/ are. Throws when the language refuses them. */
export function measuresOf(articles: string, document = ""): Measure[] {
  return built(articles, document).measures.map((authored) => authored.measure);
}

export const measureOf = (article: string, document = ""): Measure =>
  measuresOf(article, document)[0]!;

/** The groups of a document that is written in a test. */
export const groupsOf = (articles: string, document: string): Group[] =>
  built(articles, document).document.groups;

function built(articles: string, document: string): BuiltDocument {
  const head = `{ code: d, title: { zh: 文件, en: Document }, issuer: 机关, seed: none }`;
  const found = buildDocument(
    fileOf("document.yaml", { ...(parse(head) as object), ...(parse(document) as object | null) }),
    [fileOf("articles.yaml", complete(parse(articles) as object[]))],
    { facts: new Map(), choices: new Map() },
    new Map(),
  );
  if (found.problems.length > 0)
    throw new Error(found.problems.map((p) => `${p.line}: ${p.en}`).join("\n"));
  return found;
}

/** What every measure has and a test does not care for. */
const complete = (articles: object[]) =>
  articles.map((article, i) => ({
    id: `d/${i + 1}`,
    title: { zh: `第${i + 1}条`, en: `Article ${i + 1}` },
    kind: "award",
    cite: "一",
    lines: [],
    ...article,
    ...("inputs" in article ? { inputs: named(article.inputs as (string | object)[]) } : {}),
  }));

/** "growth: ratio" for an input whose words do not matter. */
const named = (inputs: (string | object)[]) =>
  inputs.map((input) => {
    const [name, own] = Object.entries(input)[0] as [string, string | object];
    const fact = typeof own === "string" ? { type: own } : own;
    return { [name]: { zh: name, en: name, ...fact } };
  });

const fileOf = (file: string, data: unknown): RawFile => ({ file, data, lineOf: () => 1 });
