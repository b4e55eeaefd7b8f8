import type { Measure } from "./measure";
import type { Node } from "./node";

/** What a measure gives besides its amount, as trees: its class, who is paid, its values. */
export function resultTrees({ class: grade, paying, value }: Measure): Node[] {
  const values =
    value === undefined
      ? []
      : Array.isArray(value)
        ? [value as Node]
        : Object.values(value as Record<string, Node>);
  return [grade, paying, ...values].filter((node): node is Node => node !== undefined);
}
