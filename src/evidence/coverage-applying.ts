import type { BuiltDocument } from "../authoring";
import type { Applying } from "../language";

const WORDS: [head: string, printed: (apply: Applying) => boolean][] = [
  ["window", (a) => !!a.windows?.length],
  ["how often", (a) => !!a.frequency],
  ["department", (a) => !!a.department],
  ["where", (a) => !!a.where],
  ["phone", (a) => !!a.phones?.length],
  ["steps", (a) => !!a.steps?.length],
  ["papers", (a) => !!a.materials?.length],
  ["notice", (a) => !!a.notice],
  ["before or after", (a) => a.beforeSpending !== undefined],
];

/** What the texts (documents, and the cards of the guide) do not print about applying: 原文未载, counted. */
export function applyingCoverage(documents: readonly BuiltDocument[]): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const rows = documents.map((built) => ({ name: built.document.code, texts: textsOf(built) }));
  const all = rows.flatMap(({ texts }) => texts);
  const missing = (texts: readonly Applying[][]) =>
    WORDS.map(([, printed]) => texts.filter((applies) => !applies.some(printed)).length);
  return [
    "## Applying · 申报",
    "",
    "Texts (documents, cards of the guide) and how many of them do not print 原文未载 each part of applying, neither themselves nor at one of their measures.",
    "",
    line(["document 文件", "texts", ...WORDS.map(([head]) => head)]),
    line(["---", ...Array<string>(WORDS.length + 1).fill("---:")]),
    ...rows.map(({ name, texts }) => line([name, texts.length, ...missing(texts)])),
    line(["**all**", all.length, ...missing(all)]),
    "",
  ];
}

/** For each text what it and its measures say of applying. */
function textsOf({ document, measures }: BuiltDocument): Applying[][] {
  const said = (id: string, apply: Applying | undefined) => [
    apply ?? {},
    ...measures
      .filter(({ measure }) => measure.id.startsWith(`${id}/`))
      .flatMap(({ measure: { apply: own, department } }) => [
        own ?? {},
        department === undefined ? {} : { department },
      ]),
  ];
  return document.cards
    ? document.cards.map((card) => said(card.id, card.apply))
    : [said(document.code, document.apply)];
}
