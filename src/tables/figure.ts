import type { Heading, Input } from "../language";
import { plainName } from "./heading-parts";

/** Something that a table may say of a company. */
export interface Figure extends Heading {
  id: string;
  /** as it is read from a cell */
  input: Input;
}

/** All that tables may say, by what they call it. */
export interface Vocabulary {
  figures: readonly Figure[];
  byId: ReadonlyMap<string, Figure>;
  byWord: ReadonlyMap<string, Figure>;
  /** words of other things that are easily taken for a figure */
  unlike: ReadonlyMap<string, Figure>;
  /** the figure that says how much another one grew, by that one */
  growthOf: ReadonlyMap<Figure, Figure>;
}

/** The words of the rule book's headings, ready to be looked up. */
export function vocabularyOf(headings: Readonly<Record<string, Heading>>): Vocabulary {
  const figures = Object.entries(headings).map(([id, heading]): Figure => {
    const { zh, en, type, unit, choices, signed } = heading;
    const input = {
      ...{ name: id, zh, en, type },
      ...(unit !== undefined && { unit }),
      ...(choices && { choices }),
      ...(signed !== undefined && { signed }),
    };
    return { ...heading, id, input };
  });
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const words = (wordsOf: (figure: Figure) => readonly string[]) =>
    new Map(
      figures.flatMap((figure) =>
        wordsOf(figure).map((word): [string, Figure] => [plainName(word), figure]),
      ),
    );
  const growing = figures.flatMap((figure): [Figure, Figure][] => {
    const base = figure.growth_of === undefined ? undefined : byId.get(figure.growth_of);
    return base ? [[base, figure]] : [];
  });
  return {
    figures,
    byId,
    byWord: words(({ zh, en, also = [] }) => [zh, en, ...also]),
    unlike: words(({ unlike = [] }) => unlike),
    growthOf: new Map(growing),
  };
}
