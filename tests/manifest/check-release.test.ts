import { describe, expect, it } from "vitest";
import { digestMetadata, releaseProblem } from "../../src/build/manifest/check-release";

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
  it("tells files apart", () => {
    expect(digestMetadata(["ab", "c"])).not.toBe(digestMetadata(["a", "bc"]));
    expect(digestMetadata(["ab", "c"])).toBe(digestMetadata([Buffer.from("ab"), "c"]));
  });
});
