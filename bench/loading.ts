import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { median } from "./median";

const PROCESSES = 9;

export interface Loading {
  /** bytes of functions.js, as it is and as a web host sends it */
  size: number;
  gzipped: number;
  /** from reading functions.js to the first amount, in a new process; median, milliseconds */
  firstAnswer: number;
}

/** What it costs to have functions.js: its size, and the time until it has answered once. Needs dist/. */
export function measureLoading(): Loading {
  const script = readFileSync("dist/functions.js");
  const times = Array.from({ length: PROCESSES }, () =>
    Number(execFileSync(process.execPath, ["bench/first-answer.mjs"], { encoding: "utf8" })),
  );
  return {
    size: script.length,
    gzipped: gzipSync(script, { level: 9 }).length,
    firstAnswer: median(times),
  };
}
