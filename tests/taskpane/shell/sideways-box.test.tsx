import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { SidewaysBox } from "../../../src/taskpane/shell/sideways-box";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const wide = (content: number, box: number) => {
  vi.spyOn(Element.prototype, "scrollWidth", "get").mockReturnValue(content);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(box);
};

test("a box shows at its edge that there is more, until one has moved to the end", () => {
  wide(400, 300);
  const { container, getByRole } = render(<SidewaysBox label="各家对照">…</SidewaysBox>);
  const cue = () => container.querySelector("svg");
  expect(cue()).not.toBeNull();
  const box = getByRole("group", { name: "各家对照" });
  box.scrollLeft = 100;
  fireEvent.scroll(box);
  expect(cue()).toBeNull();
  box.scrollLeft = 50;
  fireEvent.scroll(box);
  expect(cue()).not.toBeNull();
  wide(400, 400);
  box.scrollLeft = 0;
  fireEvent(window, new Event("resize"));
  expect(cue()).toBeNull();
});
