import { describe, expect, it } from "vitest";
import { pinyinSyllables } from "../../src/bundle/pinyin-syllables";
import { charactersOf, pack, soundsFrom, spelledTexts, spellingOf } from "../../src/language";
import { wordedRuleBook } from "../../src/rulebook";

/** What a book says of how a text sounds that is one of its own. */
const spelled = (text: string) => soundsFrom(spellingOf([text], pinyinSyllables), [text])(text);

describe("pinyin", () => {
  it.each([
    ["达产增产", "da chan zeng chan"],
    // characters with several readings, by their word
    ["银行网点", "yin hang wang dian"],
    ["行政许可", "xing zheng xu ke"],
    ["行业增长", "hang ye zeng zhang"],
    ["长期合作", "chang qi he zuo"],
    ["重点项目", "zhong dian xiang mu"],
    ["重复享受", "chong fu xiang shou"],
    ["音乐", "yin yue"],
    ["娱乐", "yu le"],
    ["调整", "tiao zheng"],
    ["调查", "diao cha"],
    ["绿色", "lv se"],
    // letters and digits stay, signs go
    ["XR智能终端（2.0版）", "x r zhi neng zhong duan 2 0 ban"],
    ["“群雁计划”：１５家", "qun yan ji hua 1 5 jia"],
    ["R&D", "r d"],
    ["", ""],
  ])("%s: %s", (text, syllables) => {
    expect(spelled(text).filter(Boolean).join(" ")).toBe(syllables);
  });

  it("comes back for every text of the book as it was, in less than its initials took", async () => {
    const book = await wordedRuleBook();
    const texts = spelledTexts(book);
    const spelling = spellingOf(texts, pinyinSyllables);
    const soundsOf = soundsFrom(spelling, texts);
    for (const text of texts) {
      const characters = charactersOf(text);
      const own = pinyinSyllables(characters);
      expect(soundsOf(text).filter((_, at) => own[at] !== "")).toEqual(own.filter(Boolean));
    }
    expect(JSON.stringify(spelling).length).toBeLessThan(8_000);
  });

  it("travels beside the rules, not in them", async () => {
    const { documents, measures, tables, version } = await wordedRuleBook();
    const data = { documents: [...documents], measures: [...measures], tables, version };
    const [sounding, silent] = [pack(data, pinyinSyllables), pack(data, () => [])];
    const { notes, ...rest } = sounding;
    expect({ ...rest, notes: { ...notes, spelling: silent.notes.spelling } }).toEqual(silent);
    expect(notes.spelling.usual).toHaveProperty("zeng");
  });
});
