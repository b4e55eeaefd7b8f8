import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkManifest, describeProblem } from "../../../src/bundle/manifest/check-manifest";
import { environments, type Environment } from "../../../src/bundle/manifest/environments";
import { readPlace, writeManifest } from "../../../src/bundle/manifest/write-manifest";

const manifest = readFileSync("manifest.xml", "utf8");
const { version: packageVersion } = JSON.parse(readFileSync("package.json", "utf8")) as {
  version: string;
};

describe("writeManifest", () => {
  it.each(Object.keys(environments) as Environment[])(
    "writes a sound one for %s",
    (environment) => {
      const baseUrl = "https://awards.example.cn/excel";
      const xml = writeManifest(manifest, { environment, baseUrl });
      expect(checkManifest(xml, { baseUrl, packageVersion }).map(describeProblem)).toEqual([]);
      expect(xml).toContain(`<Id>${environments[environment].id}</Id>`);
      expect(xml).toContain(`"政策奖补${environments[environment].suffix.zh}"`);
      expect(xml).not.toContain("localhost");
    },
  );

  it("gives each environment an id of its own", () => {
    const ids = Object.values(environments).map((place) => place.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leaves no trace of this machine in production", () => {
    const place = { environment: "production", baseUrl: "https://a.example.cn" } as const;
    expect(writeManifest(manifest, place)).not.toMatch(/local|本地/);
  });

  it("refuses a manifest that it does not know", () => {
    const place = { environment: "staging", baseUrl: "https://a.example.cn" } as const;
    expect(() => writeManifest("<OfficeApp/>", place)).toThrow("does not hold");
  });
});

describe("readPlace", () => {
  it("is this machine by default", () => {
    expect(readPlace({})).toEqual({ environment: "local", baseUrl: "https://localhost:3000" });
  });

  it("drops the slash at the end", () => {
    const settings = { ENVIRONMENT: "production", BASE_URL: "https://a.cn/x/" };
    expect(readPlace(settings)).toEqual({ environment: "production", baseUrl: "https://a.cn/x" });
  });

  it.each([
    [{ ENVIRONMENT: "production" }, "BASE_URL"],
    [{ BASE_URL: "http://a.cn" }, "BASE_URL"],
    [{ BASE_URL: 'https://a.cn"' }, "BASE_URL"],
    [{ ENVIRONMENT: "test" }, "ENVIRONMENT"],
    [{ ENVIRONMENT: "toString" }, "ENVIRONMENT"],
  ])("refuses %o", (settings, name) => {
    expect(() => readPlace(settings)).toThrow(name);
  });
});
