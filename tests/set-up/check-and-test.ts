/**
 * The checks of `npm test` and its tests. The tests start when what they read is there: the build of dist/ and what
 * rules:check writes. The other checks run beside them, as tests that wait for a page or for LibreOffice leave their
 * core to others; what these say is printed when the tests have had their say. Arguments go to Vitest. Fails when one fails.
 */
import { spawn } from "node:child_process";

// what reads much and drops it soon spends up to a seventh of its time on tidying up in the usual few megabytes
process.env["NODE_OPTIONS"] = `${process.env["NODE_OPTIONS"] ?? ""} --max-semi-space-size=64`;

/**
 * Vitest's workers share one process and keep all cores busy: threads beside them that help each to tidy up and to
 * compile only wait for a core, in turns of idle running.
 */
const VITEST = [
  "--single-threaded-gc",
  "--v8-pool-size=1",
  "node_modules/vitest/vitest.mjs",
  "run",
];

interface Ended {
  readonly passed: boolean;
  /** prints what it said, and how it ended */
  readonly tell: () => void;
}

/** Runs one script of package.json to its end. */
function check(script: string): Promise<Ended> {
  const start = performance.now();
  return new Promise((done) => {
    const said: Buffer[] = [];
    const child = spawn("npm", ["run", "-s", script], { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part: Buffer) => said.push(part));
    child.on("close", (status) => {
      const passed = status === 0;
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      const tell = () => {
        process.stdout.write(Buffer.concat(said));
        console.log(`${script}: ${passed ? "passed" : "failed"} (${seconds} s)`);
      };
      done({ passed, tell });
    });
  });
}

async function inTurn(scripts: readonly string[]): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const script of scripts) ended.push(await check(script));
  return ended;
}

function testsPass(): Promise<boolean> {
  return new Promise((done) => {
    const args = [...VITEST, ...process.argv.slice(2)];
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    child.on("close", (status) => done(status === 0));
  });
}

const rules = check("rules:check");
const beside = rules.then(() => inTurn(["types-and-lint", "format:check"]));
const before = await Promise.all([check("dist-for-tests"), rules]);
for (const { tell } of before) tell();
const tested = before.every(({ passed }) => passed) && (await testsPass());
const others = await beside;
for (const { tell } of others) tell();
if (!tested || others.some(({ passed }) => !passed)) process.exitCode = 1;
