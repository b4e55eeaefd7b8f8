import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import webpack from "webpack";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EmitCompressed } from "../../src/bundle/emit-compressed";

const LONG = "亦庄".repeat(1000);

describe("the packed copies of a build", () => {
  let folder: string;
  const built = (mode: "production" | "development") => join(folder, mode);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "packed-"));
    await writeFile(join(folder, "long.js"), `console.log("${LONG}");`);
    await writeFile(join(folder, "short.js"), "console.log(1);");
    for (const mode of ["production", "development"] as const) {
      const compiler = webpack({
        mode,
        context: folder,
        entry: { long: "./long.js", short: "./short.js" },
        output: { path: built(mode) },
        devtool: false,
        optimization: { minimize: false },
        plugins: [new EmitCompressed()],
      });
      await promisify(compiler.run.bind(compiler))();
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("say what the file says, and are smaller", async () => {
    const file = await readFile(join(built("production"), "long.js"));
    expect(file.toString()).toContain(LONG);
    for (const [ending, unpack] of [
      [".br", brotliDecompressSync],
      [".gz", gunzipSync],
    ] as const) {
      const packed = await readFile(join(built("production"), `long.js${ending}`));
      expect(unpack(packed).equals(file)).toBe(true);
      expect(packed.length).toBeLessThan(file.length / 4);
    }
  });

  it("are none of what is short, and none in a development build", async () => {
    const there = async (mode: "production" | "development") => (await readdir(built(mode))).sort();
    expect(await there("production")).toEqual(["long.js", "long.js.br", "long.js.gz", "short.js"]);
    expect(await there("development")).toEqual(["long.js", "short.js"]);
  });
});
