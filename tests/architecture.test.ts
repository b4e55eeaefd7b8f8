import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arrows, circles, circlesAmong, fileProblems, importProblem } from "./architecture";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.(tsx?|css)$/.test(path));

describe("the house", () => {
  it("has sources to look at", () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it.each(sources)("%s keeps to the plan", (path) => {
    expect(fileProblems(path, readFileSync(path, "utf8"))).toEqual([]);
  });

  it("lets no two folders lean on each other", () => {
    for (const [folder, below] of Object.entries(arrows)) {
      for (const other of below)
        expect(arrows[other], `${folder} → ${other}`).not.toContain(folder);
    }
  });
});

describe("what ships", () => {
  /** All folders that one leans on, by others too. */
  const reached = (folder: string, known = new Set<string>()): Set<string> => {
    for (const below of arrows[folder]!) {
      if (known.has(below)) continue;
      known.add(below);
      reached(below, known);
    }
    return known;
  };
  const workshop = ["authoring", "lint", "evidence", "bundle"];

  it.each(Object.keys(arrows).filter((folder) => !workshop.includes(folder)))(
    "%s leans on no workshop, whatever the way",
    (folder) => {
      expect(workshop.filter((room) => reached(folder).has(room))).toEqual([]);
    },
  );

  it("is told from what does not", () => {
    expect([...reached("bundle")]).toEqual(expect.arrayContaining(["authoring", "evidence"]));
  });
});

describe("files that import one another in a circle", () => {
  const among = (paths: readonly string[]) =>
    circlesAmong(new Map(paths.map((path) => [path, readFileSync(path, "utf8")])));

  it("are those of the plan", () => {
    const found = among(sources.filter((path) => !path.startsWith("src/taskpane/")));
    expect(found.map((circle) => circle.join(" ")).sort()).toEqual(
      circles.map((circle) => [...circle].sort().join(" ")).sort(),
    );
  });

  it("are seen, with those that lie on the way", () => {
    const planted = new Map([
      ["src/a/x.ts", 'import { y } from "./y";'],
      ["src/a/y.ts", 'import type { z } from "../b";'],
      ["src/b/index.ts", 'export * from "./z";'],
      ["src/b/z.tsx", 'const x = import("../a/x");'],
      ["src/b/apart.ts", 'import { z } from "./z";'],
    ]);
    expect(circlesAmong(planted)).toEqual([["a/x", "a/y", "b/index", "b/z"]]);
  });
});

describe("a planted mistake is caught:", () => {
  const broken: [string, string, string, string][] = [
    ["an arrow backwards", "src/engine/a.ts", 'import { x } from "../rulebook";', "may not import"],
    ["a neighbour", "src/planner/a.ts", 'import { x } from "../formula";', "may not import"],
    ["text below its users", "src/engine/a.ts", 'import { x } from "../text";', "may not import"],
    ["the bundler at run time", "src/cli/a.ts", 'import { x } from "../bundle";', "may not import"],
    ["authoring in an answer", "src/functions/a.ts", 'import "../authoring";', "may not import"],
    ["lint in authoring", "src/authoring/a.ts", 'import { x } from "../lint";', "may not import"],
    ["evidence in lint", "src/lint/a.ts", 'import { x } from "../evidence";', "may not import"],
    ["evidence in the pane", "src/taskpane/a.ts", 'import "../evidence";', "may not import"],
    ["a deep import", "src/engine/a.ts", 'import { x } from "../exact/rational";', "its index"],
    ["a type import", "src/exact/a.ts", 'import type { X } from "../engine";', "may not import"],
    ["an export from", "src/exact/a.ts", 'export * from "../engine";', "may not import"],
    ["a dynamic import", "src/exact/a.ts", 'const x = import("../engine");', "may not import"],
    ["from a subfolder", "src/exact/b/a.ts", 'import "../../engine";', "may not import"],
    ["a loose file", "src/exact/a.ts", 'import "../loose";', "may not import"],
    ["Excel", "src/engine/a.ts", "await Excel.run(work);", "names Excel"],
    ["Office as a type", "src/taskpane/a.tsx", "let x: Office.Context;", "names Office"],
    ["typeof Office", "src/cli/a.ts", "if (typeof Office) run();", "names Office"],
    ["window.Office", "src/taskpane/a.tsx", "const x = window.Office;", "names Office"],
    ["CustomFunctions", "src/text/a.ts", "throw new CustomFunctions.Error(c);", "CustomFunctions"],
    ["a long file", "src/exact/a.ts", "let a;\n".repeat(251), "251 lines"],
    ["an empty name", "src/exact/string-utils.ts", "", "named for nothing"],
    ["a camel name", "src/exact/readMoney.ts", "", "kebab-case"],
    ["a new folder", "src/shared/a.ts", "", "no place"],
  ];

  it.each(broken)("%s", (_name, path, text, sentence) => {
    expect(fileProblems(path, text).join("\n")).toContain(sentence);
  });
});

describe("what is allowed passes:", () => {
  const sound: [string, string, string][] = [
    ["the index of a lower folder", "src/engine/a.ts", 'import { x } from "../exact";'],
    ["the index by name", "src/engine/a.ts", 'import { x } from "../exact/index";'],
    ["a neighbour file", "src/engine/a.ts", 'import { x } from "./trace";'],
    ["a deeper file of one's own", "src/engine/b/a.ts", 'import { x } from "../trace";'],
    ["a package", "src/evidence/a.ts", 'import { parse } from "yaml";'],
    ["the host in its place", "src/workbook/a.ts", "await Excel.run(work);"],
    ["the pane's entry", "src/taskpane/boot.ts", "Office.onReady();"],
    ["the word in a sentence", "src/text/a.ts", 'const a = "Excel"; // Excel here'],
    ["a property of that name", "src/text/a.ts", "const a = { Excel: 1 }; use(a.Excel);"],
    ["250 lines", "src/exact/a.ts", "let a;\n".repeat(250)],
  ];

  it.each(sound)("%s", (_name, path, text) => {
    expect(fileProblems(path, text)).toEqual([]);
  });

  it("leaves files outside src/ alone", () => {
    expect(importProblem("tests/engine/a.test.ts", "../../src/exact/rational")).toBeUndefined();
  });
});
