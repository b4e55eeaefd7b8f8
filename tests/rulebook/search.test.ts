import { beforeAll, describe, expect, it } from "vitest";
import {
  RuleBook,
  annotatedRuleBook,
  wordedRuleBook,
  search,
  searchCovered,
  searchDocuments,
} from "../../src/rulebook";
import { withEnglishDepartments } from "../../src/rulebook/search-departments";
import { pinyinSyllables } from "../../src/bundle/pinyin-syllables";
import { ruleBookData } from "../../src/bundle/rule-book-data";
import { readRules } from "../../src/evidence/read-rules";
import { pack, spelledTexts, spellingOf } from "../../src/language";
import { measuresOf } from "../engine/measures-of";
import { bookWith } from "../planner/books";
import { timesLonger } from "../set-up/times-longer";

const book = await wordedRuleBook();
const titles = (words: string, most?: number) =>
  search(book, words, { most }).map((m) => m.title.zh);

describe("a search", () => {
  it("finds by a word of the title first", () => {
    expect(titles("研发")[0]).toContain("研发");
    expect(titles("租金")[0]).toContain("租金");
  });

  it("finds by number, by department and by English words", () => {
    expect(search(book, "京技管发〔2025〕4号").every((m) => m.document === "jjgf-2025-04")).toBe(
      true,
    );
    expect(search(book, "jjgf-2025-01/1")[0]!.id).toBe("jjgf-2025-01/1");
    expect(titles("loan interest")[0]).toMatch(/贴息/);
  });

  it.each(["[2025]", "(2025)", "【2025】", "［2025］", "（2025）"])(
    "finds a document by its number with %s",
    (year) => {
      const printed = search(book, "京技管发〔2025〕4号", { most: 100 }).map((m) => m.id);
      expect(printed.length).toBeGreaterThan(0);
      expect(search(book, `京技管发${year}4号`, { most: 100 }).map((m) => m.id)).toEqual(printed);
      expect(searchDocuments(book, `${year}4号`)).toEqual(searchDocuments(book, "〔2025〕4号"));
    },
  );

  it("does not find an English word inside another one", () => {
    const articles =
      "- { id: d/p, title: { zh: 甲, en: Parents and children }, inputs: [a: money], amount: [{ base: a }] }";
    const small = bookWith(measuresOf(articles), []);
    expect(search(small, "rent")).toEqual([]);
    expect(search(small, "par")).toHaveLength(1);
  });

  it("has those that fit every word before those that fit half of them", () => {
    const articles = ["研发奖励", "研发支持", "租金奖励", "奖励和研发"]
      .map(
        (zh, i) =>
          `- { id: d/${i}, title: { zh: ${zh}, en: T }, inputs: [a: money], amount: [{ base: a }] }`,
      )
      .join("\n");
    const small = bookWith(measuresOf(articles), []);
    const found = search(small, "研发 奖励").map((m) => m.title.zh);
    expect(found.slice(0, 2).sort()).toEqual(["奖励和研发", "研发奖励"].sort());
    expect(found).toHaveLength(4);
  });

  it("forgives full-width letters, case, and a word typed a little differently", () => {
    expect(titles("ＲＥＮＴ", 5)).toEqual(titles("rent", 5));
    expect(titles("研发投入奖励").length).toBeGreaterThan(0);
  });

  it("is not kept busy by a text that somebody pasted", async () => {
    const pasted = (millions: number) => () => titles("长".repeat(1_000_000 * millions));
    // eight times as long: much less than the 64 times that a square would take
    expect(await timesLonger(pasted(2), pasted(0.25), 24)).toBeLessThan(24);
  });

  it("finds nothing for nothing, and nothing for nonsense", () => {
    expect(titles("")).toEqual([]);
    expect(titles(" ，、; ")).toEqual([]);
    expect(titles("绝无此词")).toEqual([]);
    expect(titles("研发", 2)).toHaveLength(2);
  });
});

