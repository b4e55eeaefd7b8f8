import type { Known } from "../lint";
import type { Measure, Node } from "../language";

/** The measure with an input for the current entry of each list of a sum. */
export function withEntries(
  node: Node,
  { measure, known }: { measure: Measure; known: Known },
): { measure: Measure; known: Known } {
  const entries = (node.slice(2) as number[]).map((list) => {
    const { signed } = measure.inputs[list]!;
    return {
      name: `item of ${measure.inputs[list]!.name}`,
      zh: "",
      en: "",
      type: "money" as const,
      signed,
    };
  });
  const inputs = [...measure.inputs, ...entries];
  return { measure: { ...measure, inputs }, known: { ...known, inputs } };
}

/** The body of a sum with its entries as inputs. */
export function bodyOf(node: Node, measure: Measure): Node {
  const put = (n: unknown): unknown =>
    Array.isArray(n)
      ? n[0] === "i"
        ? ["$", measure.inputs.length + (n[1] as number)]
        : n.map(put)
      : n;
  return put(node[1]) as Node;
}
