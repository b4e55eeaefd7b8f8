import { isoDate, parseDate } from "../exact";
import { type Authored, type BuiltDocument, writtenAs } from "../authoring";
import type { Measure } from "../language";
import { figuresOf } from "./figure-digest";
import { literalsOf } from "./literals";
import { type Noticed, type Witnesses, noticing } from "./noticed";

/** One place of a figure with another figure. */
export interface FigureMutant extends Noticed {
  id: string;
  figure: string;
  changed: string;
}

/** Changes each figure of each measure, one place at a time, and says who notices. */
export function figureMutants(built: BuiltDocument, witnesses: Witnesses): FigureMutant[] {
  const notice = noticing(built, witnesses);
  return built.measures.flatMap((authored) => {
    const needSource = new Set(literalsOf(authored).map((l) => l.printed));
    const grounds = witnesses.digest[authored.measure.id];
    const printed = grounds ? [...figuresOf(grounds)] : [];
    return placesOfFigures(authored)
      .filter(([figure]) => needSource.has(figure))
      .flatMap(([figure, put]) =>
        changesOf(figure, printed).map((changed) => ({
          id: authored.measure.id,
          figure,
          changed,
          ...notice({ ...authored, measure: put(changed) }, authored),
        })),
      );
  });
}

/** Slips of one figure: a digit, a nought (元 and 万元), and another figure of its unit that the lines print. */
function changesOf(figure: string, printed: readonly string[]): string[] {
  const digits = /^\d+(?:\.\d+)?/.exec(figure)?.[0];
  if (parseDate(figure) === null && (!digits || Number(digits) === 0)) return [];
  const slips = parseDate(figure) === null ? slipsOf(figure, digits!) : [nextYear(figure)];
  const sameUnit = printed.filter((other) => unitOf(other) === unitOf(figure));
  const at = sameUnit.indexOf(figure);
  const others = [...sameUnit.slice(at + 1), ...sameUnit].filter((other) => other !== figure);
  return [...new Set([...slips, ...others.slice(0, 1)])].filter((changed) => changed !== figure);
}

const nextYear = (day: string) => day.replace(/^\d{4}/, (year) => String(Number(year) + 1));

const unitOf = (figure: string): string =>
  parseDate(figure) === null ? figure.replace(/^[\d.]+/, "") : "day";

/** The last digit one up, and the figure ten times as large. */
function slipsOf(figure: string, digits: string): string[] {
  const unit = figure.slice(digits.length);
  const last = Number(digits.at(-1));
  return [
    `${digits.slice(0, -1)}${(last + 1) % 10 === 0 ? 1 : last + 1}${unit}`,
    `${digits.replace(".", "")}0${unit}`,
  ];
}

type Put = (changed: string) => Measure;

/** Each place of a figure in the measure's own rule, and the measure with another figure there. */
function placesOfFigures({ measure, ownRequirements }: Authored): [string, Put][] {
  const { require, steps, class: grade, paying, value } = measure;
  const own = { require: require.slice(0, ownRequirements), steps, class: grade, paying, value };
  const found: [string, Put][] = [];
  const visit = (part: unknown, put: (now: unknown) => Partial<Measure>): void => {
    if (typeof part !== "object" || part === null) return;
    const all = (now: unknown): Measure => ({ ...measure, ...put(now) });
    if (Array.isArray(part) && part[0] === "#")
      found.push([part[1] as string, (changed) => all(writtenAs(["#", changed], part as never))]);
    else if (Array.isArray(part) && part[0] === "d")
      found.push([
        isoDate(part[1] as number),
        (changed) => all(writtenAs(["d", parseDate(changed)!], part as never)),
      ]);
    else if (Array.isArray(part))
      part.forEach((one, i) =>
        visit(one, (now) =>
          put(writtenAs(part.map((o: unknown, k) => (k === i ? now : o)) as never, part as never)),
        ),
      );
    else
      for (const [key, one] of Object.entries(part))
        if (["unit", "to", "rate"].includes(key) && typeof one === "string")
          found.push([one, (changed) => all({ ...part, [key]: changed })]);
        else visit(one, (now) => put({ ...part, [key]: now }));
  };
  visit(own, (now) => {
    const changed = now as Partial<Measure>;
    return { ...changed, require: [...changed.require!, ...require.slice(ownRequirements)] };
  });
  return found;
}
