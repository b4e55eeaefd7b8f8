import type { RuleBook } from "../rulebook";
import { type Lang, say } from "../text";
import { answerCall } from "./answer-call";
import { CellError, type CellResult } from "./cell-result";
import { FUNCTIONS, type FunctionRow } from "./described";

/** Words of the help pages. */
const WORDS: Record<
  Lang,
  Record<"title" | "parameters" | "examples" | "gives" | "optional" | "all" | "colleagues", string>
> = {
  "zh-CN": {
    title: "政策奖补",
    parameters: "参数",
    examples: "示例",
    gives: "结果",
    optional: "可不填",
    all: "全部函数",
    colleagues:
      "没有安装本加载项的同事打开文件时，单元格保留上次的结果；重新计算后会显示 #NAME?。需要长期流转的文件，请在窗格中改为数值或原生公式。",
  },
  "en-US": {
    title: "Policy Awards",
    parameters: "Parameters",
    examples: "Examples",
    gives: "gives",
    optional: "optional",
    all: "All functions",
    colleagues:
      "A colleague without the add-in sees the last result; once recalculated the cell shows #NAME?. For files that travel, insert values or native formulas from the pane.",
  },
};

export interface HelpPage {
  path: string;
  content: string;
}

/** One page for each function and language, and an index; examples are computed when the page is made. */
export function helpPages(book: RuleBook): HelpPage[] {
  return (["zh-CN", "en-US"] as const).flatMap((lang) => [
    ...FUNCTIONS.map((row) => ({
      path: `help/${lang}/${row.name}.html`,
      content: page(row, lang, book),
    })),
    { path: `help/${lang}/index.html`, content: frame(lang, WORDS[lang].all, list(lang)) },
  ]);
}

const escape = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function frame(lang: Lang, title: string, body: string): string {
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'" />
    <title>${escape(title)} · ${WORDS[lang].title}</title>
    <link rel="stylesheet" href="../help.css" />
  </head>
  <body>
    <main>
      <h1>${escape(title)}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}

const list = (lang: Lang) =>
  `<ul>${FUNCTIONS.map((row) => `<li><a href="${row.name}.html">${row.name}</a> ${escape(say(row.description, lang))}</li>`).join("")}</ul>`;

function page(row: FunctionRow, lang: Lang, book: RuleBook): string {
  const words = WORDS[lang];
  const parameters = row.parameters.map(
    (p) =>
      `<dt>${escape(say(p.name, lang))}${p.optional ? `（${words.optional}）` : ""}</dt><dd>${escape(say(p.description, lang))}</dd>`,
  );
  const examples = row.examples.map(
    (formula) =>
      `<figure><pre><code>${escape(formula)}</code></pre><figcaption>${words.gives}</figcaption>${shown(compute(row, formula, lang, book))}</figure>`,
  );
  return frame(
    lang,
    row.name,
    `<p>${escape(say(row.description, lang))}</p>
      ${parameters.length ? `<h2>${words.parameters}</h2><dl>${parameters.join("")}</dl>` : ""}
      <h2>${words.examples}</h2>${examples.join("")}
      <p>${escape(words.colleagues)}</p>
      <p><a href="index.html">${words.all}</a></p>`,
  );
}

function shown(result: CellResult): string {
  if (!Array.isArray(result)) return `<output>${cellText(result)}</output>`;
  return `<table>${result.map((row) => `<tr>${row.map((cell) => `<td>${cellText(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
}
const cellText = (cell: unknown) =>
  cell instanceof CellError
    ? escape(`${cell.code} ${cell.message}`)
    : typeof cell === "number"
      ? cell.toLocaleString("en-US", { maximumFractionDigits: 6 })
      : escape(String(cell));

/** Computes an example as typed: literals only. Throws when an example is not one. */
export function compute(row: FunctionRow, formula: string, lang: Lang, book: RuleBook): CellResult {
  const match = /^=([A-Z_]+)\((.*)\)$/s.exec(formula);
  if (!match || match[1] !== row.name) throw new Error(`not a call of ${row.name}: ${formula}`);
  return answerCall(row, () => book, lang, literals(match[2]!));
}

/** "a",1,10%,TRUE,{1,2;3,4} as values. */
function literals(text: string): unknown[] {
  const parts = text.match(/"[^"]*"|\{[^}]*\}|[^,]+/g) ?? [];
  return parts.map((part) =>
    part.startsWith("{")
      ? part
          .slice(1, -1)
          .split(";")
          .map((row) => literals(row))
      : literal(part.trim()),
  );
}

function literal(text: string): unknown {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}
