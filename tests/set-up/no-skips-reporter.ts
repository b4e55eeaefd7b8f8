import type { Reporter, TestModule, TestRunEndReason, Vitest } from "vitest/node";

/**
 * Fails a run in which a test was skipped, so that none goes missing unseen. Says nothing when the
 * reader asked for some tests by name, since the others are then left out on purpose.
 */
export default class NoSkipsReporter implements Reporter {
  private asksByName = false;

  onInit(vitest: Vitest): void {
    this.asksByName = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], _errors: unknown, _reason: TestRunEndReason): void {
    if (this.asksByName) return;
    const skipped = modules.flatMap((module) => [...module.children.allTests("skipped")]);
    if (skipped.length === 0) return;
    for (const test of skipped)
      console.error(`Skipped: ${test.module.moduleId} > ${test.fullName}`);
    process.exitCode = 1;
  }
}
