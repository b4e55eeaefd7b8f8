import { type Authored, type BuiltDocument, type Problem, Reader } from "../authoring";
import type { Kind } from "../language";
import type { FigureDigest } from "./figure-digest";
import { figuresIn, isAmong } from "./literals";
import { type PrintedFigure, figureOf } from "./printed-figures";
import { figuresAround, usedFigures } from "./used-figures";

/** A printed figure of the lines of a measure that its rule does not have, or has less often. */
export interface FigureLeft {
  authored: Authored;
  figure: string;
  /** how often it is printed, and how often the rule has it or says why not */
  printed: number;
  used: number;
}

/**
 * Printed figures of the cited lines that the rule does not use as often as they are printed, nor names in `unused`;
 * from the digest, so that it runs without the sources.
 */
export function figuresLeft(
  documents: readonly BuiltDocument[],
  digest: FigureDigest,
): FigureLeft[] {
  return documents
    .filter((built) => built.problems.length === 0)
    .flatMap((built) =>
      built.measures.flatMap((authored) => {
        return leftOver(authored, digest[authored.measure.id]?.figures ?? []);
      }),
    );
}

/** The same for one measure: the printed figures of its lines against those that it uses. */
export function leftOver(authored: Authored, tokens: readonly string[]): FigureLeft[] {
  const { borders, values } = usedFigures(authored);
  const around = figuresAround(authored);
  const compared = timesOf(authored, [...borders["≥"], ...borders["≤"]]);
  const paid = timesOf(authored, [...values, ...around]);
  return [...byFigure(tokens, authored.measure.kind)].flatMap(([figure, sides]) => {
    const printed = timesPrinted(sides, compared(figure) > 0);
    const own = paid(figure) + compared(figure);
    const used = own + unusedTimes(authored, figure, own);
    return printed > used ? [{ authored, figure, printed, used }] : [];
  });
}

/** Whether a measure's own rule has a figure. */
export function hasFigure(authored: Authored, figure: string): boolean {
  const { borders, values } = usedFigures(authored);
  return timesOf(authored, [...borders["≥"], ...borders["≤"], ...values])(figure) > 0;
}

/** How often a rule has a figure. */
function timesOf(authored: Authored, literals: readonly string[]): (figure: string) => number {
  const written = literals.flatMap((l) => {
    const own = authored.printed[l];
    return own === undefined ? [l] : figuresIn(own);
  });
  return (figure) => {
    const one = new Set([figure]);
    // 10万至50万平方米 prints the unit of the first figure behind the second
    const cut = /[万亿]$/.test(figure);
    return written.filter((l) => isAmong(l, one) || (cut && l.startsWith(figure))).length;
  };
}

/** `unused: { 30%: why }` says that the rule has it nowhere, `{ 30% ×2: why }` that it has it twice less than printed. */
function unusedTimes({ unused }: Authored, figure: string, own: number): number {
  return Object.keys(unused)
    .map((key) => {
      const [, name = key, times] = /^(.*?) ×(\d+)$/.exec(key) ?? [];
      if (name !== figure && !figuresIn(name).includes(figure)) return 0;
      return times ? Number(times) : own === 0 ? Infinity : 0;
    })
    .reduce((a, b) => a + b, 0);
}

/** The printings of each figure that a rule must have. */
function byFigure(tokens: readonly string[], kind: Kind): Map<string, PrintedFigure[]> {
  const found = new Map<string, PrintedFigure[]>();
  for (const printed of tokens.map(figureOf))
    if (mustBeUsed(printed.figure, kind))
      found.set(printed.figure, [...(found.get(printed.figure) ?? []), printed]);
  return found;
}

/**
 * How often a rule must have a figure. A border may be printed for both of its tiers (10%以上, 5%—10%) and counts once;
 * 不超过 beside a figure that has other border words is a limit of its own.
 */
function timesPrinted(printed: readonly PrintedFigure[], isBorder: boolean): number {
  // a day that comes again is the same day
  if (/^\d{4}-/.test(printed[0]?.figure ?? "")) return 1;
  if (!isBorder) return printed.length;
  const plain = printed.filter(({ side, inRange }) => !side && !inRange).length;
  const limits = printed.filter(({ side }) => side === "⊤").length;
  const borders = printed.length - plain - limits;
  return plain + (borders > 0 ? limits + 1 : Math.min(limits, 1));
}

/** What computes nothing has only money and rates to account for, not the goals of a plan. */
const WITHOUT_RULE: readonly Kind[] = ["service", "discretionary"];

/** Figures with a unit. Numbers without one (of clauses, telephones), years and parts of a date are not rules. */
function mustBeUsed(figure: string, kind: Kind): boolean {
  const [, digits = "", unit = ""] = /^(\d[\d.]*)(.*)$/.exec(figure) ?? [];
  if (/[元%‰]|^[万亿]$/.test(unit)) return true;
  if (unit.startsWith("-")) return !WITHOUT_RULE.includes(kind);
  if (!unit || /^[月日]/.test(unit) || WITHOUT_RULE.includes(kind)) return false;
  return unit !== "年" || Number(digits) < 100;
}

/** The same as problems, at the lines of the measure. */
export const leftProblems = (left: readonly FigureLeft[]): Problem[] =>
  left.map(({ authored, figure, printed, used }) => {
    const out = new Reader(authored.reader.source);
    const { id } = authored.measure;
    const [zh, en] = used
      ? [
          `${printed} 处，规则只用到 ${used} 处`,
          ` ${printed} times, the rule uses it ${used} times`,
        ]
      : ["，规则没有用到", ", which the rule does not use"];
    out.report(
      "figure-not-used",
      [...authored.path, "lines"],
      `来源在 ${id} 的行里印有 ${figure}${zh}；请补上这一档、上限或条件，或在 unused 里写明原因`,
      `the lines of ${id} print ${figure}${en}; add the tier, cap or condition, or say in unused why not`,
    );
    return out.problems[0]!;
  });
