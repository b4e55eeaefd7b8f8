import { type Authored, type BuiltDocument, type Path, type Problem, Reader } from "../authoring";
import { located, placesOf } from "../lint";
import { type Border, bordersOf } from "./borders";
import type { FigureDigest, Grounds } from "./figure-digest";
import { groundedMeasures } from "./grounded-measures";
import { isAmong } from "./literals";
import { figureOf } from "./printed-figures";

/**
 * Holds every border of a rule against the word beside its figure: 以上、以下、达、不满、超过、不低于、(含). Where no word
 * says on which side the number itself is, the measure says in `borders` why it stands so; a border at nothing is > 0,
 * a day is included, and so is what is computed.
 */
export function borderProblems(
  documents: readonly BuiltDocument[],
  digest: FigureDigest,
): Problem[] {
  return groundedMeasures(documents, digest).flatMap(({ authored, grounds }) =>
    problemsOf(authored, grounds),
  );
}

function problemsOf(authored: Authored, grounds: Grounds): Problem[] {
  return [
    ...openBorders(authored, grounds).map(({ border, path }) =>
      notGrounded(authored, border, path, grounds),
    ),
    ...idleBorders(authored, grounds).map((written) => idle(authored, written)),
  ];
}

interface Standing {
  border: Border;
  path: Path;
}

/** Borders of a measure's own whose side no word of the source says. */
const unsaid = (authored: Authored, grounds: Grounds): Standing[] =>
  placesOf(authored)
    .filter((place) => place.part !== "scope")
    .flatMap((place) => located(place))
    .flatMap(({ node, path }) => bordersOf(node).map((border) => ({ border, path })))
    .filter(({ border }) => !isGrounded(border, authored, grounds));

/** Those that `borders` does not explain either. */
export const openBorders = (authored: Authored, grounds: Grounds): Standing[] =>
  unsaid(authored, grounds).filter(({ border }) => !(border.written in authored.borders));

/** Borders of `borders` that the rule does not have, or that the source says itself. */
export function idleBorders(authored: Authored, grounds: Grounds): string[] {
  const needed = new Set(unsaid(authored, grounds).map(({ border }) => border.written));
  return Object.keys(authored.borders).filter((written) => !needed.has(written));
}

/** Whether the source, or the way in which such borders are read, puts the number on the side where the rule has it. */
function isGrounded(border: Border, authored: Authored, grounds: Grounds): boolean {
  if (border.kind === "equal") return true;
  if (border.kind === "nothing") return border.side === "≤";
  if (border.kind !== "figure") return /^[<>]=/.test(border.written);
  return sidesOf(border, authored, grounds).includes(border.side);
}

/** The sides on which words of the source put a figure. */
function sidesOf({ figure }: Border, authored: Authored, grounds: Grounds): string[] {
  const own = authored.printed[figure];
  const tokens = own === undefined ? grounds.figures : grounds.printed;
  return tokens
    .map(figureOf)
    .filter((printed) =>
      own === undefined ? isAmong(figure, new Set([printed.figure])) : printed.figure === own,
    )
    .flatMap(({ side }) => (side ? [side === "⊤" ? "≤" : side] : []));
}

function notGrounded(authored: Authored, border: Border, path: Path, grounds: Grounds): Problem {
  const { id } = authored.measure;
  const other = border.kind === "figure" && sidesOf(border, authored, grounds).length > 0;
  const [zh, en] = other
    ? [
        "来源在这个数旁边的词说的是另一侧",
        "the word beside the figure in the source says the other",
      ]
    : ["来源没有写明本数在哪一侧", "no word of the source says on which side the number itself is"];
  return said(
    authored,
    path,
    `${id} 的边界 ${border.written}：${zh}；请核对，或在 borders 里写明原因`,
    `the border ${border.written} of ${id}: ${en}; check it, or say in borders why it stands so`,
  );
}

const idle = (authored: Authored, written: string): Problem =>
  said(
    authored,
    [...authored.path, "borders", written],
    `borders 里的 ${written} 不是规则里的边界，或来源已经写明；请补上漏掉的条件或档次，或删去这一条`,
    `the ${written} of borders is no border of the rule, or the source says it; add the condition or tier that is missing, or take it out`,
  );

function said({ reader }: Authored, path: Path, zh: string, en: string): Problem {
  const out = new Reader(reader.source);
  out.report("border-not-in-source", path, zh, en);
  return out.problems[0]!;
}
