import { isoDate } from "../exact";
import { type Comparison, type Node, children } from "../language";

/** A border of a rule as seen from the quantity: ">= 10%". */
export interface Border {
  written: string;
  figure: string;
  /** "≥": the number itself goes with what is above it (>=, <); "≤": with what is below (<=, >) */
  side: "≥" | "≤";
  kind: "figure" | "day" | "nothing" | "computed" | "equal";
}

const TURNED: Readonly<Record<string, Comparison>> = { ">=": "<=", "<=": ">=", "<": ">", ">": "<" };
/** The words inside of which a figure is no border, although the whole is compared. */
export const OWN: ReadonlySet<string> = new Set(["sum", "largest", "min", "max"]);

/** The borders of a comparison: one for each figure that one of its sides may be; one without a figure where none is. */
export function bordersOf(node: Node): Border[] {
  if (node[0] === "=" || node[0] === "!=")
    return children(node)
      .flatMap(figuresOf)
      .map((figure) => ({
        ...border(">=", figure),
        written: `${node[0]} ${figure}`,
        kind: "equal",
      }));
  if (!(node[0] in TURNED)) return [];
  const [left, right] = children(node) as [Node, Node];
  const op = node[0] as Comparison;
  const found = [
    ...figuresOf(right).map((figure) => border(op, figure)),
    ...figuresOf(left).map((figure) => border(TURNED[op]!, figure)),
  ];
  return found.length > 0 ? found : [border(op, "")];
}

function figuresOf(node: Node): string[] {
  if (node[0] === "#") return [node[1]];
  if (node[0] === "d") return [isoDate(node[1])];
  // the mean of two years is no border at 2
  if (node[0] === "/") return figuresOf(node[1]);
  return OWN.has(node[0]) ? [] : children(node).flatMap(figuresOf);
}

function border(op: Comparison, figure: string): Border {
  const side = op === ">=" || op === "<" ? "≥" : "≤";
  return { written: `${op} ${figure}`.trim(), figure, side, kind: kindOf(figure) };
}

function kindOf(figure: string): Border["kind"] {
  if (!figure) return "computed";
  if (/^\d{4}-\d\d-\d\d$/.test(figure)) return "day";
  return /^0(?:\D|$)/.test(figure) && !/^0\./.test(figure) ? "nothing" : "figure";
}
