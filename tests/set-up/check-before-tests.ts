/**
 * What `npm test` checks beside the tests, in two lanes of about the same length: the linter reads types as long as the
 * compiler, the rules and the formatter together. Prints what a check says when it ends; fails when one fails.
 */
import { spawn } from "node:child_process";

const lanes = [["lint"], ["types", "rules:check", "format:check"]];

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

async function checkInTurn(scripts: readonly string[]): Promise<boolean> {
  let passed = true;
  for (const script of scripts) passed = (await check(script)) && passed;
  return passed;
}

const passed = await Promise.all(lanes.map(checkInTurn));
if (passed.includes(false)) process.exitCode = 1;
