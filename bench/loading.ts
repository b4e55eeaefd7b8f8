import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { median } from "./median";

const PROCESSES = 25;

/** By the clock, and of processor time, which other work on the machine disturbs less. */
export interface Time {
  ms: number;
  cpu: number;
}

export interface Loading {
  /** bytes of functions.js, as it is and as a web host sends it */
  size: number;
  gzipped: number;
  /** from reading functions.js to the first amount, in a new process; medians, milliseconds */
  firstAnswer: Time;
}

/**
 * What it costs to have the functions.js of each folder: its size, and the time until it has answered once. Processes
 * take turns, so that a change of the machine's speed meets all alike.
 */
export function measureLoading(folders: readonly string[]): Loading[] {
  const times = folders.map((): Time[] => []);
  for (let turn = 0; turn < PROCESSES; turn++)
    for (const [i, folder] of folders.entries()) times[i]!.push(firstAnswer(folder));
  return folders.map((folder, i) => {
    const script = readFileSync(`${folder}/functions.js`);
    return {
      size: script.length,
      gzipped: gzipSync(script, { level: 9 }).length,
      firstAnswer: medians(times[i]!),
    };
  });
}

export const medians = (times: readonly Time[]): Time => ({
  ms: median(times.map(({ ms }) => ms)),
  cpu: median(times.map(({ cpu }) => cpu)),
});

const firstAnswer = (folder: string) =>
  JSON.parse(
    execFileSync(process.execPath, ["bench/first-answer.mjs", folder], { encoding: "utf8" }),
  ) as Time;
