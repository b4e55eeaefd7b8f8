import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { digestMetadata, releaseProblem } from "../../../src/bundle/manifest/check-release";
import lastRelease from "../../../src/bundle/manifest/last-release.json";
import { functionsJson } from "../../../src/functions";
import { wordedRuleBook } from "../../../src/rulebook";

const last = { version: "1.2.0", metadata: "a" };

describe("releaseProblem", () => {
  it("is silent while nothing changed, and for a higher version", () => {
    expect(releaseProblem(last, last)).toBeUndefined();
    expect(releaseProblem(last, { version: "1.10.0", metadata: "b" })).toBeUndefined();
    expect(releaseProblem(last, { version: "2.0.0", metadata: "a" })).toBeUndefined();
  });

  it("catches changed metadata under the old version", () => {
    expect(releaseProblem(last, { version: "1.2.0", metadata: "b" })).toContain(
      "raise the version",
    );
  });

  it("catches a version that went down", () => {
    expect(releaseProblem(last, { version: "1.1.9", metadata: "a" })).toContain("below 1.2.0");
  });
});

describe("digestMetadata", () => {
  it("tells languages and texts apart", () => {
    const [a, b] = [{ functions: ["a"] }, { functions: ["b"] }];
    expect(digestMetadata([a, b])).not.toBe(digestMetadata([b, a]));
    expect(digestMetadata([a, b])).toBe(digestMetadata([{ ...a }, { ...b }]));
  });
});

describe("this version", () => {
  it("is higher than the last release, or has its metadata", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    const book = await wordedRuleBook();
    const metadata = digestMetadata([functionsJson("zh-CN", book), functionsJson("en-US", book)]);
    expect(releaseProblem(lastRelease, { version, metadata })).toBeUndefined();
  });
});
