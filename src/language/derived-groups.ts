import type { Matter } from "./matter";
import { citesOf } from "./holding-clauses";
import type { Group, HoldingClause, Measure, RuleDocument } from "./measure";
import type { Keeps, Level, NoDouble } from "./terms";

/** A group that no document lists: clauses against paying twice, and one document after another, make it. */
export interface DerivedGroup extends Group {
  keeps?: Keeps[];
}

/** A text with clauses of its own: a document, or the cards of the guide that sum up one document. */
interface Text {
  name: string;
  level: Level;
  clauses: NoDouble[];
}

/** Measures of one text and one matter for which the same of its clauses hold. */
interface Part {
  text: Text;
  clauses: readonly NoDouble[];
  measures: readonly Measure[];
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
  const textOf = textsOf(documents);
  const byMatter = new Map<string, Map<Text, Measure[]>>();
  for (const measure of measures)
    for (const matter of measure.matters ?? []) {
      const own = byMatter.get(matter) ?? new Map<Text, Measure[]>();
      byMatter.set(matter, own);
      const text = textOf(measure);
      own.set(text, [...(own.get(text) ?? []), measure]);
    }
  const once = [...byMatter].flatMap(([matter, of]) => [
    ...betweenTexts(matter, of, matters[matter]),
    ...insideTexts(matter, of, matters[matter]),
  ]);
  const first = new Map<string, DerivedGroup>();
  for (const group of once)
    if (!first.has(JSON.stringify(group.of))) first.set(JSON.stringify(group.of), group);
  return [...first.values(), ...successions(documents, measures)];
}

/** The text of a measure. Cards of one number are one text: its clauses speak of other funds, not of its own. */
function textsOf(documents: readonly RuleDocument[]): (measure: Measure) => Text {
  const texts = new Map<string, Text>();
  const byName = new Map<string, Text>();
  for (const document of documents)
    for (const part of [document, ...(document.cards ?? [])]) {
      const id = "code" in part ? part.code : part.id;
      const name = part.number ?? part.title.zh;
      const text = byName.get(part.number ?? id) ?? {
        name,
        level: part.level ?? document.level ?? "beijing",
        clauses: [],
      };
      const own = part === document ? undefined : [id];
      for (const clause of part.noDouble ?? document.noDouble ?? [])
        text.clauses.push(own ? { only: own, ...clause } : clause);
      texts.set(id, text);
      byName.set(part.number ?? id, text);
    }
  return ({ id, document }) => texts.get(id.split("/")[0]!) ?? texts.get(document)!;
}

const holdsFor = (only: readonly string[] | undefined, id: string): boolean =>
  !only || only.some((part) => id === part || id.startsWith(`${part}/`));

function partsOf([text, measures]: readonly [Text, readonly Measure[]]): Part[] {
  const holding = (m: Measure) => text.clauses.filter(({ only }) => holdsFor(only, m.id));
  const same = grouped(measures, (m) =>
    holding(m)
      .map((clause) => text.clauses.indexOf(clause))
      .join(),
  );
  return [...same.values()].map((part) => ({
    text,
    clauses: holding(part[0]!),
    measures: part,
  }));
}

/** The clauses of one part that reach the measures of another. */
const reaching = (from: Part, to: Part): readonly NoDouble[] =>
  from.text === to.text
    ? []
    : from.clauses.filter(
        ({ reaches }) => reaches.includes("any") || reaches.includes(to.text.level),
      );

/** Sets of texts of which each reaches, or is reached by, every other: of their categories one is paid. */
function betweenTexts(
  matter: string,
  of: ReadonlyMap<Text, readonly Measure[]>,
  named?: Matter,
): DerivedGroup[] {
  const tied = (a: Part, b: Part) => reaching(a, b).length + reaching(b, a).length > 0;
  return cliques([...of].flatMap(partsOf), tied).map((clique, i): DerivedGroup => {
    const idsOf = (part: Part) => part.measures.map((m) => m.id);
    const clauses = clique.flatMap((a) =>
      clique.flatMap((b) =>
        reaching(a, b).map(({ cite, keeps }) => ({
          cite: `${a.text.name}${cite}`,
          keeps,
          between: [idsOf(a), idsOf(b)] as const,
        })),
      ),
    );
    return groupOnce(`matter:${matter}:${i + 1}`, matter, clique.map(idsOf), named, {
      cite: citesOf(clauses),
      keeps: [...new Set(clauses.map(({ keeps }) => keeps))],
      clauses,
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
      const held = measures.filter((m) => holdsFor(clause.only, m.id));
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
  { keeps, ...cited }: { cite: string; keeps: Keeps[]; clauses?: readonly HoldingClause[] },
): DerivedGroup {
  return {
    id,
    matter,
    keeps,
    rule: "at-most",
    n: 1,
    of,
    inputs: [],
    ...(named?.ofYear && { ofYear: true as const }),
    ...cited,
    why: {
      zh: `同一事项（${named?.zh ?? matter}）${named?.ofYear ? "一年" : ""}只支付一次${keeps.includes("difference") ? "，可补差额" : ""}`,
      en: `The same matter (${named?.en ?? matter}) is paid only once${named?.ofYear ? " a year" : ""}${keeps.includes("difference") ? ", the difference on top" : ""}`,
    },
  };
}

/** A document and the one that took its place are never combined for one year; each holds for the years of its own. */
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
          ofYear: true,
          inputs: [],
          cite: young.number ?? young.code,
          why: {
            zh: `${young.number ?? young.code}接替${old.number ?? old.code}，一年只适用其中一份`,
            en: `${young.number ?? young.code} took the place of ${old.number ?? old.code}; only one of them applies in a year`,
          },
        };
      }),
  );
}

/** Largest sets of which every two are tied, of two or more (Bron and Kerbosch). */
function cliques<T>(all: readonly T[], tied: (a: T, b: T) => boolean): T[][] {
  const found: T[][] = [];
  const grow = (clique: T[], open: readonly T[], done: readonly T[]): void => {
    if (open.length === 0 && done.length === 0 && clique.length > 1) found.push(clique);
    for (const [i, next] of open.entries())
      grow(
        [...clique, next],
        open.slice(i + 1).filter((o) => tied(next, o)),
        [...done, ...open.slice(0, i)].filter((d) => tied(next, d)),
      );
  };
  grow([], all, []);
  return found;
}
