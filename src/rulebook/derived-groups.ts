import type { Card, Group, Keeps, Matter, Measure, NoDouble, RuleDocument } from "../language";

/** A group that no document lists: clauses against paying twice, and one document after another, make it. */
export interface DerivedGroup extends Group {
  /** what is paid once; none for a document and its successor */
  matter?: string;
  keeps?: Keeps[];
}

/** A text with clauses of its own: a document, or a card of the guide. */
interface Text {
  name: string;
  level: "etown" | "beijing";
  clauses: readonly NoDouble[];
}

/**
 * Groups between documents (and inside one where its clause says so): measures of one matter of which a clause lets
 * only the better be paid. Measures of one text that may stand together are one category.
 */
export function derivedGroups(
  documents: readonly RuleDocument[],
  measures: readonly Measure[],
  matters: Readonly<Record<string, Matter>>,
): DerivedGroup[] {
  const texts = new Map<string, Text>();
  for (const document of documents)
    for (const part of [document, ...(document.cards ?? [])])
      texts.set(nameOf(part), textOf(part, document));
  const textFor = (measure: Measure): Text =>
    texts.get(measure.id.split("/")[0]!) ?? texts.get(measure.document)!;
  const byMatter = new Map<string, Map<Text, Measure[]>>();
  for (const measure of measures) {
    if (measure.matter === undefined) continue;
    const own = byMatter.get(measure.matter) ?? new Map<Text, Measure[]>();
    byMatter.set(measure.matter, own);
    const text = textFor(measure);
    own.set(text, [...(own.get(text) ?? []), measure]);
  }
  const once = [...byMatter].flatMap(([matter, of]) => [
    ...betweenTexts(matter, of, matters[matter]),
    ...insideTexts(matter, of, matters[matter]),
  ]);
  return [...once, ...successions(documents, measures)];
}

const nameOf = (part: RuleDocument | Card): string => ("code" in part ? part.code : part.id);

function textOf(part: RuleDocument | Card, { level, noDouble }: RuleDocument): Text {
  return {
    name: part.number ?? part.title.zh,
    level: level ?? "beijing",
    clauses: part.noDouble ?? noDouble ?? [],
  };
}

/** Whether a clause of one text holds for a measure's money from another. */
const reaching = (from: Text, to: Text, ids: readonly string[]): NoDouble[] =>
  from.clauses.filter(
    ({ reaches, only }) =>
      (reaches.includes("any") || reaches.includes(to.level)) && holdsFor(only, ids),
  );

const holdsFor = (only: readonly string[] | undefined, ids: readonly string[]): boolean =>
  !only || ids.some((id) => only.some((part) => id === part || id.startsWith(`${part}/`)));

/** Sets of texts of which each reaches, or is reached by, every other: of their categories one is paid. */
function betweenTexts(
  matter: string,
  of: ReadonlyMap<Text, readonly Measure[]>,
  named?: Matter,
): DerivedGroup[] {
  const texts = [...of.keys()];
  const idsOf = (text: Text) => of.get(text)!.map((m) => m.id);
  const clausesOf = (a: Text, b: Text) => [
    ...reaching(a, b, idsOf(a)),
    ...reaching(b, a, idsOf(b)),
  ];
  const excludes = (a: Text, b: Text) => clausesOf(a, b).length > 0;
  return cliques(texts, excludes).map((clique, i): DerivedGroup => {
    const cited = clique.flatMap((a) =>
      clique.some((b) => b !== a && reaching(a, b, idsOf(a)).length)
        ? clique
            .flatMap((b) => (b === a ? [] : reaching(a, b, idsOf(a))))
            .map((c) => ({ ...c, of: a }))
        : [],
    );
    const cites = [...new Set(cited.map((c) => `${c.of.name}${c.cite}`))];
    return groupOnce(`matter:${matter}:${i + 1}`, matter, clique.map(idsOf), named, {
      cite: cites.join("；"),
      keeps: [...new Set(cited.map((c) => c.keeps))],
    });
  });
}

/** Inside a text whose clause reaches its own measures, or those of one clause, each measure is a category. */
function insideTexts(
  matter: string,
  of: ReadonlyMap<Text, readonly Measure[]>,
  named?: Matter,
): DerivedGroup[] {
  return [...of].flatMap(([text, measures]) =>
    text.clauses.flatMap((clause): DerivedGroup[] => {
      const held = measures.filter((m) => holdsFor(clause.only, [m.id]));
      const parts = clause.reaches.includes("own")
        ? [held]
        : clause.reaches.includes("clause")
          ? [...grouped(held, (m) => m.cite.split(/[（(]/)[0]!).values()]
          : [];
      return parts
        .filter((part) => part.length > 1)
        .map((part) =>
          groupOnce(
            `matter:${matter}:${part[0]!.id}`,
            matter,
            part.map((m) => [m.id]),
            named,
            { cite: `${text.name}${clause.cite}`, keeps: [clause.keeps] },
          ),
        );
    }),
  );
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function groupOnce(
  id: string,
  matter: string,
  of: string[][],
  named: Matter | undefined,
  { cite, keeps }: { cite: string; keeps: Keeps[] },
): DerivedGroup {
  return {
    id,
    matter,
    keeps,
    rule: "at-most",
    n: 1,
    of,
    inputs: [],
    cite,
    why: {
      zh: `同一事项（${named?.zh ?? matter}）只支付一次${keeps.includes("difference") ? "，可补差额" : ""}`,
      en: `One matter (${named?.en ?? matter}) is paid once${keeps.includes("difference") ? ", the difference on top" : ""}`,
    },
  };
}

/** A document and the one that took its place never add up. */
function successions(
  documents: readonly RuleDocument[],
  measures: readonly Measure[],
): DerivedGroup[] {
  return documents.flatMap((old) =>
    documents
      .filter(
        (young) =>
          young !== old &&
          ((old.number !== null && young.repeals.includes(old.number)) ||
            (young.number !== null && old.replacedBy?.includes(young.number))),
      )
      .map((young): DerivedGroup => {
        const idsOf = ({ code }: RuleDocument) =>
          measures.filter((m) => m.document === code).map((m) => m.id);
        return {
          id: `succession:${old.code}:${young.code}`,
          rule: "at-most",
          n: 1,
          of: [idsOf(old), idsOf(young)],
          inputs: [],
          cite: young.number ?? young.code,
          why: {
            zh: `${young.number ?? young.code}接替${old.number ?? old.code}，两份文件不相加`,
            en: `${young.number ?? young.code} took the place of ${old.number ?? old.code}; the two do not add up`,
          },
        };
      }),
  );
}

/** Largest sets of texts of which every two exclude each other, of two or more (Bron and Kerbosch). */
function cliques(texts: readonly Text[], tied: (a: Text, b: Text) => boolean): Text[][] {
  const found: Text[][] = [];
  const grow = (clique: Text[], open: Text[], done: Text[]): void => {
    if (open.length === 0 && done.length === 0 && clique.length > 1) found.push(clique);
    for (const [i, text] of open.entries())
      grow(
        [...clique, text],
        open.slice(i + 1).filter((o) => tied(text, o)),
        [...done, ...open.slice(0, i)].filter((d) => tied(text, d)),
      );
  };
  grow([], [...texts], []);
  return found;
}
