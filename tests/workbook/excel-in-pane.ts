import { resolve } from "node:path";
import { build } from "esbuild";
import type { Frame } from "playwright-core";
import type { BookPort } from "../../src/travel";

let script: Promise<string> | undefined;

/** The door to Excel as one script that leaves it behind as `door`, built once for all files of a worker. */
const excelBookScript = (): Promise<string> => (script ??= builtScript());

async function builtScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve("src/workbook/book/excel-book.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "door",
    target: "es2020",
    footer: { js: "globalThis.door = door;" },
    write: false,
  });
  return outputFiles[0]!.text;
}

/** Failures that come with the n-th message to Excel: before it is carried out, or when it is done. */
export interface Failure {
  readonly turn: number;
  readonly late: boolean;
}

/** The workbook in the pane's Excel, with what a test does to it. */
export interface ExcelInPane {
  readonly book: BookPort;
  /** Lets a message fail from now on; null ends that. Gives how many messages there were since the last call. */
  readonly fail: (failure: Failure | null) => Promise<number>;
}

interface Door {
  door: { excelBook: Record<string, (...given: unknown[]) => Promise<unknown>> };
  sent: number;
  failure: Failure | null;
}

/** What Microsoft's library keeps until the next message. */
interface Pending {
  readonly _pendingRequest: { readonly hasActions: boolean };
}

/** Puts the door to Excel into the pane's page: what is asked of it goes through Microsoft's Office.js. */
export async function excelInPane(pane: () => Frame): Promise<ExcelInPane> {
  const door = await excelBookScript();
  const put = async (frame: Frame) => {
    await frame.evaluate(door);
    await frame.evaluate(() => {
      const page = globalThis as unknown as Door;
      Object.assign(page, { sent: 0, failure: null });
      const proto = Excel.RequestContext.prototype;
      const { sync } = proto;
      proto.sync = async function (this: Excel.RequestContext & Pending, ...given: never[]) {
        const pass = () => (sync as (...all: never[]) => Promise<never>).apply(this, given);
        // what holds nothing is not sent to Excel at all
        if (!this._pendingRequest.hasActions) return pass();
        page.sent += 1;
        const { failure, sent } = page;
        if (failure?.turn === sent && !failure.late) throw new Error("Excel failed");
        const answer = await pass();
        if (failure?.turn === sent) throw new Error("Excel failed");
        return answer;
      };
    });
  };
  const ready = async (): Promise<Frame> => {
    const frame = pane();
    const known = await frame.evaluate(() => "door" in globalThis);
    if (!known) await put(frame);
    return frame;
  };
  const book = new Proxy({} as BookPort, {
    get:
      (_target, name) =>
      async (...given: unknown[]): Promise<unknown> => {
        const frame = await ready();
        // as text: hundreds of cells, which Playwright would wrap and check one by one
        const asked = [String(name), JSON.stringify(given)] as const;
        const answer = await frame.evaluate(async ([member, all]) => {
          const { excelBook } = (globalThis as unknown as Door).door;
          const told = (JSON.parse(all) as unknown[]).map((one) => one ?? undefined);
          return JSON.stringify(await excelBook[member]!(...told)) as string | undefined;
        }, asked);
        return answer === undefined ? undefined : JSON.parse(answer);
      },
  });
  const fail = async (failure: Failure | null) =>
    (await ready()).evaluate((next) => {
      const page = globalThis as unknown as Door;
      const { sent } = page;
      Object.assign(page, { sent: 0, failure: next });
      return sent;
    }, failure);
  return { book, fail };
}
