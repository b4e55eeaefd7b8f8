import { cleanup, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { annotatedRuleBook } from "../../../src/rulebook";
import type { Lang } from "../../../src/text";
import { openPane, searchBox, searchFor } from "../open-pane";

beforeAll(annotatedRuleBook);
afterEach(cleanup);

async function openLibrary(lang: Lang = "zh-CN") {
  const pane = openPane({ lang });
  await pane.user.click(pane.screen.getByRole("button", { name: /^(帮助|Help)$/ }));
  await pane.user.click(
    pane.screen.getByRole("button", { name: /^(查看全部文件|See all documents)$/ }),
  );
  return pane;
}

type Pane = Awaited<ReturnType<typeof openLibrary>>;

async function search({ user, screen }: Pane, words: string) {
  const box = fieldOf({ screen });
  await user.clear(box);
  await user.click(box);
  await user.paste(words);
}

const fieldOf = ({ screen }: Pick<Pane, "screen">) =>
  screen.getByRole("searchbox", { name: /^(查找文件和措施|Find documents)/ }) as HTMLInputElement;

const titlesIn = ({ screen }: Pane, region: string) => {
  const found = screen.queryByRole("region", { name: region });
  if (!found) return [];
  const items = within(found).getAllByRole("listitem");
  return items.map((item) => within(item).getByRole("button").textContent ?? "");
};

/** The generated register, a row for each document. */
const register = readFileSync("rules/COVERAGE.md", "utf8")
  .split("\n## ")[0]!
  .split("\n")
  .filter((line) => line.startsWith("| 京") || line.startsWith("| zcdy"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("the library", () => {
  it("has every document with the figures of the register", async () => {
    const pane = await openLibrary();
    const shown = titlesIn(pane, "文件");
    expect(shown).toHaveLength(register.length);
    for (const row of register) {
      const [, name = "", measures, computed, upTo, byCase, information] = row;
      const readings = row[11];
      const title = name.slice(name.indexOf(" ") + 1);
      const item = shown.find((text) => text.startsWith(title))!;
      expect(item).toContain(`${measures} 项措施`);
      const figures: [string, string | undefined][] = [
        ["可测算", computed],
        ["只给最高额", upTo],
        ["一事一议", byCase],
        ["说明条款", information],
      ];
      for (const [word, count] of figures)
        if (count === "0") expect(item).not.toContain(word);
        else expect(item).toContain(`${word} ${count}`);
      if (readings !== "0") expect(item).toContain(`原文有歧义 ${readings} 处`);
    }
  });

  it("marks the documents that are over, and those that have not begun", async () => {
    const pane = await openLibrary();
    const { documents } = await annotatedRuleBook();
    const marked = (word: string) =>
      titlesIn(pane, "文件").filter((text) => text.includes(word)).length;
    const day = "2025-06-30";
    const over = documents.filter(({ to }) => to && to < day);
    expect(over.length).toBeGreaterThan(0);
    expect(marked("已过有效期")).toBe(over.length);
    expect(marked("尚未生效")).toBe(documents.filter(({ from }) => from && from > day).length);
    expect(marked("尚未生效")).toBeGreaterThan(0);
  });

  it("finds documents and measures in Chinese, in English, by number and by pinyin initials", async () => {
    const pane = await openLibrary();
    await search(pane, "京技管发〔2025〕1号");
    expect(titlesIn(pane, "文件")).toHaveLength(1);
    await search(pane, "stsd");
    expect(titlesIn(pane, "文件")[0]).toContain("促进实体书店发展");
    expect(titlesIn(pane, "措施")[0]).toContain("实体书店扶持奖励");
    expect(titlesIn(pane, "措施").some((t) => t.includes("实体书店扶持申报条件"))).toBe(true);
    await search(pane, "bookstores");
    expect(titlesIn(pane, "文件")[0]).toContain("促进实体书店发展");
  });

  it("keeps the words on the way back from a document", async () => {
    const pane = await openLibrary();
    await search(pane, "京技管发〔2025〕28号");
    const [first] = within(pane.screen.getByRole("region", { name: "文件" })).getAllByRole(
      "button",
    );
    await pane.user.click(first!);
    expect(pane.screen.getByRole("heading", { level: 1 }).textContent).toContain("关于废止");
    expect(pane.screen.getByText("京技管〔2022〕155号")).toBeTruthy();
    await pane.user.click(pane.screen.getByRole("button", { name: "返回" }));
    expect(fieldOf(pane).value).toBe("京技管发〔2025〕28号");
  });

  it("shows the whole of a document, clauses without money too, and one kind of them when asked", async () => {
    const pane = await openLibrary();
    await search(pane, "京技管发〔2025〕21号");
    const [first] = within(pane.screen.getByRole("region", { name: "文件" })).getAllByRole(
      "button",
    );
    await pane.user.click(first!);
    expect(pane.screen.getByText(/每店每年最多申报两个类别/)).toBeTruthy();
    expect(titlesIn(pane, "措施")).toHaveLength(14);
    await pane.user.click(pane.screen.getByRole("button", { name: "说明条款 4" }));
    expect(titlesIn(pane, "措施")).toHaveLength(4);
    await pane.user.click(pane.screen.getByRole("button", { name: "全部 14" }));
    expect(titlesIn(pane, "措施")).toHaveLength(14);
  });

  it("says each limit of a document once, be it of several measures", async () => {
    const pane = await openLibrary();
    const book = await annotatedRuleBook();
    const { title, groups } = book.documents.find(({ code }) => code === "jjgf-2025-25")!;
    await search(pane, title.zh);
    await pane.user.click(pane.screen.getAllByRole("button", { name: new RegExp(title.zh) })[0]!);
    const said = [...pane.screen.container.querySelectorAll("dd")].map(
      ({ textContent }) => textContent,
    );
    const sentences = groups.map(({ why, cite }) => `${why.zh}\u00a0· ${cite}`);
    const several = sentences.find((one, i) => sentences.indexOf(one) < i)!;
    for (const sentence of new Set([several, ...sentences]))
      expect(said.filter((one) => one === sentence)).toHaveLength(1);
  });

  it("says in English what it has, and leads on when nothing fits", async () => {
    const pane = await openLibrary("en-US");
    expect(titlesIn(pane, "Documents")[0]).toMatch(/unclear clauses/);
    await search(pane, "qqqq");
    expect(pane.screen.getByText("No document or measure matches “qqqq”.")).toBeTruthy();
    await pane.user.click(pane.screen.getByRole("button", { name: "Show all documents" }));
    expect(titlesIn(pane, "Documents").length).toBeGreaterThan(20);
  });
});

describe("finding", () => {
  it("opens the measure that pinyin initials mean on Enter", async () => {
    const pane = openPane();
    const { user, screen } = pane;
    await user.type(searchBox(pane), "dczc{Enter}");
    const heading = screen.getByRole("heading", { level: 1 });
    expect(heading.textContent).toBe("支持企业达产增产：一季度产值增量");
  });

  it.each(["灯塔工厂", "dengta gongchang", "jjgf-2025-04/5-factory"])(
    "opens the measure that %s means on Enter",
    async (words) => {
      const pane = openPane();
      const { user, screen } = pane;
      await user.type(searchBox(pane), `${words}{Enter}`);
      const heading = screen.getByRole("heading", { level: 1 });
      expect(heading.textContent).toContain("灯塔工厂");
    },
  );

  it("opens none of several on Enter, nor what is only the nearest", async () => {
    const pane = openPane();
    const { user, screen } = pane;
    for (const words of ["研发投入", "yftr", "稳岗补贴"]) {
      await user.clear(searchBox(pane));
      await user.type(searchBox(pane), `${words}{Enter}`);
      expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("查找措施");
    }
  });

  it("stays where it is when Enter has nothing to open", async () => {
    const pane = openPane();
    const { user, screen } = pane;
    await user.type(searchBox(pane), "{Enter}qqqq{Enter}");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("查找措施");
  });

  it.each([
    ["zh-CN", "常找"],
    ["en-US", "Common searches"],
  ] as const)("has words to begin with that find something, %s", async (lang, name) => {
    const pane = openPane({ lang });
    const { user, screen } = pane;
    await user.type(searchBox(pane), "{Enter}");
    const examples = () => within(screen.getByRole("group", { name })).getAllByRole("button");
    for (let i = 0; i < examples().length; i++) {
      await user.click(examples()[i]!);
      expect(screen.getAllByRole("listitem").length).toBeGreaterThan(1);
      await user.clear(searchBox(pane));
      await user.type(searchBox(pane), "{Enter}");
    }
  });

  it("lists the rest on demand, and begins anew with other words", async () => {
    const pane = openPane();
    const { user, screen } = pane;
    await searchFor(pane, "平台");
    const titles = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    const first = titles();
    expect(first).toHaveLength(40);
    expect(screen.getByText("相符的措施较多，先列出 40 项")).toBeTruthy();
    const more = () => screen.queryByRole("button", { name: /^再显示 \d+ 项$/ });
    expect(more()!.textContent).toBe("再显示 40 项");
    await user.click(more()!);
    expect(titles()).toHaveLength(80);
    expect(titles().slice(0, 40)).toEqual(first);
    const rest = Number(/\d+/.exec(more()!.textContent!)![0]);
    expect(rest).toBeLessThan(40);
    await user.click(more()!);
    expect(titles()).toHaveLength(80 + rest);
    expect(screen.getByText(`找到 ${80 + rest} 项措施`)).toBeTruthy();
    expect(more()).toBeNull();
    await user.clear(searchBox(pane));
    await searchFor(pane, "研发");
    expect(titles()).toHaveLength(40);
  });

  it("lists the rest of a library's measures too", async () => {
    const pane = await openLibrary();
    await search(pane, "平台");
    expect(titlesIn(pane, "措施")).toHaveLength(40);
    await pane.user.click(pane.screen.getByRole("button", { name: "再显示 40 项" }));
    expect(titlesIn(pane, "措施")).toHaveLength(80);
  });

  it.each([
    ["zh-CN", /试试更短的词/, /收录的是/],
    ["en-US", /Try a shorter word/, /The rule book has/],
  ] as const)(
    "says what the rule book has, and advises other words where that may help, %s",
    async (lang, advice, coverage) => {
      const pane = openPane({ lang });
      const { user, screen } = pane;
      await searchFor(pane, "qqqq");
      expect(screen.getByText(advice)).toBeTruthy();
      expect(screen.getByText(coverage)).toBeTruthy();
      await user.clear(searchBox(pane));
      await searchFor(pane, "出口退税");
      expect(screen.getByText(coverage)).toBeTruthy();
      expect(screen.queryByText(advice)).toBeNull();
    },
  );

  it("has a next step when nothing fits", async () => {
    const pane = openPane();
    const { user, screen } = pane;
    await searchFor(pane, "qqqq");
    await user.click(screen.getByRole("button", { name: "清空" }));
    expect((searchBox(pane) as HTMLInputElement).value).toBe("");
    await searchFor(pane, "qqqq");
    await user.click(screen.getByRole("button", { name: "文件库" }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("文件库");
  });
});
