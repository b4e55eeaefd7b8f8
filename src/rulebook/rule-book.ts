import { type Facts, type Outcome, ReadyMeasure, assess } from "../engine";
import { type AmountOf, ASK_EXACTLY } from "../fast";
import {
  type Card,
  type Definition,
  type Group,
  type Heading,
  type Input,
  type Matter,
  type Measure,
  type OpenDocument,
  type Relevance,
  type RuleNotes,
  type RuleBookData,
  type RuleDocument,
  type Table,
  type WordsLang,
  derivedGroups,
  soundsFrom,
  spelledTexts,
} from "../language";
import { type BookSource, wholeSource } from "./book-source";
import { type Outside, outsideOutcome, outsideReason, paysFor } from "./in-force";
import { keyOf, splitDay } from "./measure-name";

export type Found =
  /** `outside` when the name has a day whose business no version pays for; the measure is then the nearest version */
  | { measure: Measure; day?: string; outside?: Outside }
  | { problem: "unknown-measure"; name: string }
  | { problem: "bad-day"; name: string };

/** All measures of the rule book, by id, by title and by day. A document is opened when it is first asked. */
export class RuleBook {
  private readonly source: BookSource;
  private readonly opened = new Map<string, OpenDocument>();
  private readonly places = new Map<string, Map<string, number[]>>();
  private readonly amounts = new Map<Measure, AmountOf>();
  private readonly readied = new Map<Measure, ReadyMeasure>();
  private sounds: ((text: string) => readonly string[]) | undefined;
  private definitions: Readonly<Record<string, Definition>>;
  /** what tables call facts, by fact; none before the notes have come */
  headings: Readonly<Record<string, Heading>>;
  /** what people say who look for a document, a card or a measure; none before the notes have come */
  said: Readonly<Record<string, string>> = {};
  /** what departments and issuers are called in English; none before the notes have come */
  authorities: Readonly<Record<string, string>> = {};
  private everything: { documents: RuleDocument[]; measures: Measure[] } | undefined;
  private byTitle: Map<string, Measure[]> | undefined;

  private allGroups: readonly Group[] | undefined;

  constructor(data: RuleBookData | BookSource) {
    this.source = "open" in data ? data : wholeSource(data);
    this.definitions = ("definitions" in data && data.definitions) || {};
    this.headings = ("headings" in data && data.headings) || {};
  }

  /** Adds what computing does not need; a second time changes nothing. */
  annotate(notes: RuleNotes): void {
    const seen = new Map<string, number>();
    for (const measure of this.measures) {
      const turn = seen.get(measure.id) ?? 0;
      seen.set(measure.id, turn + 1);
      Object.assign(measure, notes.measures[measure.id]?.[turn]);
    }
    for (const document of this.documents) Object.assign(document, notes.documents[document.code]);
    this.definitions = notes.definitions ?? this.definitions;
    this.headings = notes.headings ?? this.headings;
    this.said = notes.said ?? this.said;
    this.authorities = notes.authorities ?? this.authorities;
    this.sounds = soundsFrom(notes.spelling, spelledTexts(this));
  }

  /** The syllables of a text, character by character, "" for signs; none before the notes have come. */
  soundsOf(text: string): readonly string[] {
    return this.sounds?.(text) ?? [];
  }

  /** The pinyin initials of a text; "" before the notes have come. */
  initialsOf(text: string): string {
    return this.soundsOf(text)
      .map((syllable) => syllable.slice(0, 1))
      .join("");
  }

  /** What the fact behind an input counts; none for a fact of one document, or before the notes have come. */
  definitionOf(input: Input): Definition | undefined {
    return input.fact === undefined ? undefined : this.definitions[input.fact.split("@")[0]!];
  }

  /** Whether the notes have come. */
  get annotated(): boolean {
    return this.sounds !== undefined;
  }

  /** Whether titles, labels and clauses can be said in a language; English sentences cite in Chinese. */
  speaks(lang: WordsLang): boolean {
    return this.source.speaks(lang);
  }

