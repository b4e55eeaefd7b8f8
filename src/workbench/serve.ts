import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The script tag of Office.js, whichever of Microsoft's addresses it names. */
const OFFICE_SCRIPT = /<script[^>]*\ssrc="https:[^"]*\/office\.js"[^>]*><\/script>/;
/**
 * Microsoft's library as installed, then the page script that connects it to the workbench; both wait for the page where
 * the tag of Office.js did.
 */
const workbenchScripts = (tag: string): string =>
  ["/office/excel-web-16.00.js", "/office/bridge.js"]
    .map((src) => `<script${/\sdefer\s/.test(tag) ? " defer" : ""} src="${src}"></script>`)
    .join("");
const BRIDGE = "parent.policyWorkbench.provideOffice(window);\n";

const PANE_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The grid styles its parts with style attributes, so only the workbench page allows those. */
const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface Serving {
  /** The first port to try; the next free one is taken. 0 takes any. */
  port: number;
  /** The built add-in and workbench. */
  dir: string;
  /** Folders whose files stand in front of those of `dir`. */
  overlays?: string[];
}

export interface RunningServer {
  url: string;
  close: () => Promise<void>;
}

const LAST_TRIED = 20;

function officeLibrary(): string {
  const installed = createRequire(import.meta.url).resolve("@microsoft/office-js/package.json");
  return join(dirname(installed), "dist", "excel-web-16.00.js");
}

/** The file behind a path, from the first folder that has it; never outside those folders. */
async function findFile(folders: string[], path: string): Promise<string | undefined> {
  for (const folder of folders.map((one) => resolve(one))) {
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep)) continue;
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  return undefined;
}

interface Sent {
  policy?: string;
  /** What tells this content from any other. The browser keeps it, compiled scripts too, and asks each time whether it still is. */
  tag?: string;
}

function head(
  response: ServerResponse,
  status: number,
  type: string,
  { policy, tag }: Sent = {},
): void {
  response.writeHead(status, {
    "content-type": type,
    ...(tag ? { "cache-control": "no-cache", etag: tag } : { "cache-control": "no-store" }),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    ...(policy && { "content-security-policy": policy }),
  });
}

async function sendPage(response: ServerResponse, file: string, workbench: boolean): Promise<void> {
  const html = (await readFile(file, "utf8")).replace(OFFICE_SCRIPT, workbenchScripts);
  head(response, 200, TYPES[".html"]!, { policy: workbench ? WORKBENCH_POLICY : PANE_POLICY });
  response.end(html);
}

/** A file as it is, or the word that the browser has it already. */
async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const { size, mtimeNs, ino } = await stat(file, { bigint: true });
  const tag = `"${[ino, size, mtimeNs].map((part) => part.toString(36)).join("-")}"`;
  const has = request.headers["if-none-match"] === tag;
  head(response, has ? 304 : 200, TYPES[extname(file)] ?? "application/octet-stream", { tag });
  if (has) response.end();
  else createReadStream(file).pipe(response);
}

function refuse(response: ServerResponse, status: number, why: string): void {
  head(response, status, "text/plain; charset=utf-8");
  response.end(`${why}\n`);
}

/** Names under which this computer calls itself; any other comes from a page that means to reach us. */
const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What is wrong with a request, if anything. */
function requestProblem({
  method,
  headers,
}: IncomingMessage): [status: number, why: string] | null {
  if (!OWN_HOST.test(headers.host ?? "")) return [421, "Only localhost is served."];
  return method === "GET" || method === "HEAD" ? null : [405, "Only GET and HEAD are answered."];
}

/** The path that a request names; undefined for one that cannot be read. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    return path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Files for those who build, not for those who use: maps of sources, and what starts with a dot. */
const INTERNAL = /\.map$|\/\./;

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

async function answer(folders: string[], request: IncomingMessage, response: ServerResponse) {
  const problem = requestProblem(request);
  if (problem) return refuse(response, ...problem);
  const path = pathOf(request);
  if (path === undefined) return refuse(response, 400, "The address cannot be read.");
  if (path === "/") return redirect(response, "/workbench/");
  if (path === "/office/bridge.js") {
    head(response, 200, TYPES[".js"]!);
    return response.end(BRIDGE);
  }
  const file =
    path === "/office/excel-web-16.00.js"
      ? officeLibrary()
      : INTERNAL.test(path)
        ? undefined
        : await findFile(folders, path.endsWith("/") ? `${path}index.html` : path);
  if (!file) return refuse(response, 404, `Not found: ${path}`);
  if (extname(file) === ".html") return sendPage(response, file, path.startsWith("/workbench/"));
  return sendFile(request, response, file);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "localhost", () => {
      server.off("error", failed);
      done();
    });
  });
}

async function listenFrom(server: Server, first: number): Promise<void> {
  for (let port = first; ; port++) {
    try {
      return await listen(server, port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!taken || port >= first + LAST_TRIED) throw error;
    }
  }
}

/**
 * Serves the built add-in and the workbench on localhost. Files are sent as they are, but for one
 * thing: in a page, the script tag of the Office.js CDN becomes the installed library and the page
 * script that connects it to the workbench.
 */
export async function startServer({ port, dir, overlays = [] }: Serving): Promise<RunningServer> {
  const folders = [...overlays, dir];
  const server = createServer((request, response) => {
    answer(folders, request, response).catch((error: unknown) => {
      if (!response.headersSent) head(response, 500, "text/plain; charset=utf-8");
      response.end(String(error));
    });
  });
  await listenFrom(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}/`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const dir = resolve(dirname(fileURLToPath(import.meta.url)), "../../dist");
  const { url } = await startServer({ port: Number(process.env["PORT"] ?? 3000), dir });
  process.stdout.write(`政策奖补工作台 · Policy Awards workbench: ${url}\n`);
}
