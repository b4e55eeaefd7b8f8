import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, officeSource } from "../../src/bundle/office-source";

describe("officeSource", () => {
  it.each([
    [undefined, "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["global", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
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
    const policy = contentSecurityPolicy(officeSource("21vianet"));
    expect(policy).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com https://appsforoffice.cdn.partner.office365.cn;",
    );
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain("unsafe");
  });

  it("names no other origin when office.js is our own", () => {
    expect(contentSecurityPolicy(officeSource("office/office.js"))).not.toContain("http");
  });
});
