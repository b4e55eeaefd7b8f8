import type { Input } from "./measure";

/** What a yes and a no are written as, in small letters; what sheets show for them comes first. */
const YES = ["是", "true", "yes", "y", "对", "√"] as const;
const NO = ["否", "false", "no", "n", "不", "×"] as const;
const TRUTHS = new Map<string, boolean>([
  ...YES.map((word) => [word, true] as const),
  ...NO.map((word) => [word, false] as const),
]);

/** The words of a yes/no as a sheet offers them. */
export const [YES_WORD, NO_WORD] = [YES[0], NO[0]];

/** A text as it is compared with words: without spaces around it, of several within it one, in small letters. */
const compared = (text: string): string => text.trim().replace(/ {2,}/g, " ").toLowerCase();

/** What a text answers to a yes/no; undefined where it is neither. */
export const truthOf = (text: string): boolean | undefined =>
  TRUTHS.get(text) ?? TRUTHS.get(compared(text));

/** The code that a text names: codes come first, as names may have to be waited for, then Chinese, then English names. */
export function codeOf({ choices = [] }: Input, text: string): string | undefined {
  for (const { code } of choices) if (code === text) return code;
  const word = compared(text);
  for (const key of NAMES)
    for (const one of choices) if (one[key].toLowerCase() === word) return one.code;
  return undefined;
}

const NAMES = ["code", "zh", "en"] as const;

/** Every text that is read as this code of a choice, or as "true" or "false" of a yes/no. */
export function textsFor(input: Input, code: string): string[] {
  if (input.type === "boolean") return code === "true" ? [...YES] : [...NO];
  const choice = input.choices!.find((one) => one.code === code)!;
  const texts = [code, choice.zh, choice.en];
  return texts.filter(
    (text, i) =>
      // a name that has not come yet is blank
      text !== "" &&
      codeOf(input, text) === code &&
      texts.findIndex((other) => compared(other) === compared(text)) === i,
  );
}
