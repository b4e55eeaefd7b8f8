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

/**
 * What it costs to have the functions.js of each folder: its size, and the time until it has answered once. Processes
 * take turns, so that a change of the machine's speed meets all alike.
 */
export function measureLoading(folders: readonly string[]): Loading[] {
  const times = folders.map((): number[] => []);
  for (let turn = 0; turn < PROCESSES; turn++)
    for (const [i, folder] of folders.entries()) times[i]!.push(firstAnswer(folder));
  return folders.map((folder, i) => {
    const script = readFileSync(`${folder}/functions.js`);
    return {
      size: script.length,
      gzipped: gzipSync(script, { level: 9 }).length,
      firstAnswer: median(times[i]!),
    };
  });
}

const firstAnswer = (folder: string) =>
  Number(execFileSync(process.execPath, ["bench/first-answer.mjs", folder], { encoding: "utf8" }));
