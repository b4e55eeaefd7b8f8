import { describe, expect, it } from "vitest";
import { pinyinInitials } from "../../src/bundle/pinyin-initials";
import { pack } from "../../src/language";
import { wordedRuleBook } from "../../src/rulebook";

describe("pinyin initials", () => {
  it.each([
    ["达产增产", "dczc"],
    // characters with several readings, by their word
    ["银行网点", "yhwd"],
    ["行政许可", "xzxk"],
    ["行业增长", "hyzz"],
    ["长期合作", "cqhz"],
    ["重点项目", "zdxm"],
    ["重复享受", "cfxs"],
    ["音乐", "yy"],
    ["娱乐", "yl"],
    ["调整", "tz"],
    ["调查", "dc"],
    // letters and digits stay, signs go
    ["XR智能终端（2.0版）", "xrznzd20b"],
    ["“群雁计划”：１５家", "qyjh15j"],
    ["R&D", "rd"],
    ["", ""],
  ])("%s: %s", (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials);
  });

  it("travel beside the rules, not in them", async () => {
    const { documents, measures, tables, version } = await wordedRuleBook();
    const data = { documents: [...documents], measures: [...measures], tables, version };
    const [spelled, silent] = [pack(data, pinyinInitials), pack(data, () => "")];
    const { notes: initials, ...rest } = spelled;
    expect({ ...rest, notes: { ...initials, initials: silent.notes.initials } }).toEqual(silent);
    expect(spelled.notes.initials.every((initials) => /^[a-z0-9]+$/.test(initials))).toBe(true);
    expect(spelled.notes.initials).toContain(pinyinInitials(measures[0]!.title.zh));
  });
});
