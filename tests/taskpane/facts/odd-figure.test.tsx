import { cleanup } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { goTo, inSight, openPane } from "../open-pane";

afterEach(cleanup);

const growth = "年度研发费用同比增速";
const ODD = /“(年度)?研发费用同比增速”为1200%，超过500%/;

/** Tells a company's R&D expense and its growth, in percent, and goes to what it gets. */
async function told(percent: string) {
  const pane = openPane();
  const { user, screen } = pane;
  await goTo(pane, "company");
  for (const [label, text] of [
    ["年度研发费用", "832万元"],
    [growth, percent],
  ] as const) {
    await user.click(inSight().getByRole("textbox", { name: label }));
    await user.paste(text);
  }
  const atField = inSight().queryByText(ODD) !== null;
  const field = inSight().getByRole("textbox", { name: growth });
  const described = field.getAttribute("aria-describedby")?.split(" ") ?? [];
  const read = described.map((id) => document.getElementById(id)?.textContent).join(" ");
  await goTo(pane, "gets");
  const line = (await screen.findByText(/^研发投入激励/)).closest("button")!;
  return { atField, invalid: field.getAttribute("aria-invalid"), read, line: line.textContent };
}

it("a growth of 1200% is computed as it stands, and asked about: at its field, and where it makes money sure", async () => {
  const { atField, invalid, read, line } = await told("1200");
  expect(atField).toBe(true);
  expect(invalid).not.toBe("true");
  expect(read).toMatch(ODD);
  expect(line).toMatch(/114.24万元/);
  expect(line).toMatch(ODD);
});

it("nothing is asked of a likely one", async () => {
  const { atField, line } = await told("12");
  expect(atField).toBe(false);
  expect(line).not.toMatch(/请核对/);
});
