import { isoDate } from "../exact";
import { type AmountOf, type Facts, type Outcome, assess, prepareAmount } from "../engine";
import {
  type Card,
  type Definition,
  type Group,
  type Input,
  type Measure,
  type RuleNotes,
  type RuleBookData,
  type RuleDocument,
  type Table,
  spelledTexts,
} from "../language";

import { derivedGroups } from "./derived-groups";
import { type Outside, outsideOutcome, outsideReason, paysFor } from "./in-force";

/** A measure and what is prepared of it when it is first asked. */
interface Entry {
  measure: Measure;
  amountOf?: AmountOf;
}

export type Found =
  /** `outside` when the name has a day whose business no version pays for; the measure is then the nearest version */
  | { measure: Measure; day?: string; outside?: Outside }
  | { problem: "unknown-measure"; name: string }
  | { problem: "bad-day"; name: string };

/** All measures of the rule book, by id, by title and by day. Nothing is prepared before it is asked. */
export class RuleBook {
  private readonly byName = new Map<string, Entry[]>();
  private readonly entries = new Map<Measure, Entry>();
  private readonly documentsByCode = new Map<string, RuleDocument>();
  private initials: ReadonlyMap<string, string> = new Map();
  private definitions: Readonly<Record<string, Definition>>;

  private allGroups: readonly Group[] | undefined;

  constructor(private readonly data: RuleBookData) {
    this.definitions = data.definitions ?? {};
    for (const measure of data.measures) this.enter(measure);
    for (const document of data.documents) this.documentsByCode.set(document.code, document);
  }

  /** Adds what computing does not need; a second time changes nothing. */
  annotate(notes: RuleNotes): void {
    const seen = new Map<string, number>();
    for (const measure of this.data.measures) {
      const turn = seen.get(measure.id) ?? 0;
      seen.set(measure.id, turn + 1);
      Object.assign(measure, notes.measures[measure.id]?.[turn]);
    }
    for (const document of this.data.documents)
      Object.assign(document, notes.documents[document.code]);
    this.definitions = notes.definitions ?? this.definitions;
    const texts = spelledTexts(this.data);
    this.initials = new Map(texts.map((text, i) => [text, notes.initials[i] ?? ""]));
  }

  /** The pinyin initials of a title, an issuer or a department; "" before the notes have come. */
  initialsOf(text: string): string {
    return this.initials.get(text) ?? "";
  }

  /** What the fact behind an input counts; none for a fact of one document, or before the notes have come. */
  definitionOf(input: Input): Definition | undefined {
    return input.fact === undefined ? undefined : this.definitions[input.fact.split("@")[0]!];
  }

  private enter(measure: Measure): void {
    const entry: Entry = { measure };
    this.entries.set(measure, entry);
    for (const name of [measure.id, measure.title.zh]) {
      const key = keyOf(name);
      const known = this.byName.get(key);
      if (known) known.push(entry);
      else this.byName.set(key, [entry]);
    }
  }

  get version(): string {
    return this.data.version;
  }
  get measures(): readonly Measure[] {
    return this.data.measures;
  }
  get documents(): readonly RuleDocument[] {
    return this.data.documents;
  }
  get tables(): Readonly<Record<string, Table>> {
    return this.data.tables;
  }

  /** Groups that the documents list, and those that their clauses against paying twice and their succession make. */
  get groups(): readonly Group[] {
    return (this.allGroups ??= [
      ...this.data.documents.flatMap((d) => d.groups),
      ...derivedGroups(this.data.documents, this.data.measures, this.data.matters ?? {}),
    ]);
  }

  documentOf(measure: Measure): RuleDocument {
    return this.documentsByCode.get(measure.document)!;
  }

  /**
   * A measure by id (any case) or exact Chinese title; `id@2025-03-31` is the version that pays for business of that
   * day. Without a day, the newest version. A title that several measures share is not enough.
   */
  find(name: string): Found {
    const [plain, day] = splitDay(name);
    if (day === null) return { problem: "bad-day", name };
    const versions = this.byName.get(keyOf(plain));
    if (!versions || new Set(versions.map((v) => v.measure.id)).size > 1)
      return { problem: "unknown-measure", name: plain };
    if (day === "") return { measure: newest(versions).measure };
    const then = versions.find((v) => paysFor(v.measure, day));
    if (then) return { measure: then.measure, day };
    const { measure } = newest(versions);
    return { measure, day, outside: this.outsideOn(measure, day) };
  }

  private outsideOn(measure: Measure, day: string): Outside {
    return outsideReason(measure, this.documentOf(measure), this.documents, day);
  }

  /** The card of the guide that a measure stands on; none outside the guide. */
  cardOf(measure: Measure): Card | undefined {
    return this.documentOf(measure).cards?.find((c) => measure.id.startsWith(`${c.id}/`));
  }

  /** The number by which a measure is cited: its card's or its document's; null where none is printed. */
  numberOf(measure: Measure): string | null {
    return this.cardOf(measure)?.number ?? this.documentOf(measure).number;
  }

  /** The measure's amount from cell values, as fast as can be; NaN when `assess` must be asked. */
  amountOf(measure: Measure): AmountOf {
    const entry = this.entries.get(measure)!;
    return (entry.amountOf ??= prepareAmount(measure));
  }

  /** The exact outcome; `on` is the day of the business, and outside the days that are paid for nothing is. */
  assess(measure: Measure, facts: Facts, on?: string): Outcome {
    if (on !== undefined && !paysFor(measure, on))
      return outsideOutcome(measure, this.outsideOn(measure, on));
    return assess(measure, facts, this.data.tables);
  }
}

const keyOf = (name: string) => name.normalize("NFKC").trim().toLowerCase();

/** "id@2025-03-31" in two; an empty day where there is none, null where it is no day. */
function splitDay(name: string): [string, string | null] {
  const at = name.lastIndexOf("@");
  if (at < 0) return [name, ""];
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(name.slice(at + 1).trim());
  const time = match ? Date.parse(match[0]) : NaN;
  const valid = match && Number.isFinite(time) && isoDate(time / 86_400_000) === match[0];
  return [name.slice(0, at), valid ? match[0] : null];
}

const newest = (versions: readonly Entry[]) =>
  versions.reduce((a, b) => ((b.measure.from ?? "") > (a.measure.from ?? "") ? b : a));
