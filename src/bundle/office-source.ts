/** Where office.js comes from: an address for the page, and its origin for the page's policy. */
export interface OfficeSource {
  readonly url: string;
  readonly origin: string;
}

const known: Readonly<Record<string, string>> = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // where Microsoft's documentation has it since September 2026
  onecdn: "https://officeapis.public.onecdn.static.microsoft/1/office.js",
  // for tenants of Office 365 operated by 21Vianet, and where the global network is slow
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/**
 * Reads the setting OFFICE_JS: `global` (default), `onecdn`, `21vianet`, an https address, or a path on the
 * add-in's own site for closed networks. Throws on anything else.
 */
export function officeSource(setting = "global"): OfficeSource {
  const url = known[setting] ?? setting;
  if (/^https:\/\/[^\s"'<>;]+\.js$/.test(url)) return { url, origin: new URL(url).origin };
  if (/^(?!\/\/)[\w./-]+\.js$/.test(url)) return { url, origin: "'self'" };
  throw new Error(
    `OFFICE_JS must be global, onecdn, 21vianet, an https address or a path: "${setting}".`,
  );
}

/**
 * The page's content security policy: nothing inline, nothing evaluated, nothing sent elsewhere.
 * The hash is that of the empty string: Fluent makes empty <style> elements and fills them by rule.
 */
export function contentSecurityPolicy({ origin }: OfficeSource): string {
  // Microsoft moves office.js between its hosts: where one of them is used, all of them are allowed
  const hosts = Object.values(known).map((url) => new URL(url).origin);
  const allowed = hosts.includes(origin) ? hosts : origin === "'self'" ? [] : [origin];
  const scripts = ["'self'", ...allowed].join(" ");
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
  ].join("; ");
}
