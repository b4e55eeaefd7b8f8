import { figureOf } from "./printed-figures";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** What is kept of the cited lines of a source: where they are, their hash and their figures; no sentences. */
export interface Grounds {
  /** of the source, as the measure names them; empty for a whole document */
  lines: string;
  sha256: string;
  /** of a measure in printed order, with repeats and the side of their borders (printed-figures.ts); else sorted */
  figures: string[];
  /** of the rule's own `printed` texts those that stand in the lines */
  printed: string[];
  /** words that lead to a case, in printed order, each with how many figures are printed before it */
  words?: [word: string, figures: number][];
}

/** By measure id, or by document code for the figures of the whole document. */
export type FigureDigest = Record<string, Grounds>;

/** The figures themselves, each once. */
export const figuresOf = ({ figures }: Grounds): ReadonlySet<string> =>
  new Set(figures.map((token) => figureOf(token).figure));

const figuresPath = "rules/figures.json";

export function readDigest(path = figuresPath): FigureDigest {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as FigureDigest) : {};
}

/** One line an entry, sorted, so that a change shows as the measure it belongs to. */
export function digestText(digest: FigureDigest): string {
  const ids = Object.keys(digest).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const rows = ids.map((id) => `${JSON.stringify(id)}: ${JSON.stringify(digest[id])}`);
  return `{\n${rows.join(",\n")}\n}\n`;
}

/** Writes the digest where it changed; says whether it did. */
export function writeDigest(digest: FigureDigest, path = figuresPath): boolean {
  const text = digestText(digest);
  if (existsSync(path) && readFileSync(path, "utf8") === text) return false;
  writeFileSync(path, text);
  return true;
}
