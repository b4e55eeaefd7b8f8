import { type BuiltDocument, type Path, type RawFile, type RawMap, isMap } from "../authoring";
import { figuresIn } from "./literals";
import type { TermKind } from "./term-prints";

/** A figure of what a text says of days and applying, where it is written, and the lines that must print it. */
export interface TermFigure {
  kind: TermKind;
  value: string;
  path: Path;
  lines: string[];
}

/** A document, a card or a measure as written: what it says of days and of applying. */
export interface TermText {
  id: string;
  source: RawFile;
  path: Path;
  printed: Record<string, string>;
  figures: TermFigure[];
}

/** Every text of a document that says something of days or of applying. */
export function termTexts(built: BuiltDocument): TermText[] {
  const head = isMap(built.head.data) ? built.head.data : {};
  const files = [...new Set(built.measures.map((m) => m.reader.source))];
  const cards = files.flatMap(({ data }) => {
    const card = isMap(data) ? data.card : undefined;
    return isMap(card) ? [{ id: cardId(built, card), lines: texts(card.lines) }] : [];
  });
  const all = [
    termText(built.document.code, built.head, [], head, ["issued", "from", "to", "paid_until"]),
    ...files.flatMap((source) => {
      const card = isMap(source.data) ? source.data.card : undefined;
      if (!isMap(card)) return [];
      const own = ["issued", "from", "to", "paid_until"];
      const text = termText(cardId(built, card), source, ["card"], card, own);
      const names = ["number", "issuer"].flatMap((key) =>
        figure("name", card[key], ["card", key], texts(card.lines)),
      );
      return [{ ...text, figures: [...names, ...text.figures] }];
    }),
    ...built.measures.map((authored) => {
      const raw = rawAt(authored.reader.source, authored.path);
      const { id } = authored.measure;
      const card = cards.find((c) => id.startsWith(`${c.id}/`));
      const own = ["from", "to", "paid_until"];
      return termText(id, authored.reader.source, authored.path, raw, own, card?.lines);
    }),
  ];
  return all.filter((text) => text.figures.length > 0);
}

const cardId = (built: BuiltDocument, card: RawMap) =>
  `${built.document.code}-${String(card.no).padStart(2, "0")}`;

function rawAt(source: RawFile, path: Path): RawMap {
  const found = path.reduce<unknown>(
    (at, key) => (Array.isArray(at) ? at[Number(key)] : isMap(at) ? at[key] : undefined),
    source.data,
  );
  return isMap(found) ? found : {};
}

const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

function termText(
  id: string,
  source: RawFile,
  path: Path,
  map: RawMap,
  own: readonly string[],
  /** lines of the card on which a measure stands: its days may be printed there */
  above: readonly string[] = [],
): TermText {
  const lines = texts(map.lines);
  const inferred = texts(map.not_printed);
  const printed = Object.fromEntries(
    Object.entries(isMap(map.printed) ? map.printed : {}).map(([k, v]) => [k, String(v)]),
  );
  const days = own
    .flatMap((key) => figure("day", map[key], [...path, key], [...lines, ...above]))
    .filter(({ path: at }) => !inferred.includes(String(at.at(-1))));
  const part = (key: string, read: (raw: RawMap, at: Path, of: string[]) => TermFigure[]) => {
    const raw = map[key];
    if (!isMap(raw)) return [];
    return read(raw, [...path, key], raw.lines === undefined ? lines : texts(raw.lines));
  };
  return {
    id,
    source,
    path,
    printed,
    figures: [
      ...days,
      ...texts(map.repeals).flatMap((number) =>
        figure("name", number, [...path, "repeals"], lines),
      ),
      ...part("business", periodOf),
      ...part("closed", closedOf),
      ...part("apply", applyOf),
    ],
  };
}

const figure = (kind: TermKind, value: unknown, path: Path, lines: string[]): TermFigure[] =>
  value === undefined || value === null ? [] : [{ kind, value: String(value), path, lines }];

const periodOf = (raw: RawMap, path: Path, lines: string[]): TermFigure[] =>
  ["from", "to"].flatMap((key) => figure("period", raw[key], [...path, key], lines));

const closedOf = (raw: RawMap, path: Path, lines: string[]): TermFigure[] => [
  ...figure("period", raw.on, [...path, "on"], lines),
  ...wordsOf(raw.because, [...path, "because"], lines),
];

/** The figures that our own words repeat. */
const wordsOf = (raw: unknown, path: Path, lines: string[]): TermFigure[] =>
  isMap(raw) && typeof raw.zh === "string"
    ? figuresIn(raw.zh).flatMap((value) => figure("words", value, path, lines))
    : [];

function applyOf(raw: RawMap, path: Path, lines: string[]): TermFigure[] {
  const rows = (key: string, read: (row: RawMap, at: Path) => TermFigure[]) =>
    (Array.isArray(raw[key]) ? (raw[key] as unknown[]) : []).flatMap((row, i) =>
      isMap(row) ? read(row, [...path, key, i]) : [],
    );
  const notice = isMap(raw.notice) ? raw.notice : {};
  return [
    ...rows("windows", (row, at) => [
      ...figure("window", row.from, [...at, "from"], lines),
      ...figure("window", row.to, [...at, "to"], lines),
      ...wordsOf(row.batch, at, lines),
    ]),
    ...texts(raw.phones).flatMap((phone, i) =>
      figure("phone", phone, [...path, "phones", i], lines),
    ),
    ...rows("steps", (row, at) => [
      ...figure("days", row.days, at, lines),
      ...wordsOf(row.what, at, lines),
    ]),
    ...rows("materials", (row, at) => [
      ...figure("copies", row.copies, at, lines),
      ...wordsOf(row.what, at, lines),
      ...wordsOf(row.only, at, lines),
    ]),
    ...figure(
      notice.kind === "working" ? "working" : "calendar",
      notice.days,
      [...path, "notice"],
      lines,
    ),
    ...figure("years", raw.valid_years, [...path, "valid_years"], lines),
    ...["frequency", "where", "accepted_within"].flatMap((key) =>
      wordsOf(raw[key], [...path, key], lines),
    ),
  ];
}
