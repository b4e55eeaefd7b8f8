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
  await writeFile(join(root, "dist", "functions.json"), "{}");
  await writeFile(join(root, "dist", "workbench", "index.html"), "<!doctype html>workbench");
  server = await startServer({ port: 0, dir: join(root, "dist") });
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(new URL(path, server.url));

/** Sends a path as it stands; fetch would tidy it up first. */
function rawStatus(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, failed) => {
    request({ hostname, port, path }, (answer) => done(answer.resume().statusCode))
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
  const policy = answer.headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
});

test("Microsoft's library is served as installed", async () => {
  const answer = await get("/office/excel-web-16.00.js");
  expect(answer.headers.get("content-type")).toContain("text/javascript");
  expect((await answer.text()).length).toBeGreaterThan(1_000_000);
});

test("nothing outside the folder is served", async () => {
  expect((await get("/functions.json")).status).toBe(200);
  for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/none.html"]) {
    expect(await rawStatus(path)).toBe(404);
  }
});

test("a taken port leads to the next free one", async () => {
  const taken = Number(new URL(server.url).port);
  const second = await startServer({ port: taken, dir: join(root, "dist") });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await second.close();
});
