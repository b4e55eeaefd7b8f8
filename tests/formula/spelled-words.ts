import type { Input, Measure } from "../../src/language";
import type { FactRow } from "./border-facts";
import { type Chance, chanceFrom } from "./chance";

const YES = [
  "是 ",
  " 是",
  "TRUE",
  "true",
  "True ",
  "yes",
  "YES",
  "Y",
  "对",
  "√",
  1,
  "1",
  "是的",
  "有",
  "✓",
];
const NO = ["否 ", "FALSE", "false", "no", "N", "不", "×", 0, "0", "不是", "无", "-", "/"];

/** The words of one input as people write them who did not look at the list: some are read by the functions. */
function spellings(input: Input): unknown[] {
  if (input.type === "boolean") return [...YES, ...NO];
  return input.choices!.flatMap(({ code, zh, en }) => [
    `${zh} `,
    ` ${code}`,
    code.toUpperCase(),
    en,
    en.toLowerCase(),
    en.replaceAll(" ", "  "),
    `\u3000${zh}`,
    `“${zh}”`,
    `${zh}类`,
    zh.slice(0, -1) || "？",
    [...code].map(fullWidth).join(""),
  ]);
}

const fullWidth = (letter: string) =>
  /[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter;

/** A row that pays and one that does not, with one word in each of its places spelled in `each` other ways. */
export function spelledRows(measure: Measure, rows: readonly FactRow[], each: number): FactRow[] {
  const chance = chanceFrom(`spelled ${measure.id}`);
  return rows.flatMap((row) =>
    measure.inputs.flatMap((input, at) => {
      if (input.type !== "boolean" && input.type !== "enum") return [];
      return some(spellings(input), each, chance).map((word) =>
        row.map((v, i) => (i === at ? word : v)),
      );
    }),
  );
}

function some<T>(of: readonly T[], count: number, chance: Chance): T[] {
  const left = [...of];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(chance.whole(0, left.length - 1), 1)[0]!,
  );
}
