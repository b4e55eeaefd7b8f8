import { describe, expect, it } from "vitest";
import { FOLDERS } from "../../../src/taskpane/shell/pane-words";

describe("the words of the pane", () => {
  it("use no name in two folders: the later would hide the earlier", () => {
    const names = FOLDERS.flatMap((words) => Object.keys(words["zh-CN"]));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
