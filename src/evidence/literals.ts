import { type Rational, compare, fromDecimal, isoDate, multiply } from "../exact";
import type { BuiltDocument, Authored, Path, RawFile } from "../authoring";
import { type Place, located, placesOf } from "../lint";
import { type Node, isPlain, parseUnit, unitLength } from "../language";

/** A figure of a rule as its author wrote it, and where. */
export interface Literal {
  printed: string;
  path: Path;
  source: RawFile;
}

/** The source's way of writing brought to one form: no full width, no thousands commas, no spaces but between numbers. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, "");
}

const NUMBER = /\d+(?:\.\d+)*/g;
/** 30—100平方米: the first figure has the unit of the second. */
const RANGE = /^(?:-|—|–|~|至|到)(\d+(?:\.\d+)?)/;
const DATE = /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/g;

/** Whole figures of a text, number and unit: "300万元", "0.5%", "80分" as "80"; days as "2025-10-01". */
export function figuresIn(text: string): string[] {
  const plain = plainText(text);
  const found = new Set<string>();
  for (const { 0: digits, index } of plain.matchAll(NUMBER)) {
    if (digits.split(".").length > 2) continue;
    const end = index + digits.length;
    found.add(shortest(digits) + (unitAt(plain, end) || unitBehindRange(plain, end)));
  }
  for (const [, year, month, day] of plain.matchAll(DATE))
    if (year && day) found.add(`${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return [...found].sort();
}

const unitAt = (plain: string, at: number) => plain.slice(at, at + unitLength(plain, at));

function unitBehindRange(plain: string, at: number): string {
  const sign = RANGE.exec(plain.slice(at, at + 20));
  return sign ? unitAt(plain, at + sign[0].length) : "";
}

/** 1.50 and 1.5 are the same figure. */
const shortest = (digits: string) =>
  digits.includes(".")
    ? digits.replace(/0+$/, "").replace(/\.$/, "")
    : digits.replace(/^0+(?=\d)/, "");

/** Whether the source's own wording of a figure stands in its text, not inside another number. */
export function printedIn(printed: string, text: string): boolean {
  const [wanted, plain] = [plainText(printed), plainText(text)];
  const digit = (c: string | undefined) => c !== undefined && /[\d.]/.test(c);
  for (let at = plain.indexOf(wanted); at >= 0 && wanted; at = plain.indexOf(wanted, at + 1)) {
    const cutsStart = digit(wanted[0]) && digit(plain[at - 1]);
    const cutsEnd = /\d/.test(wanted.at(-1)!) && /\d/.test(plain[at + wanted.length] ?? "");
    if (!cutsStart && !cutsEnd) return true;
  }
  return false;
}

/** Whether a figure of a rule is one of the whole figures of its source. */
export function isAmong(printed: string, figures: ReadonlySet<string>): boolean {
  const [, digits = "", unit = ""] = /^(\d[\d.]*)(.*)$/.exec(printed) ?? [];
  if (/^\d{4}-\d\d-\d\d$/.test(printed) || unit)
    return figures.has(/-/.test(printed) ? printed : shortest(digits) + unit);
  return [...figures].some((figure) => sameCount(figure, shortest(digits)));
}

/** A bare number fits a figure that only says what is counted, or a part of a date. */
function sameCount(figure: string, digits: string): boolean {
  const [, own = "", unit = ""] = /^(\d[\d.]*)(.*)$/.exec(figure) ?? [];
  if (own !== digits || unit.startsWith("-")) return false;
  if (!unit || ["年", "月", "日"].includes(unit)) return true;
  const { dimensions, rate } = parseUnit(unit);
  return isPlain(dimensions) && !rate;
}

/** Every figure of a measure but those that need no source: nothing, a bare 1, and the months of a year as divisor. */
export function literalsOf(authored: Authored): Literal[] {
  const own = placesOf(authored).filter((place) => place.part !== "scope");
  const found = own.flatMap((place) =>
    literals(place).map((l): Literal => ({ ...l, source: place.source })),
  );
  const { source } = authored.reader;
  const key = authored.measure.kind === "score" ? "score" : "amount";
  authored.measure.steps.forEach((step, i) => {
    if (step.do !== "brackets") return;
    step.slices.forEach((slice, k) => {
      const path = [...authored.path, key, i, "brackets", "slices", k];
      for (const printed of [slice.to, slice.rate])
        if (printed) found.push({ printed, path, source });
    });
  });
  return found.filter(({ printed }) => !needsNoSource(printed));
}

/** Conditions of the whole document, and the caps of its groups. */
export function literalsOfDocument(built: BuiltDocument): Literal[] {
  const { head } = built;
  const scope = built.measures
    .flatMap(placesOf)
    .filter((place) => place.part === "scope")
    .flatMap(literals)
    .map((l): Literal => ({ ...l, source: head }));
  const caps = built.document.groups.flatMap((group, i) => {
    const { source, path } = built.groupsAt[i]!;
    return group.cap
      ? literals({ node: group.cap, path: [...path, "cap"] }).map((l) => ({
          ...l,
          source,
        }))
      : [];
  });
  const seen = new Map(
    [...scope, ...caps].map((l) => [`${l.printed} ${l.source.file} ${l.path.join()}`, l]),
  );
  return [...seen.values()].filter(({ printed }) => !needsNoSource(printed));
}

function literals(place: Pick<Place, "node" | "path">): Omit<Literal, "source">[] {
  const all = located(place);
  const years = new Set(
    all.map(({ node }) => (node[0] === "/" && isYear(node[2]) ? node[2] : null)),
  );
  return all.flatMap(({ node, path }) => {
    if (node[0] === "d") return [{ printed: isoDate(node[1]), path }];
    return node[0] === "#" && !years.has(node) ? [{ printed: node[1], path }] : [];
  });
}

const isYear = (node: Node) => node[0] === "#" && node[1] === "12个月";

function needsNoSource(printed: string): boolean {
  const digits = /^\d[\d.]*/.exec(printed)?.[0] ?? "";
  return printed === "1" || (!/-/.test(printed) && Number(digits) === 0);
}

/** How a source may write a unit to round to: 1000元 as 千元, 1万元 as 万元. */
export function unitNames(printed: string): string[] {
  const [, digits = "", unit = ""] = /^(\d[\d.]*)(.*)$/.exec(printed) ?? [];
  const value: Rational = multiply(fromDecimal(digits || "0"), parseUnit(unit || "元").factor);
  const names: [string, string][] = [
    ["0.01", "分"],
    ["0.1", "角"],
    ["1", "元"],
    ["100", "百元"],
    ["100", "保留两位小数"],
    ["1000", "千元"],
    ["10000", "万元"],
  ];
  return names.filter(([n]) => compare(fromDecimal(n), value) === 0).map(([, name]) => name);
}
