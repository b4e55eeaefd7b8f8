import { type Heading, typeOfInput } from "../language";
import { type FactBook, readInput } from "./facts";
import type { Path, Read, Reader } from "./raw";
import { HEADING, HEADINGS_FILE } from "./shape";

type Row = Read<typeof HEADING>;

/**
 * rules/headings.yaml: what tables of companies call figures. A shared fact needs no row; a row says more of one, or is
 * a figure of its own with label and type.
 */
export function readHeadings(reader: Reader, book: FactBook): Record<string, Heading> {
  const { headings: rows = {} } = reader.map(reader.source.data, [], HEADINGS_FILE);
  const shared = [...(book.shared?.keys() ?? [])];
  const headings: Record<string, Heading> = {};
  for (const id of [...new Set([...Object.keys(rows), ...shared])]) {
    const row = reader.map(rows[id] ?? {}, ["headings", id], HEADING);
    const heading = headingOf(reader, id, row, book);
    if (heading) headings[id] = heading;
  }
  for (const [id, heading] of Object.entries(headings)) references(reader, id, heading, headings);
  twice(reader, headings);
  return headings;
}

function headingOf(reader: Reader, id: string, row: Row, book: FactBook): Heading | undefined {
  const { also, unlike, over_time, growth_of, ratio_of, count_of, ask_below, ask_above, ...own } =
    row;
  const entry = book.shared?.has(id) ? id : { [id]: own };
  const input = readInput(reader, entry, ["headings", id], book);
  if (!input) return undefined;
  const { zh, en, type, unit, choices, signed } = input;
  return {
    ...{ zh, en, type },
    ...(unit !== undefined && { unit }),
    ...(choices && { choices }),
    ...(signed !== undefined && { signed }),
    ...(also && { also }),
    ...(unlike && { unlike }),
    ...(over_time && { over_time }),
    ...(growth_of !== undefined && { growth_of }),
    ...(ratio_of && { ratio_of: [ratio_of[0]!, ratio_of[1]!] }),
    ...(count_of && { count_of }),
    ...(ask_below !== undefined && { ask_below }),
    ...(ask_above !== undefined && { ask_above }),
  };
}

/** A figure can be joined over time only where it is a number, and grow only out of one that is joined. */
function references(
  reader: Reader,
  id: string,
  heading: Heading,
  headings: Readonly<Record<string, Heading>>,
): void {
  const path: Path = ["headings", id];
  const isNumber = ({ type }: Heading) =>
    typeOfInput({ name: id, zh: "", en: "", type }).kind === "quantity";
  if (heading.over_time && !isNumber(heading))
    reader.report(
      "wrong-value",
      [...path, "over_time"],
      `${id} 不是数，不能按月合成`,
      `${id} is no number and has no months to join`,
    );
  for (const other of [heading.growth_of, ...(heading.ratio_of ?? [])])
    if (other !== undefined && !headings[other]?.over_time)
      reader.report(
        "unknown-name",
        path,
        `${id} 所依的 ${other} 没有 over_time`,
        `${id} leans on ${other}, which has no over_time`,
      );
}

/** One word means one figure. */
function twice(reader: Reader, headings: Readonly<Record<string, Heading>>): void {
  const owners = new Map<string, string>();
  for (const [id, { zh, en, also = [], unlike = [] }] of Object.entries(headings))
    for (const word of [zh, en, ...also, ...unlike]) {
      const plain = word.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
      const owner = owners.get(plain);
      owners.set(plain, id);
      if (owner !== undefined)
        reader.report(
          "duplicate-id",
          ["headings", id],
          `“${word}”已经是 ${owner} 的叫法`,
          `“${word}” is a word for ${owner} already`,
        );
    }
}
