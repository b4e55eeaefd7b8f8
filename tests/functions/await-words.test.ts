import { describe, expect, it } from "vitest";
import { type LateChunk, WordsAwaited } from "../../src/language";
import { answerWithWords } from "../../src/functions/answer-call";
import { AwaitWords } from "../../src/functions/await-words";
import { CellError } from "../../src/functions";

/** A loader that fails so many times, and a clock that a pause moves. */
function loader(failures: number) {
  let time = 0;
  const asked: { lang: LateChunk; at: number }[] = [];
  const came = new Set<LateChunk>();
  const words = new AwaitWords({
    fetch: (lang) => {
      asked.push({ lang, at: time });
      if (asked.length <= failures) return Promise.reject(new Error("no network"));
      came.add(lang);
      return Promise.resolve();
    },
    now: () => time,
    pause: (ms) => {
      time += ms;
      return Promise.resolve();
    },
  });
  return { words, asked, came, time: () => time };
}

describe("words that come late", () => {
  it("are asked for again for half a minute, no longer", async () => {
    const { words, asked, time } = loader(Infinity);
    expect(await words.come("zh")).toBe(false);
    expect(time()).toBeGreaterThan(20_000);
    expect(time()).toBeLessThanOrEqual(30_000);
    expect(asked.length).toBeGreaterThan(5);
    const before = asked.length;
    expect(await words.come("zh")).toBe(false);
    expect(asked.length).toBeGreaterThan(before);
  });

  it("are fetched once for all who wait", async () => {
    const { words, asked } = loader(2);
    expect(await Promise.all([words.come("zh"), words.come("zh")])).toEqual([true, true]);
    expect(asked).toHaveLength(3);
  });

  it("answer as soon as all of them have come", async () => {
    const { words, came } = loader(1);
    const answer = () => {
      for (const lang of ["zh", "en"] as const) if (!came.has(lang)) throw new WordsAwaited(lang);
      return "said";
    };
    expect(await answerWithWords(answer, words, "en-US")).toBe("said");
    expect(answerWithWords(() => 100, words, "zh-CN")).toBe(100);
  });

  it("that never come leave a sentence, not a value", async () => {
    const { words } = loader(Infinity);
    const answer = () => {
      throw new WordsAwaited("zh");
    };
    for (const [lang, sentence] of [
      ["zh-CN", /名称和条款没有下载成功.*重新计算/],
      ["en-US", /could not be fetched.*recalculate/],
    ] as const) {
      const result = await answerWithWords(answer, words, lang);
      expect(result).toBeInstanceOf(CellError);
      expect(result).toMatchObject({
        code: "#N/A",
        message: expect.stringMatching(sentence) as string,
      });
    }
  });

  it("are no excuse for another fault", () => {
    const { words } = loader(0);
    const answer = () => {
      throw new TypeError("ours");
    };
    expect(() => answerWithWords(answer, words, "zh-CN")).toThrow(TypeError);
  });
});
