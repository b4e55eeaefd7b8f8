/** How the sums of a measure are taken apart before they are said. */
import { type Node, type Step, isComparison } from "../language";
import { same } from "./law-condition";

/** A printed zero. */
export const isNothing = (node: Node): boolean => node[0] === "#" && /^0(?![.\d])/.test(node[1]);

/** The factors of a product, those by tiers first; none where not exactly one is by tiers. */
export function tiersFirst(node: Node): Node[] {
  const factors = (of: Node): Node[] =>
    of[0] === "*" ? [...factors(of[1]), ...factors(of[2])] : [of];
  const all = factors(node);
  const tiers = all.filter((one) => one[0] === "if");
  return tiers.length === 1 ? [...tiers, ...all.filter((one) => one[0] !== "if")] : [];
}

/** A base with the next step within it, where both are said in one clause. */
export function joinedTo(base: Node, step: Step): Node | undefined {
  if (step.do === "times") return ["*", base, step.node];
  return step.do === "plus" && base[0] !== "if" && step.node[0] !== "if"
    ? ["+", base, step.node]
    : undefined;
}

/** What all tests look at, where they compare one thing with figures or names. */
export function commonSubject(tests: readonly Node[]): Node | undefined {
  const subjects = tests.map((test) =>
    isComparison(test[0]) || test[0] === "in" ? (test[1] as Node) : undefined,
  );
  const [first] = subjects;
  return first && subjects.every((one) => one !== undefined && same(one, first))
    ? first
    : undefined;
}
