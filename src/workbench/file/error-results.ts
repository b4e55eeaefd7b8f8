import { strFromU8, strToU8 } from "fflate";

const RESULT =
  / t="str"([^>]*>(?:<f[^>]*>[^<]*<\/f>)<v>#(?:VALUE!|N\/A|NAME\?|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)<\/v>)/g;

/**
 * Marks the error results of formulas as errors. The writer stores every text result as text, so a
 * reader that does not recalculate would see the words "#N/A" instead of the error.
 * @param parts the parts of an .xlsx by name; its sheets are changed in place
 */
export function markErrorResults(parts: Record<string, Uint8Array>): void {
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const sheet = strFromU8(bytes);
    const marked = sheet.replace(RESULT, ' t="e"$1');
    if (marked !== sheet) parts[name] = strToU8(marked);
  }
}
