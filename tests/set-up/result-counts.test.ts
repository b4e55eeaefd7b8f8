import { describe, expect, it } from "vitest";
import { checksBesideTests, countResults, type Report } from "./result-counts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const report = (...files: Report["testResults"]): Report => ({ testResults: files });

describe("countResults", () => {
  it("counts passed tests and the checks beside them", () => {
    const run = report(file("passed", "passed", "passed"), file("passed", "passed"));
    expect(countResults(run, 0)).toEqual({ passed: 3 + checksBesideTests, failed: 0 });
  });

  it.each(["failed", "skipped", "pending", "todo", "disabled"])(
    "takes %s for a failure",
    (status) => {
      expect(countResults(report(file("passed", "passed", status)), 0).failed).toBe(1);
    },
  );

  it("sees a file that broke before its tests", () => {
    expect(countResults(report(file("failed"), file("passed", "passed")), 1).failed).toBe(1);
  });

  it("does not count a failed file besides its failed test", () => {
    expect(countResults(report(file("failed", "failed", "passed")), 1).failed).toBe(1);
  });

  it.each([
    ["a run that fails with every test passed", report(file("passed", "passed")), 1],
    ["a run without tests", report(), 0],
    ["a run that never came to its tests", undefined, 1],
    ["a report that never came, whatever the status", undefined, 0],
  ])("takes %s for a failure", (_name, run, status) => {
    expect(countResults(run, status).failed).toBe(1);
  });
});
