import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/serve";

let server: RunningServer;
let root = "";

const PANE = `<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="functions.js"></script>`;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "serve-"));
  await mkdir(join(root, "dist", "workbench"), { recursive: true });
  await writeFile(join(root, "secret.txt"), "secret");
  await writeFile(join(root, "dist", "taskpane.html"), PANE);
  await writeFile(
    join(root, "dist", "deferred.html"),
    PANE.replace("<script src", "<script defer src"),
  );
  await writeFile(join(root, "dist", "functions.json"), "{}");
  await writeFile(join(root, "dist", "functions.js.map"), "{}");
  await writeFile(join(root, "dist", ".built-from"), "sources");
  await writeFile(join(root, "dist", "workbench", "index.html"), "<!doctype html>workbench");
  server = await startServer({ port: 0, dir: join(root, "dist") });
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(new URL(path, server.url));

/** Sends a path as it stands; fetch would tidy it up first. */
function rawStatus(
  path: string,
  { method = "GET", host = "localhost" } = {},
): Promise<number | undefined> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, failed) => {
    request({ hostname, port, path, method, headers: { host } }, (answer) =>
      done(answer.resume().statusCode),
    )
      .on("error", failed)
      .end();
  });
}

test("the home page is the workbench", async () => {
  const answer = await get("/");
  expect(new URL(answer.url).pathname).toBe("/workbench/");
  expect(await answer.text()).toContain("workbench");
});

test("of the pane only the Office.js tag changes, and its policy is strict", async () => {
  const answer = await get("/taskpane.html");
  const scripts =
    '<script src="/office/excel-web-16.00.js"></script><script src="/office/bridge.js"></script>';
  expect(await answer.text()).toBe(PANE.replace(/<script.*?office\.js"><\/script>/, scripts));
  expect(await (await get("/deferred.html")).text()).toBe(
    PANE.replace(
      /<script.*?office\.js"><\/script>/,
      scripts.replaceAll("<script", "<script defer"),
    ),
  );
  const policy = answer.headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
});

test("Microsoft's library is served as installed", async () => {
  const answer = await get("/office/excel-web-16.00.js");
  expect(answer.headers.get("content-type")).toContain("text/javascript");
  expect((await answer.text()).length).toBeGreaterThan(1_000_000);
});

test("what the browser has is not sent again, and what was built anew is", async () => {
  const path = join(root, "dist", "functions.js");
  const ask = async (tag?: string) => {
    const answer = await fetch(new URL("/functions.js", server.url), {
      headers: tag ? { "if-none-match": tag } : {},
    });
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    return { status: answer.status, text: await answer.text(), tag: answer.headers.get("etag")! };
  };
  await writeFile(path, "first");
  const first = await ask();
  expect(first).toMatchObject({ status: 200, text: "first" });
  expect(await ask(first.tag)).toEqual({ status: 304, text: "", tag: first.tag });
  await writeFile(path, "other");
  const other = await ask(first.tag);
  expect(other).toMatchObject({ status: 200, text: "other" });
  expect(await ask(other.tag)).toMatchObject({ status: 304 });
  // pages are written for each request
  expect((await get("/taskpane.html")).headers.get("cache-control")).toBe("no-store");
});

test("nothing outside the folder is served", async () => {
  expect((await get("/functions.json")).status).toBe(200);
  for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/none.html"]) {
    expect(await rawStatus(path)).toBe(404);
  }
});

test("only this computer is answered, and only what reads", async () => {
  expect(await rawStatus("/functions.json", { host: "evil.example" })).toBe(421);
  expect(await rawStatus("/functions.json", { host: "localhost.evil.example" })).toBe(421);
  expect(await rawStatus("/functions.json", { host: "127.0.0.1:3000" })).toBe(200);
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
    expect(await rawStatus("/functions.json", { method })).toBe(405);
  expect(await rawStatus("/functions.json", { method: "HEAD" })).toBe(200);
});

test("addresses that cannot be read are refused, files for those who build are not there", async () => {
  expect(await rawStatus("/%")).toBe(400);
  expect(await rawStatus("/%E0%A4%A")).toBe(400);
  expect(await rawStatus("/a%00b")).toBe(400);
  expect(await rawStatus("/functions.js.map")).toBe(404);
  expect(await rawStatus("/.built-from")).toBe(404);
});

test("no other page may put the pages into a frame", async () => {
  const policy = async (path: string) => (await get(path)).headers.get("content-security-policy");
  expect(await policy("/taskpane.html")).toContain("frame-ancestors 'self'");
  expect(await policy("/workbench/")).toContain("frame-ancestors 'none'");
});

test("a taken port leads to the next free one", async () => {
  const taken = Number(new URL(server.url).port);
  const second = await startServer({ port: taken, dir: join(root, "dist") });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await second.close();
});
