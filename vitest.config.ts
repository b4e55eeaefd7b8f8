import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/set-up/longest-first.ts";
import NoSkips from "./tests/set-up/no-skips-reporter.ts";

const browserTests = "tests/**/*.browser.test.ts";
const officeTests = "tests/**/*.office.test.ts";
const paneTests = "tests/taskpane/**/*.test.tsx";
const rulesFirst = "./tests/set-up/rules-before-tests.ts";
const distFirst = "./tests/set-up/dist-before-tests.ts";
const oneBrowser = "./tests/set-up/one-browser.ts";
/**
 * Files share what they import: reading the rule book or React anew for each file takes most of the time. What a test
 * changes beyond itself, it takes back: spies and globals are put back for it.
 */
const shared = {
  pool: "threads",
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
} as const;

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    reporters: ["default", new NoSkips()],
    // one more than cores: who waits for a page or for LibreOffice leaves its core to another
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [browserTests, officeTests],
          environment: "node",
          globalSetup: [rulesFirst],
          ...shared,
          // what is many cases in one test takes its time on a busy machine
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "dom",
          include: [paneTests],
          environment: "happy-dom",
          globalSetup: [rulesFirst],
          ...shared,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "browser",
          include: [browserTests],
          environment: "node",
          globalSetup: [rulesFirst, distFirst, oneBrowser],
          ...shared,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "office",
          include: [officeTests],
          environment: "node",
          globalSetup: [rulesFirst],
          ...shared,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
