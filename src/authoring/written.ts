import type { Node } from "../language";
import type { Path, RawFile } from "./raw";

/** Where its author wrote a tree. */
export interface Written {
  readonly source: RawFile;
  readonly path: Path;
  /** the list of cases whose row it is; undefined for what is written in one expression */
  readonly list?: readonly unknown[];
}

const places = new WeakMap<Node, Written>();

/** Keeps where a tree is written, and gives it back: as a copy, where it is known to stand elsewhere too. */
export function writtenHere(node: Node, written: Written): Node {
  const own = places.has(node) ? ([...node] as unknown as Node) : node;
  places.set(own, written);
  return own;
}

/** A tree that takes the place of another one. */
export function writtenAs(node: Node, other: Node): Node {
  const written = places.get(other);
  return written ? writtenHere(node, written) : node;
}

/** Where a tree is written; undefined for what is only a part of an expression, or made by the builder. */
export const writtenAt = (node: Node): Written | undefined => places.get(node);