describe("a search by pinyin", () => {
  beforeAll(annotatedRuleBook);
  const found = (words: string) =>
    search(book, words, { most: 1000, notes: true }).map(({ id }) => id);

  it.each([
    ["gaoqi", "高企"],
    ["gaoxinjishuqiye", "高新技术企业"],
    ["gaoxin jishu qiye", "高新技术企业"],
    ["GUANGFU", "光伏"],
    ["zengzhang", "增长"],
    ["dengta gongchang butie", "灯塔工厂 补贴"],
    ["VR toudai", "VR toudai"],
  ])("reads %s as %s", (letters, words) => {
    expect(found(letters)).toEqual(found(words));
  });

  it("finds by a syllable that is not typed to its end, and by no half of one", () => {
    const dengta = book.measures.find(({ title }) => title.zh.includes("灯塔工厂"))!.id;
    expect(found("dengtagon")).toContain(dengta);
    expect(found("engtagong")).not.toContain(dengta);
  });

  it.each([
    ["房祖补贴", "房租补贴"],
    ["光付发电", "光伏发电"],
    ["白采心工程", "白菜心工程"],
    ["zhuanjingtexing", "专精特新"],
    ["zuanjing texin", "专精特新"],
    ["incubater", "incubator"],
    ["gaoqi补贴", "高企 补贴"],
    ["租金补贴", "租金 补贴"],
  ])("forgives a slip: %s is %s", (slip, words) => {
    expect(found(slip)[0]).toBe(found(words)[0]);
    expect(found(words)).not.toEqual([]);
  });

  it("finds by what people say, by rows of a table that a measure looks up, and not by their words in a cell", () => {
    expect(found("装门禁抬杆").slice(0, 3)).toContain("jjgf-2025-29/19-2");
    expect(found("科创十四街").slice(0, 2)).toContain("jjgf-2025-08/a1-depth");
    expect(search(book, "抬杆")).toEqual([]);
  });

  it.each([
    ["京技管发2025-33", "京技管发〔2025〕33号"],
    ["京技管发 2025年第33号", "京技管发〔2025〕33号"],
    ["2025年9号文", "〔2025〕9号"],
  ])("reads %s as a document's number", (typed, printed) => {
    expect(found(typed).slice(0, 5)).toEqual(found(printed).slice(0, 5));
    expect(found(typed)[0]).toMatch(/^jjgf-2025-(33|09)/);
  });

  it.each(["29号文第18条", "29号文第十八条", "29号文18条"])("finds the article of %s", (words) => {
    expect(found(words).slice(0, 3).sort()).toEqual(
      ["18-1", "18-2", "18-3"].map((at) => `jjgf-2025-29/${at}`),
    );
  });

  it("knows departments by what they are called for short", () => {
    expect(found("科促局").slice(0, 5)).toEqual(found("科技和产业促进局").slice(0, 5));
    expect(found("市文资中心")[0]).toMatch(/^zcdy-wh-1[12]/);
  });

  it.each([
    ["Commerce and Finance Bureau", "商务金融局"],
    ["Ecological Environment Bureau", "生态环境建设局"],
    ["Beijing Municipal Civil Affairs Bureau", "北京市民政局"],
    ["Bureau of Agriculture", "北京市农业农村局"],
    ["Publicity Department bookstore", "宣传文化部 bookstore"],
  ])("knows what departments are called in English: %s", (words, name) => {
    const ids = found(words);
    expect(ids.slice(0, 5)).toEqual(found(name).slice(0, 5));
    const [department] = name.split(" ");
    expect(book.measures.find(({ id }) => id === ids[0])?.department).toContain(department);
  });

  it.each(["office rent", "development centre", "technology fund", "tax service", "data centre"])(
    "takes %s for no department",
    (words) => {
      expect(withEnglishDepartments(book, words.split(" "))).toEqual(words.split(" "));
    },
  );

  it.each([
    ["開源項目獎勵", "开源项目奖励"],
    ["實體書店補貼", "实体书店补贴"],
    ["請問屋頂光伏補多少錢", "请问屋顶光伏补多少钱"],
    ["衞星發射保險", "卫星发射保险"],
  ])("reads traditional characters: %s", (traditional, words) => {
    expect(found(traditional)).toEqual(found(words));
    expect(found(words)).not.toEqual([]);
  });

  it("knows what the book says in quotes by its initials", () => {
    expect(found("fzt").slice(0, 5)).toEqual(found("房租通").slice(0, 5));
    expect(found("tdj")[0]).toMatch(/^zcdy-wh-11/);
  });

  it("takes English words that are one thing together for one", () => {
    const covered = (words: string) => searchCovered(book, words, { notes: true }).covered;
    expect(covered("personal income tax")).toBe(false);
    expect(covered("minimum wages")).toBe(false);
    expect(covered("income tax of service enterprises")).toBe(true);
    expect(covered("pension contributions")).toBe(false);
    expect(covered("pension fund")).toBe(true);
    expect(found("import duty of a single item")[0]).toBe("zcdy-sw-01/2");
    expect(found("little giant").sort()).toEqual(found("小巨人").sort());
  });

  it("tells by a figure of the question which measure is meant, and opens none that does not print it", () => {
    expect(found("绿色工厂 国家级 100万")[0]).toBe("jjgf-2025-29/13-3");
    expect(found("投硬科技补20%").slice(0, 2)).toContain("zcdy-jr-05/2");
    const meant = (words: string) => searchCovered(book, words, { notes: true }).meant?.id;
    expect(meant("灯塔工厂")).toBe("jjgf-2025-04/5-factory");
    expect(meant("灯塔工厂 7777万")).toBeUndefined();
  });

  it.each(["储能", "chuneng", "国有", "学会"])("takes %s for no two words", (words) => {
    expect(found(words)).not.toEqual([]);
  });

  it("takes short English words whole, and long ones apart", () => {
    expect(found("CRO")[0]).toMatch(/^jjgf-2025-09/);
    expect(found("wastewater")[0]).toBe("jjgf-2025-29/9");
  });

  it("does not take a word that the book has nothing on for a part of what people say", () => {
    const covered = (words: string) => searchCovered(book, words, { notes: true }).covered;
    expect(["电费补贴", "充电桩补贴", "南京高企补贴", "加计扣除怎么填"].filter(covered)).toEqual(
      [],
    );
    expect(
      ["水电费 养老院", "物业 装充电桩", "社保基金投资"].filter((one) => !covered(one)),
    ).toEqual([]);
  });

  it("tells what no measure has anything on, not what some have", () => {
    const lacks = (words: string) => searchCovered(book, words, { notes: true }).lacks;
    expect(lacks("公积金怎么提取")).toEqual(["公积金"]);
    expect(lacks("housing fund")).toEqual(["housing fund"]);
    expect(lacks("雄安落户")).toEqual([]);
    expect(lacks("高企补贴")).toEqual([]);
  });

  it("has what names such a word before what does not, and leaves others as they are", () => {
    expect(found("雄安落户优惠")[0]).toBe("zcdy-zh-03/1-6");
    expect(found("毕业生落户")[0]).not.toBe("zcdy-zh-03/1-6");
  });

  it("tells as what it read slips and pinyin, and nothing of what stands as it was typed", () => {
    const read = (words: string) => searchCovered(book, words, { notes: true }).read;
    expect(read("并购贷款贴西")).toBe("并购贷款贴息");
    expect(read("gaoxin qiye 补贴")).toBe("高新企业 补贴");
    expect(read("hydorgen station")).toBe("hydrogen station");
    for (const words of ["并购贷款贴息", "wastewater", "integrating", "科促局 研发", "開源項目"])
      expect(read(words), words).toBeUndefined();
  });

  it("leaves English words as they are, also those that pinyin could spell", () => {
    expect(found("license out")[0]).toBe("jjgf-2025-09/18");
    expect(search(book, "bang", { notes: true })).toEqual(search(book, "BANG", { notes: true }));
  });
});

