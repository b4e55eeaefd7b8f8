import type { Measure } from "../measure";
import { documentNumbers } from "./document-numbers";
import { shelvesOf } from "./shelves";

/**
 * A short text over all that decides what a measure gives: inputs with their types, codes and defaults, trees, steps,
 * days. It changes when one of them does, and stays when only words, clauses or notes do: a workbook that keeps it can
 * tell later whether its figures still hold.
 */
export function measureDigest(measure: Measure): string {
  const wordless = measure.inputs.map((input) => ({
    ...input,
    zh: "",
    en: "",
    ...(input.choices && { choices: input.choices.map(({ code }) => ({ code, zh: "", en: "" })) }),
  }));
  const plain = { ...measure, inputs: wordless };
  const head = { code: measure.document, issued: null, from: null, to: null, groups: [] };
  return digest(measure.id + documentNumbers(head as never, [plain], shelvesOf([plain])));
}

/** 53 bits in base 36: two multiplicative hashes side by side. It finds changes, it does not keep secrets. */
function digest(text: string): string {
  let [a, b] = [0x9e3779b1, 0x85ebca77];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x27d4eb2f);
    b = Math.imul(b ^ code, 0x165667b1);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  return ((b >>> 11) * 2 ** 32 + (a >>> 0)).toString(36);
}
