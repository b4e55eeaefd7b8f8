/**
 * What `npm test` checks before the tests, and the build of dist/ that their pages need: as many at a time as there are
 * cores, the longest first. Prints what each says when it ends; fails when one fails.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const left = ["dist-for-tests", "lint", "types", "rules:check", "format:check"];

/** Runs one script of package.json to its end; whether it passed. */
function check(script: string): Promise<boolean> {
  const start = performance.now();
  return new Promise((done) => {
    const said: Buffer[] = [];
    const child = spawn("npm", ["run", "-s", script], { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part: Buffer) => said.push(part));
    child.on("close", (status) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      process.stdout.write(Buffer.concat(said));
      console.log(`${script}: ${status === 0 ? "passed" : "failed"} (${seconds} s)`);
      done(status === 0);
    });
  });
}

/** Takes one check after the other from those that are left. */
async function checkInTurn(): Promise<boolean> {
  let passed = true;
  for (let next = left.shift(); next !== undefined; next = left.shift())
    passed = (await check(next)) && passed;
  return passed;
}

const lanes = Array.from({ length: availableParallelism() }, checkInTurn);
if ((await Promise.all(lanes)).includes(false)) process.exitCode = 1;
