import { cleanup } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, inSight, openPane } from "../open-pane";

afterEach(cleanup);

const growth = "全年产值同比增速";

/** The pane over a workbook whose company has a share with all the digits of a division. */
async function opened(share: number) {
  const host = new FakeHost();
  host.sheets.set("企业画像", new Map());
  const rows = [
    ["事项", "单位", "甲"],
    [growth, "%", share],
  ];
  rows.forEach((row, r) => row.forEach((cell, c) => host.type("企业画像", r, c, cell)));
  const pane = openPane({ port: host });
  await goTo(pane, "company");
  await pane.screen.findByText(/^已读回 1 家企业。/);
  await pane.user.click(pane.screen.getByRole("searchbox", { name: "查找事项" }));
  await pane.user.paste(growth);
  const field = (await inSight().findByRole("textbox", { name: growth })) as HTMLInputElement;
  return { ...pane, host, field };
}

it("shows two decimals of a share with many, which stays what it is until somebody types", async () => {
  const { user, field, host } = await opened(0.1234567890123);
  expect(field.value).toBe("12.35%");
  expect(inSight().getByText("≈12.35%")).toBeTruthy();
  await user.click(field);
  await user.tab();
  await new Promise((done) => setTimeout(done, 1_500));
  expect(host.cell("企业画像", 1, 2)).toBe(0.1234567890123);
  await user.clear(field);
  await user.type(field, "12.345678");
  // what is being typed stands as it is typed
  expect(field.value).toBe("12.345678");
  await user.tab();
  expect(field.value).toBe("12.35");
});
