import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { checkManifest, describeProblem } from "../../../src/bundle/manifest/check-manifest";
import { environments, type Environment } from "../../../src/bundle/manifest/environments";
import { readPlace, writeManifest } from "../../../src/bundle/manifest/write-manifest";
import { typedName } from "../../../src/travel";

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
    expect(writeManifest(manifest, place)).not.toMatch(/local|LOCAL|本地/);
  });

  it("lets functions of two places stand side by side: each but production has a namespace of its own", () => {
    const namespaces = Object.values(environments).map((place) => place.namespace);
    expect(new Set(namespaces).size).toBe(namespaces.length);
    const written = (environment: Environment) =>
      writeManifest(manifest, { environment, baseUrl: "https://a.example.cn" });
    // =POLICY_AWARD( is what people's workbooks hold
    expect(written("production")).not.toMatch(/[Nn]amespace|names=/);
    expect(written("production")).toContain("type =POLICY_AWARD( in a cell");
    for (const name of ["staging", "local"] as const) {
      const { namespace } = environments[name];
      // the form that Excel takes: a letter first, then letters, no more than 32
      expect(namespace).toMatch(/^[A-Z]{3,32}$/);
      const xml = written(name);
      expect(xml).toContain('<Namespace resid="Functions.Namespace"/>');
      expect(xml).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>`);
      expect(xml).toContain(`type =${namespace}.POLICY_AWARD( in a cell`);
      expect(xml.match(/taskpane\.html[^"]*/g)).toEqual(
        Array(2).fill(`taskpane.html?names=${namespace}`),
      );
    }
  });

  it("tells the page which names its functions have, and the page types them so", () => {
    for (const { namespace } of Object.values(environments)) {
      vi.stubGlobal("location", { search: namespace && `?names=${namespace}&_host_Info=Excel` });
      expect(typedName("POLICY_AWARD")).toBe(
        namespace === "" ? "POLICY_AWARD" : `${namespace}.POLICY_AWARD`,
      );
    }
    vi.stubGlobal("location", { search: "?names=EVIL(" });
    expect(typedName("POLICY_AWARD")).toBe("POLICY_AWARD");
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
