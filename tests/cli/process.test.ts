import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";

/** The process behind `npm run evaluate`, by itself. */
const started = () =>
  spawn(process.execPath, ["--import", "tsx", "src/cli/evaluate.ts"], {
    stdio: ["pipe", "pipe", "pipe"],
  });

/** Gives bytes in pieces as small as they are given, and all that comes back, with the exit code. */
async function answered(...pieces: Uint8Array[]) {
  const run = started();
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  run.stdout.on("data", (data: Buffer) => out.push(data));
  run.stderr.on("data", (data: Buffer) => err.push(data));
  for (const piece of pieces) {
    run.stdin.write(piece);
    // each on its own in the pipe
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  run.stdin.end();
  const [status] = (await once(run, "close")) as [number | null];
  const lines = Buffer.concat(out).toString("utf8").trimEnd().split("\n");
  return {
    status,
    err: Buffer.concat(err).toString("utf8"),
    answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

const errorOf = ({ error }: Record<string, unknown>) =>
  error as { code: string; message: string } | undefined;
const request = (extra: object = {}) => JSON.stringify({ describe: "jjgf-2025-01/1", ...extra });

describe("the process, by its own pipes", () => {
  it("takes a byte order mark, characters in two pieces, and a last line without its end", async () => {
    const bytes = Buffer.from(`\uFEFF${request({ note: "企业" })}\n${request()}`);
    const cut = bytes.indexOf(Buffer.from("企")) + 1;
    const { status, err, answers } = await answered(bytes.subarray(0, cut), bytes.subarray(cut));
    expect([status, err]).toEqual([0, ""]);
    expect(answers.map(({ id }) => id)).toEqual(["jjgf-2025-01/1", "jjgf-2025-01/1"]);
  });

  it("refuses bytes that are no UTF-8 and keys that stand twice in the asked language, and goes on", async () => {
    const broken = (lang: object) =>
      Buffer.concat([
        Buffer.from(`{"describe":"jjgf-2025-01/1","note":"`),
        Buffer.from([0xc3, 0x28]),
        Buffer.from(`",${JSON.stringify(lang).slice(1)}\n`),
      ]);
    const twice = (lang: object) =>
      Buffer.from(`{"describe":"jjgf-2025-01/1","describe":"x",${JSON.stringify(lang).slice(1)}\n`);
    const [zh, en] = [{ lang: "zh-CN" }, { lang: "en-US" }];
    const { status, err, answers } = await answered(
      ...[broken(zh), broken(en), twice(zh), twice(en), Buffer.from(`${request()}\n`)],
    );
    expect([status, err]).toEqual([0, ""]);
    const faults = answers.map(errorOf);
    expect(faults.map((fault) => fault?.code)).toEqual([
      "not-utf8",
      "not-utf8",
      "duplicate-key",
      "duplicate-key",
      undefined,
    ]);
    const isHan = faults.slice(0, 4).map((fault) => /\p{Script=Han}/u.test(fault!.message));
    expect(isHan).toEqual([true, false, true, false]);
    expect(answers.at(-1)!.id).toBe("jjgf-2025-01/1");
  });

  it("reads no further than its answers are taken, and answers all once they are", async () => {
    const count = 40_000;
    const run = started();
    run.stdin.end(`${request()}\n`.repeat(count));
    await once(run.stdout, "readable");
    // while nobody takes answers the pipes fill, and then nothing moves any more
    const waiting = () => run.stdin.writableLength;
    let before = -1;
    for (let still = 0; still < 8; still = waiting() === before ? still + 1 : 0) {
      before = waiting();
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect(waiting()).toBeGreaterThan(0);
    let lines = 0;
    run.stdout.on("data", (data: Buffer) => {
      for (const byte of data) if (byte === 0x0a) lines++;
    });
    const [status] = (await once(run, "close")) as [number | null];
    expect([status, lines]).toEqual([0, count]);
  });
});
