import { type Authored, type BuiltDocument, type Problem, Reader } from "../authoring";
import type { FigureDigest } from "./figure-digest";
import { figuresIn, isAmong, literalsOf, literalsOfDocument } from "./literals";

/** A printed figure of the lines of a measure that neither its rule nor one of the same lines has. */
export interface FigureLeft {
  authored: Authored;
  figure: string;
}

interface Used {
  authored: Authored;
  lines: readonly (readonly [number, number])[];
  /** figures of its trees, without those that the source prints in another way */
  literals: string[];
  /** figures inside of the source's own way of printing them, and those that are named as not needed */
  named: Set<string>;
}

/** Printed figures of the cited lines that no rule of these lines uses or names in `unused`; from the digest, so that it runs without the sources. */
export function figuresLeft(
  documents: readonly BuiltDocument[],
  digest: FigureDigest,
): FigureLeft[] {
  return documents
    .filter((built) => built.problems.length === 0)
    .flatMap((built) => {
      const all = built.measures.map((authored) => usedBy(built, authored));
      const ofDocument = literalsOfDocument(built).map((l) => l.printed);
      return all.flatMap((own) => {
        const near = all.filter((other) => overlap(own.lines, other.lines));
        const figures = digest[own.authored.measure.id]?.figures ?? [];
        return figures
          .filter((figure) => speaksOfMoney(figure) && !used(figure, near, ofDocument))
          .map((figure) => ({ authored: own.authored, figure }));
      });
    });
}

function usedBy(built: BuiltDocument, authored: Authored): Used {
  const { printed, unused } = authored;
  const literals = literalsOf(built, authored).map((l) => l.printed);
  return {
    authored,
    lines: authored.lines.map((l) => {
      const [first = 0, last = first] = l.split("-").map(Number);
      return [first, last] as const;
    }),
    literals: literals.filter((l) => printed[l] === undefined),
    named: new Set([
      ...literals.flatMap((l) => figuresIn(printed[l] ?? "")),
      ...Object.keys(unused).flatMap((key) => [key, ...figuresIn(key)]),
    ]),
  };
}

const overlap = (a: Used["lines"], b: Used["lines"]): boolean =>
  a.some(([from, to]) => b.some(([first, last]) => from <= last && first <= to));

function used(figure: string, near: readonly Used[], ofDocument: readonly string[]): boolean {
  const one = new Set([figure]);
  // 10万至50万平方米 prints the unit of the first figure behind the second
  const cut = /[万亿]$/.test(figure);
  const is = (l: string) => isAmong(l, one) || (cut && l.startsWith(figure));
  return (
    ofDocument.some(is) ||
    near.some(({ literals, named }) => named.has(figure) || literals.some(is))
  );
}

/** Rates and sums of money: what a dropped tier, cap or requirement leaves behind. Numbers of clauses, years and standards do not. */
const speaksOfMoney = (figure: string): boolean =>
  /[元%‰]/.test(figure) || /\d[万亿]$/.test(figure);

/** The same as problems, at the lines of the measure. */
export const leftProblems = (left: readonly FigureLeft[]): Problem[] =>
  left.map(({ authored, figure }) => {
    const out = new Reader(authored.reader.source);
    const { id } = authored.measure;
    out.report(
      "figure-not-used",
      [...authored.path, "lines"],
      `来源在 ${id} 的行里印有 ${figure}，规则没有用到；请补上这一档、上限或条件，或在 unused 里写明原因`,
      `the lines of ${id} print ${figure}, which the rule does not use; add the tier, cap or condition, or say in unused why not`,
    );
    return out.problems[0]!;
  });