  get version(): string {
    return this.source.version;
  }
  get measures(): readonly Measure[] {
    return this.all().measures;
  }
  get documents(): readonly RuleDocument[] {
    return this.all().documents;
  }
  get tables(): Readonly<Record<string, Table>> {
    return this.source.tables;
  }

  private all(): { documents: RuleDocument[]; measures: Measure[] } {
    if (!this.everything) {
      const opened = this.source.codes.map((code) => this.open(code));
      this.everything = {
        documents: opened.map(({ document }) => document),
        measures: opened.flatMap(({ measures }) => measures),
      };
    }
    return this.everything;
  }

  private open(code: string): OpenDocument {
    let found = this.opened.get(code);
    if (!found) this.opened.set(code, (found = this.source.open(code)));
    return found;
  }

  /** Groups that the documents list, and those that their clauses against paying twice and their succession make. */
  get groups(): readonly Group[] {
    return (this.allGroups ??= [
      ...this.documents.flatMap((d) => d.groups),
      ...derivedGroups(this.documents, this.measures, this.source.matters()),
    ]);
  }

  /** What answers settle, and which measures they remove. */
  get relevance(): Relevance {
    return this.source.relevance();
  }

  /** What money is for, by name. */
  get matters(): Readonly<Record<string, Matter>> {
    return this.source.matters();
  }

  documentOf(measure: Measure): RuleDocument {
    return this.open(measure.document).document;
  }

  /**
   * A measure by id (any case) or exact Chinese title; `id@2025-03-31` is the version that pays for business of that
   * day. Without a day, the newest version. A title that several measures share is not enough.
   */
  find(name: string): Found {
    const [plain, day] = splitDay(name);
    if (day === null) return { problem: "bad-day", name };
    const versions = this.named(keyOf(plain));
    if (new Set(versions.map(({ id }) => id)).size !== 1)
      return { problem: "unknown-measure", name: plain };
    if (day === "") return { measure: newest(versions) };
    const then = versions.find((version) => paysFor(version, day));
    if (then) return { measure: then, day };
    const measure = newest(versions);
    return { measure, day, outside: this.outsideOn(measure, day) };
  }

  /** By id where there is one, else by title: that needs the titles of all. */
  private named(key: string): readonly Measure[] {
    const byId = this.source.mayHold(key).flatMap((code) => {
      const { measure } = this.open(code);
      return (this.placesIn(code).get(key) ?? []).map((at) => measure(at));
    });
    if (byId.length > 0) return byId;
    if (!this.byTitle) {
      this.byTitle = new Map();
      for (const measure of this.measures) {
        const title = keyOf(measure.title.zh);
        this.byTitle.set(title, [...(this.byTitle.get(title) ?? []), measure]);
      }
    }
    return this.byTitle.get(key) ?? [];
  }

  /** Where the measures of a document stand, by the keys of their ids. */
  private placesIn(code: string): ReadonlyMap<string, readonly number[]> {
    let places = this.places.get(code);
    if (!places) {
      places = new Map();
      for (const [at, id] of this.open(code).ids.entries()) {
        const own = places.get(keyOf(id));
        if (own) own.push(at);
        else places.set(keyOf(id), [at]);
      }
      this.places.set(code, places);
    }
    return places;
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
    const known = this.amounts.get(measure);
    if (known) return known;
    const written = this.source.amountOf(measure);
    if (written) this.amounts.set(measure, written);
    return written ?? ASK_EXACTLY;
  }

  /** The exact outcome; `on` is the day of the business, and outside the days that are paid for nothing is. */
  assess(measure: Measure, facts: Facts, on?: string): Outcome {
    if (on !== undefined && !paysFor(measure, on))
      return outsideOutcome(measure, this.outsideOn(measure, on));
    return assess(measure, facts, this.tables);
  }

  /** A measure made ready to be asked of one company after another, whatever the day. */
  ready(measure: Measure): ReadyMeasure {
    let ready = this.readied.get(measure);
    if (!ready) this.readied.set(measure, (ready = new ReadyMeasure(measure, this.tables)));
    return ready;
  }
}

const newest = (versions: readonly Measure[]) =>
  versions.reduce((a, b) => ((b.from ?? "") > (a.from ?? "") ? b : a));
