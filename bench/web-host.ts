import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Session } from "./fresh-page";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** Bytes a second and milliseconds of the link between a web host and an office. */
const LINK = { downloadThroughput: 1_250_000, uploadThroughput: 1_250_000, latency: 40 };

export interface WebHost {
  readonly url: string;
  readonly close: () => Promise<unknown>;
}

/** Serves a folder as web hosts do, packed with gzip; what was packed once is kept. */
export async function openWebHost(folder: string): Promise<WebHost> {
  const kept = new Map<string, Buffer>();
  const packed = (path: string) => {
    const found = kept.get(path) ?? gzipSync(readFileSync(join(folder, path)), { level: 9 });
    kept.set(path, found);
    return found;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      const content = packed(pathname);
      const type = TYPES[extname(pathname)] ?? "application/octet-stream";
      response.writeHead(200, {
        "content-type": type,
        "content-encoding": "gzip",
        "content-length": content.length,
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** What the page asks for comes over a link of 10 Mbit/s with 40 ms; Microsoft's library, on this machine, does not. */
export async function overTheLink(session: Session): Promise<void> {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...LINK });
}
