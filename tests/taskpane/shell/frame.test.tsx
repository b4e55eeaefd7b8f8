import { act, cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, openPane, searchBox, searchFor } from "../open-pane";

afterEach(cleanup);

type Pane = ReturnType<typeof openPane>;

const here = ({ screen }: Pane) =>
  within(screen.getByRole("navigation"))
    .getAllByRole("button")
    .find((tab) => tab.getAttribute("aria-current") === "page")!.textContent;

const heading = ({ screen }: Pane) => screen.getByRole("heading", { level: 1 }).textContent;

describe("opening the pane", () => {
  it("leads to the company while none is known", () => {
    expect(here(openPane())).toBe("①企业");
    expect(here(openPane({ port: new FakeHost() }))).toBe("①企业");
  });

  it("leads to what a company gets where the workbook knows one", async () => {
    const host = new FakeHost();
    host.settings.set("policy-awards.companies", 1);
    host.sheets.set("企业画像", new Map());
    ["事项", "键（请勿改动）", "甲公司"].forEach((cell, c) => host.type("企业画像", 0, c, cell));
    const pane = openPane({ port: host });
    const company = await pane.screen.findByRole("combobox", { name: "企业" });
    await within(company).findByRole("option", { name: "甲公司" });
    expect(here(pane)).toBe("②能拿什么");
  });
});

describe("going back", () => {
  it("finds a place as it was left: what was open, what was typed, how far it was scrolled", async () => {
    const pane = openPane();
    const { user, screen } = pane;
    await user.click(screen.getByRole("searchbox", { name: "查找事项" }));
    await user.paste("全年营业收入");
    const scrolls: unknown[] = [];
    window.scrollTo = (...to: unknown[]) => void scrolls.push(to[1]);
    Object.defineProperty(window, "scrollY", { value: 300, configurable: true });
    act(() => void window.dispatchEvent(new Event("scroll")));
    await user.click(screen.getByRole("button", { name: "帮助" }));
    expect(heading(pane)).toBe("帮助");
    expect(document.activeElement?.textContent).toBe("帮助");
    await user.click(screen.getByRole("button", { name: "返回" }));
    expect(heading(pane)).toBe("企业画像");
    expect(scrolls).toEqual([0, 300]);
    const field = screen.getByRole("searchbox", { name: "查找事项" }) as HTMLInputElement;
    expect(field.value).toBe("全年营业收入");
    expect(document.activeElement).toBe(field);
    await goTo(pane, "workbook");
    await goTo(pane, "company");
    expect(field.isConnected).toBe(true);
    expect(field.value).toBe("全年营业收入");
  });
});

describe("the search box", () => {
  it("shows what fits over any place, keeps the focus, and leaves when it is emptied", async () => {
    const pane = openPane();
    const { user, screen } = pane;
    await goTo(pane, "workbook");
    await searchFor(pane, "租金");
    expect(heading(pane)).toBe("查找措施");
    expect(document.activeElement).toBe(searchBox(pane));
    await user.click(within(screen.getAllByRole("listitem")[0]!).getByRole("button"));
    // searching again from a measure comes back to the one list
    await user.type(searchBox(pane), "补贴");
    expect(heading(pane)).toBe("查找措施");
    await user.clear(searchBox(pane));
    // that place comes when it is first shown
    expect(await screen.findByRole("heading", { level: 1, name: "这份工作簿" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "返回" })).toBeNull();
  });
});
