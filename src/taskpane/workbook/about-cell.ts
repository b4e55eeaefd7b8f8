import type { Outcome } from "../../engine";
import type { Measure } from "../../language";
import type { RuleBook } from "../../rulebook";
import { factShown, say, type Lang } from "../../text";
import {
  blockText,
  factsOf,
  holds,
  measureOf,
  type Block,
  type CallReading,
  type WorkbookReading,
} from "../../travel";
import type { Area } from "../../workbook";
import type { FactView, MeasureView } from "../measure/measure-view";

/** What a selected cell has to do with awards. */
export interface AboutCell {
  /** calls that stand in the cell, or fill it */
  readonly own: readonly CallReading[];
  /** calls elsewhere that read it */
  readonly readers: readonly CallReading[];
}

/** What one cell has to do with the awards of its workbook. */
export function aboutCell({ calls }: WorkbookReading, area: Area): AboutCell {
  return {
    own: calls.filter(({ cell }) => holds(cell.fills, area)),
    readers: calls.filter(({ args }) =>
      args.some((arg) => arg.given === "cells" && holds(arg.block, area)),
    ),
  };
}

/** One fact that a call hands to its measure. */
export interface GivenFact {
  readonly label: string;
  readonly value: string;
  /** the cells that it was read from */
  readonly from?: Block;
  readonly place?: string;
}

/** One call with what its measure says to the facts that it hands over. */
export interface AwardView {
  readonly measure: Measure;
  readonly view: MeasureView | undefined;
  readonly facts: readonly GivenFact[];
  /** the day of the business that the call names, YYYY-MM-DD */
  readonly day?: string;
}

/** undefined where the call names no measure of this rule book. */
export function awardView(reading: CallReading, book: RuleBook, lang: Lang): AwardView | undefined {
  const measure = measureOf(reading, book);
  if (!measure) return undefined;
  const facts = reading.given && factsOf(measure, reading.given.slice(1), lang);
  const day = /@(\d{4}-\d{2}-\d{2})\s*$/.exec(String(reading.given?.[0] ?? ""))?.[1];
  const outcome = facts && book.assess(measure, facts, day);
  const shown = measure.inputs.map((input, index): FactView => {
    const value = facts?.[index];
    const label = say(input, lang);
    const read = value === undefined ? {} : { value };
    return {
      index,
      key: input.name,
      input,
      label,
      answer: undefined,
      reading: read as FactView["reading"],
    };
  });
  return {
    measure,
    view: outcome && viewOf(measure, shown, outcome, book),
    facts: givenFacts(reading, shown, lang),
    ...(day && { day }),
  };
}

const viewOf = (
  measure: Measure,
  facts: readonly FactView[],
  outcome: Outcome,
  book: RuleBook,
): MeasureView => ({
  measure,
  document: book.documentOf(measure),
  sentence: "",
  facts,
  scope: [],
  result: { outcome },
});

function givenFacts(reading: CallReading, facts: readonly FactView[], lang: Lang): GivenFact[] {
  const own = facts.filter(({ input }) => !input.scope);
  return reading.args.slice(1).flatMap((arg, i): GivenFact[] => {
    const fact = own[i];
    if (!fact || arg.given === "nothing") return [];
    const { value } = fact.reading;
    const text = value === undefined ? "" : factShown(fact.input, value, lang);
    const cells = arg.given === "cells" ? arg.block : undefined;
    const times = arg.given === "cells" && arg.times !== 1 ? ` × ${arg.times}` : "";
    return [
      {
        label: fact.label,
        value: text,
        ...(cells && { from: cells, place: blockText(cells, reading.cell.sheet) + times }),
      },
    ];
  });
}