describe("a search by pinyin initials", () => {
  beforeAll(annotatedRuleBook);
  const found = (words: string) =>
    search(book, words, { most: 1000, notes: true }).map((m) => m.title.zh);

  it("finds 达产增产 by dczc, in capitals too", () => {
    expect(found("dczc")[0]).toContain("达产增产");
    expect(found("DCZC")).toEqual(found("dczc"));
  });

  it.each([
    ["银行奖励", "yhjl", "yxjl"],
    ["行业一体化解决方案", "hyyth", "xyyth"],
    ["长期资本", "cqzb", "zqzb"],
    ["优质企业梯队成长", "tdcz", "tdcc"],
    ["重点活动", "zdhd", "cdhd"],
    ["文体娱乐业", "wtyly", "wtyyy"],
  ])("knows how %s sounds: %s, not %s", (title, right, wrong) => {
    expect(found(right)[0]).toContain(title);
    expect(found(wrong).filter((one) => one.includes(title))).toEqual([]);
  });

  it("has what is written before what only sounds so, and one letter never sounds", () => {
    const small = annotated(["写着的标题", "资金税收"]);
    const titles = search(small, "zjss", { notes: true }).map((m) => m.title.zh);
    expect(titles).toEqual(["写着的标题", "资金税收"]);
    expect(search(small, "x", { notes: true })).toEqual([]);
  });

  it("does not take three letters that some title holds by chance for what is asked", () => {
    const covered = (words: string) => searchCovered(book, words, { notes: true }).covered;
    expect(found("没有这样的措施xyz").length).toBeGreaterThan(0);
    expect(["xyz", "没有这样的措施xyz", "qrs"].filter(covered)).toEqual([]);
    expect(["dczc", "zjtx", "hyyth"].filter(covered)).toEqual(["dczc", "zjtx", "hyyth"]);
  });

  // every English word of the titles is searched twice
  it("does not disturb English words", { timeout: 300_000 }, () => {
    const words = book.measures.flatMap((m) => m.title.en.toLowerCase().match(/[a-z]{3,}/g) ?? []);
    const data = ruleBookData(readRules("rules"));
    const silent = new RuleBook(data);
    silent.annotate(pack(data, () => []).notes);
    const disturbed = [...new Set(words)].filter((word) => {
      const written = search(silent, word, { most: 1000, notes: true }).map((m) => m.id);
      const all = search(book, word, { most: 1000, notes: true }).map((m) => m.id);
      const places = written.map((id) => all.indexOf(id));
      // sounds add measures only behind them
      return places.some((place, i) => place < 0 || (i > 0 && place < places[i - 1]!));
    });
    expect(disturbed).toEqual([]);
  });

  it("is no matter of a cell, which shows the same before and after the notes have come", () => {
    expect(titles("dczc")).toEqual([]);
  });

  it("finds documents", () => {
    const codes = (words: string) => searchDocuments(book, words).map((d) => d.code);
    expect(codes("jjcxhs")).toEqual(["jjgf-2025-01"]);
    expect(codes("经济 xianghao")).toEqual([]);
    expect(codes("推动 jjcxhs")).toEqual(["jjgf-2025-01"]);
    expect(codes("")).toHaveLength(book.documents.length);
  });
});

