import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, officeSource } from "../../src/bundle/office-source";

describe("officeSource", () => {
  it.each([
    [undefined, "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["global", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["onecdn", "https://officeapis.public.onecdn.static.microsoft/1/office.js"],
    [
      "21vianet",
      "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    ],
    ["https://files.example.cn/office/office.js", "https://files.example.cn/office/office.js"],
    ["office/office.js", "office/office.js"],
    ["/office/office.js", "/office/office.js"],
  ])("reads %s", (setting, url) => {
    expect(officeSource(setting).url).toBe(url);
  });

  it.each([
    "http://files.example.cn/office.js",
    "//files.example.cn/office.js",
    "https://files.example.cn/office",
    "https://files.example.cn/a.js; script-src *; .js",
    'office.js"><script>.js',
    "somewhere",
    "",
  ])("refuses %s", (setting) => {
    expect(() => officeSource(setting)).toThrow("OFFICE_JS");
  });
});

describe("contentSecurityPolicy", () => {
  it("allows scripts of the page and of Office, and no more", () => {
    const hosts = [
      "https://appsforoffice.microsoft.com",
      "https://officeapis.public.onecdn.static.microsoft",
      "https://appsforoffice.cdn.partner.office365.cn",
    ];
    for (const setting of ["global", "onecdn", "21vianet"])
      expect(contentSecurityPolicy(officeSource(setting))).toContain(
        `script-src 'self' ${hosts.join(" ")};`,
      );
    const policy = contentSecurityPolicy(officeSource("global"));
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain("unsafe");
  });

  it("names no other origin when office.js is our own", () => {
    expect(contentSecurityPolicy(officeSource("office/office.js"))).not.toContain("http");
  });
});
