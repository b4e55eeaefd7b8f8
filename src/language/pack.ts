import type {
  Choice,
  Definition,
  Input,
  Measure,
  RuleBookData,
  RuleDocument,
  Table,
} from "./measure";
import type { Matter } from "./matter";
import { spelledTexts } from "./spelled-texts";
import type { Card } from "./terms";

type NoteKey = "note" | "readings" | "unmodelled" | "sample" | "apply";
const NOTES: readonly NoteKey[] = ["note", "readings", "unmodelled", "sample", "apply"];

/** What computing does not need: notes, readings, periods, initials. It comes with the pane, after the functions. */
export interface RuleNotes {
  measures: Record<string, Pick<Measure, NoteKey>[]>;
  documents: Record<
    string,
    Pick<RuleDocument, "periods" | "scope" | "overlap" | "apply" | "cards">
  >;
  /** pinyin initials of spelledTexts, in their order */
  initials: string[];
  /** what the shared facts mean */
  definitions?: Record<string, Definition>;
}

type PackedInput = Omit<Input, "choices"> & { choices?: number };
type PackedMeasure = Omit<Measure, "inputs" | NoteKey> & { inputs: number[] };

/** A rule book as it travels: each input and each list of choices once. */
export interface PackedRuleBook {
  version: string;
  documents: RuleDocument[];
  choices: Choice[][];
  inputs: PackedInput[];
  measures: PackedMeasure[];
  matters?: Record<string, Matter>;
  tables: Record<string, Table>;
}

/** Numbers equal things alike, in the order in which they come. */
class Shelf<T> {
  readonly all: T[] = [];
  private readonly known = new Map<string, number>();
  put(item: T): number {
    const key = JSON.stringify(item);
    let index = this.known.get(key);
    if (index === undefined) this.known.set(key, (index = this.all.push(item) - 1));
    return index;
  }
}

/** `initialsOf` gives the pinyin initials of a text; the tables for that are too large to travel. */
export function pack(
  data: RuleBookData,
  initialsOf: (text: string) => string,
): { book: PackedRuleBook; notes: RuleNotes } {
  const choices = new Shelf<Choice[]>();
  const inputs = new Shelf<PackedInput>();
  const initials = spelledTexts(data).map(initialsOf);
  const notes: RuleNotes = { measures: {}, documents: {}, initials };
  if (data.definitions) notes.definitions = data.definitions;
  const measures = data.measures.map((measure): PackedMeasure => {
    const own: Pick<Measure, NoteKey> = {};
    for (const key of NOTES)
      if (measure[key] !== undefined) Object.assign(own, { [key]: measure[key] });
    (notes.measures[measure.id] ??= []).push(own);
    const rest = Object.fromEntries(
      Object.entries(measure).filter(([key]) => !(NOTES as readonly string[]).includes(key)),
    ) as Omit<Measure, NoteKey>;
    return {
      ...rest,
      inputs: measure.inputs.map((input) => inputs.put(packInput(input, choices))),
    };
  });
  const documents = data.documents.map(
    ({ periods, scope, overlap, apply, cards, ...rest }): RuleDocument => {
      notes.documents[rest.code] = {
        ...(periods && { periods }),
        ...(scope && { scope }),
        ...(overlap && { overlap }),
        ...(apply && { apply }),
        ...(cards && { cards }),
      };
      return cards ? { ...rest, cards: cards.map(shortCard) } : rest;
    },
  );
  return {
    book: {
      version: data.version,
      documents,
      choices: choices.all,
      inputs: inputs.all,
      measures,
      ...(data.matters && { matters: data.matters }),
      tables: data.tables,
    },
    notes,
  };
}

/** What citing and telling days needs of a card. */
const shortCard = ({ id, title, number, issuer, issued, from, to, noDouble }: Card): Card => ({
  id,
  title,
  number,
  issuer,
  issued,
  from,
  to,
  ...(noDouble && { noDouble }),
});

function packInput({ choices, ...rest }: Input, shelf: Shelf<Choice[]>): PackedInput {
  return choices ? { ...rest, choices: shelf.put(choices) } : rest;
}

/** The rule book again; inputs that are alike are one object. */
export function unpack(packed: PackedRuleBook): RuleBookData {
  const inputs = packed.inputs.map(({ choices, ...rest }): Input =>
    choices === undefined ? rest : { ...rest, choices: packed.choices[choices]! },
  );
  const measures = packed.measures.map((measure): Measure => ({
    ...measure,
    inputs: measure.inputs.map((i) => inputs[i]!),
  }));
  const { version, documents, matters, tables } = packed;
  return { version, documents, measures, ...(matters && { matters }), tables };
}