/** A rule book of these titles, with notes that say how they sound. */
function annotated(zh: readonly string[]): RuleBook {
  const articles = zh
    .map(
      (title, i) =>
        `- { id: d/${i}, title: { zh: ${title}, en: ${i === 0 ? "Zjss" : "T"} }, inputs: [a: money], amount: [{ base: a }] }`,
    )
    .join("\n");
  const small = bookWith(measuresOf(articles), []);
  const spelling = spellingOf(spelledTexts(small), pinyinSyllables);
  small.annotate({ measures: {}, documents: {}, spelling });
  return small;
}

describe("a measure in the rule book", () => {
  const versions = measuresOf(`
- { id: d/1, title: { zh: 老, en: Old }, from: 2024-01-01, to: 2024-12-31, inputs: [], amount: [{ base: 1元 }] }
- { id: d/1, title: { zh: 新, en: New }, from: 2025-01-01, inputs: [], amount: [{ base: 2元 }] }
- { id: d/2, title: { zh: 同名, en: Same }, inputs: [], amount: [{ base: 1元 }] }
- { id: d/3, title: { zh: 同名, en: Same }, inputs: [], amount: [{ base: 1元 }] }`);
  const small: RuleBook = bookWith(versions, []);
  const found = (name: string) => {
    const answer = small.find(name);
    if (!("measure" in answer)) return answer.problem;
    return answer.outside ? "outside" : answer.measure.title.zh;
  };

  it.each([
    ["d/1", "新"],
    ["D/1@2024-12-31", "老"],
    ["d/1@2025-01-01", "新"],
    ["d/1@2023-12-31", "outside"],
    ["d/1@2024-02-30", "bad-day"],
    ["d/1@yesterday", "bad-day"],
    ["老", "老"],
    ["同名", "unknown-measure"],
    ["d/9", "unknown-measure"],
    ["", "unknown-measure"],
  ])("%s: %s", (name, answer) => {
    expect(found(name)).toBe(answer);
  });

  it("is not in force outside its days, and pays nothing then", () => {
    const outcome = small.assess(versions[0]!, [], "2025-06-30");
    expect(outcome).toMatchObject({ status: "ineligible", amount: { n: 0n } });
    expect(outcome.because).toMatchObject([{ why: "outside", to: "2024-12-31" }]);
    expect(small.assess(versions[0]!, [], "2024-06-30").status).toBe("eligible");
  });
});

describe("the rule book that the add-in carries", () => {
  it("knows every measure by its id and every document by its code", () => {
    for (const measure of book.measures) {
      expect(book.find(measure.id)).toMatchObject({ measure: { id: measure.id } });
      expect(book.documentOf(measure).code).toBe(measure.document);
    }
    expect(book.version).toMatch(/^\d{4}\.\d{2}\.\d{2}\+[0-9a-f]{8}$/);
  });
});
