import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest on a quiet machine, the longest first; measured with `vitest run`. */
const LONGEST = [
  "tests/formula/same-as-engine.office.test.ts",
  "tests/workbook/excel-fails-preparing.browser.test.ts",
  "tests/taskpane/pane.browser.test.ts",
  "tests/workbook/excel-fails.browser.test.ts",
  "tests/taskpane/accountant.browser.test.ts",
  "tests/taskpane/no-sideways.browser.test.ts",
  "tests/functions/late-chunks.browser.test.ts",
  "tests/taskpane/newcomer.browser.test.ts",
  "tests/workbench/grid.browser.test.ts",
  "tests/xlsx/hostile-files.test.ts",
];
/**
 * Pages and LibreOffice wait while others work. A worker goes from file to file of one project; for another project a new
 * one starts, which reads everything anew: a project's files stand together.
 */
const PROJECTS = ["office", "browser", "unit", "dom"];

/** Orders files by project, and there so that no long one is left to the end, when the other cores have nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const at = LONGEST.findIndex((path) => moduleId.endsWith(path));
      return PROJECTS.indexOf(project.name) * 100 + (at < 0 ? LONGEST.length : at);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
