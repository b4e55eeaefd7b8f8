import { spawn } from "node:child_process";
import { once } from "node:events";
import { Writable } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import { answer } from "../../src/cli/answer";
import { answerLines } from "../../src/cli/answer-lines";
import { type Line, linesOf } from "../../src/cli/lines-of";
import { wordedRuleBook } from "../../src/rulebook";
import { timesLonger } from "../set-up/times-longer";

async function* streamOf(...chunks: (string | number[])[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk as string));
}
async function read(...chunks: (string | number[])[]): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(streamOf(...chunks))) lines.push(line);
  return lines;
}
const texts = (lines: Line[]) => lines.map(({ text }) => text);

describe("the lines of a stream", () => {
  it("end at line feeds only, wherever chunks end, a last one without", async () => {
    expect(texts(await read("a\r\nb\u2028c", "d\n\ne"))).toEqual(["a\r", "b\u2028cd", "", "e"]);
    expect(await read("a\n")).toHaveLength(1);
    expect(await read()).toEqual([]);
  });

  it("come without a byte order mark, which counts at the beginning only", async () => {
    expect(texts(await read("\uFEFFa\n\uFEFFb"))).toEqual(["a", "\uFEFFb"]);
  });

  it("keep a character that two chunks share, and know bytes that are none", async () => {
    const [first, ...rest] = Buffer.from("企业");
    expect(await read([first!], rest)).toEqual([{ text: "企业", isText: true }]);
    const mixed = await read([0x22, 0xc6, 0xf3, 0x0a], "\uFFFD");
    expect(mixed.map(({ isText }) => isText)).toEqual([false, true]);
  });

  it("are put together once: of four million bytes in pieces of 64 each is copied once", async () => {
    const pieces = Array.from({ length: 65_536 }, () => "x".repeat(64));
    const joins = vi.spyOn(Buffer, "concat");
    const [line] = await read(...pieces);
    expect(line!.text).toHaveLength(4_194_304);
    const long = joins.mock.results
      .map(({ value }) => (value as Buffer).length)
      .filter((length) => length > 64_000);
    expect(long).toEqual([4_194_304]);
  });
});

describe("answers", () => {
  it("wait for whoever takes them: what nobody takes is not computed", async () => {
    let asked = 0;
    const taken: (() => void)[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => void taken.push(done),
    });
    const lines = Array.from({ length: 50 }, (_, i) => `${i}\n`);
    const all = answerLines(streamOf(...lines), slow, () => ++asked);
    const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
    while (taken.length === 0) await turn();
    // whoever wanted to go on had a hundred turns for it
    for (let i = 0; i < 100; i++) await turn();
    expect(asked).toBe(1);
    for (let i = 0; i < 50; i++) {
      while (taken.length === 0) await turn();
      expect(asked).toBeLessThanOrEqual(i + 2);
      taken.shift()!();
    }
    await all;
    expect(asked).toBe(50);
  });
});

describe("a line that is no request", async () => {
  const book = await wordedRuleBook();
  const errorOf = (line: string, isText = true) =>
    answer(book, line, isText).error as { code: string; message: string };

  it.each([
    ["not-utf8", '{"id":"\uFFFD"', false],
    ["duplicate-key", '{"id":"jjgf-2025-01/1","facts":{"growth":1,"growth":2}', true],
    ["duplicate-key", '{"id":"jjgf-2025-01/1","id":"jjgf-2025-01/2"', true],
    ["duplicate-key", '{"id":"jjgf-2025-01/1","\\u0069d":1', true],
    ["not-json", '{"id":', true],
  ])("is refused in the asked language: %s for %s", (code, start, isText) => {
    const zh = errorOf(`${start}}`, isText);
    const en = errorOf(`${start},"lang":"en-US"}`, isText);
    expect([zh.code, en.code]).toEqual([code, code]);
    expect(zh.message).toMatch(/\p{Script=Han}/u);
    expect(en.message).not.toMatch(/\p{Script=Han}/u);
  });

  it("is read in time that grows with its length, and found at its end", async () => {
    const lineOf = (millions: number) => {
      const long = `${"x".repeat(500_000 * millions)}${'\\\"'.repeat(125_000 * millions)}`;
      return `{"id":"jjgf-2025-01/1","note":"${long}","list":[${"1,".repeat(125_000 * millions)}1],"list":0}`;
    };
    const [short, long] = [lineOf(1), lineOf(8)];
    const read = (line: string) => expect(errorOf(line).code).toBe("duplicate-key");
    // eight times as long: much less than the 64 times that a square would take
    const limit = 30;
    const times = await timesLonger(
      () => read(long),
      () => read(short),
      limit,
    );
    expect(times).toBeLessThan(limit);
  });

  it("is none where the same key stands in two objects, or within a text", () => {
    const line = '{"id":"jjgf-2025-01/1","facts":{"growth":0.1},"note":{"growth":"growth:,{}"}}';
    expect(errorOf(line)).toBeUndefined();
    expect(errorOf('{"id":"jjgf-2025-01/1","note":"\uFFFD"}')).toBeUndefined();
  });
});

it("who stops reading ends the process well", async () => {
  const run = spawn("npm", ["run", "-s", "evaluate"], { stdio: ["pipe", "pipe", "ignore"] });
  run.stdin.on("error", () => undefined);
  const line = `${JSON.stringify({ describe: "jjgf-2025-01/1" })}\n`;
  run.stdin.end(line.repeat(20_000));
  await once(run.stdout, "data");
  run.stdout.destroy();
  const [status] = (await once(run, "exit")) as [number | null];
  expect(status).toBe(0);
});
