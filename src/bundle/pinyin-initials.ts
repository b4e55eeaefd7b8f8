import { pinyin } from "pinyin-pro";

/**
 * The initials of the pinyin of a text, in small letters; polyphones by the words they stand in
 * (增长 zz, 长期 cq). Latin letters and digits stay, everything else is left out.
 */
export function pinyinInitials(text: string): string {
  const initials = pinyin(text.normalize("NFKC"), {
    pattern: "first",
    toneType: "none",
    type: "array",
  });
  return initials
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
