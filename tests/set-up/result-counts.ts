/** The part of Vitest's JSON report that is counted. */
export interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** What `npm test` does besides Vitest: tools, rules build, dist build, format, lint, types, rules. */
export const checksBesideTests = 7;

/**
 * Counts a run of `npm test`. Anything but a passed test is a failure; so is a test file that broke
 * before its tests, a run that failed for another reason, and one that never came to its tests.
 */
export function countResults(
  report: Report | undefined,
  exitStatus: number,
): { passed: number; failed: number } {
  if (report === undefined) return { passed: 0, failed: 1 };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status !== "passed" && file.assertionResults.every((test) => test.status === "passed"),
  ).length;
  const failed = tests.length - passed + brokenFiles;
  const isUnexplained = failed === 0 && (exitStatus !== 0 || tests.length === 0);
  return { passed: passed + checksBesideTests, failed: isUnexplained ? 1 : failed };
}
