import { pinyin } from "pinyin-pro";

/**
 * The syllables of characters in small letters without tones (绿 lv), "" for what is no Chinese character; polyphones by
 * the words they stand in (增长 zeng zhang, 长期 chang qi).
 */
export function pinyinSyllables(characters: readonly string[]): string[] {
  const spelled = pinyin(characters.join(""), { toneType: "none", type: "array", v: true });
  return characters.map((character, at) =>
    /\p{Script=Han}/u.test(character) ? spelled[at]!.toLowerCase().replace(/[^a-z]/g, "") : "",
  );
}
