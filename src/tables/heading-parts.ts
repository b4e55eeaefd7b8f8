/** No heading that anybody writes is longer; each is looked at in time that grows with its length. */
export const LONGEST = 500;

/** "产值(万元)" in its two parts. */
export function headingParts(text: string): { name: string; unit: string } {
  const whole = text.normalize("NFC").trim();
  const none = { name: whole, unit: "" };
  if (!/[)）]$/.test(whole)) return none;
  const inside = whole.slice(0, -1);
  const open = Math.max(inside.lastIndexOf("("), inside.lastIndexOf("（"));
  const unit = inside.slice(open + 1);
  if (open < 0 || /[)）]/.test(unit)) return none;
  return { name: inside.slice(0, open).trim(), unit: unit.trim() };
}

/** A name as it is compared: width, spaces and capitals do not matter. */
export const plainName = (text: string) =>
  PLAIN.test(text) ? text : text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
/** Names that are as they are compared: a column may hold a million. */
const PLAIN = /^[a-z0-9_\u4e00-\u9fff]*$/;
