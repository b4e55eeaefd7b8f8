import { cleanup, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { RuleBook, wordedRuleBook } from "../../../src/rulebook";
import { packedSource } from "../../../src/rulebook/book-source";
import numbers from "../../../src/rulebook/numbers.generated.json";
import { PaneApp } from "../../../src/taskpane/shell/pane-app";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, inSight, searchFor } from "../open-pane";

afterEach(cleanup);

const worded = await wordedRuleBook();
const wordless = new RuleBook(packedSource(numbers, {}));

function openBeforeWords(port: FakeHost) {
  const pane = (book: RuleBook, painted: boolean) => (
    <PaneApp {...{ book, painted, port }} look={{}} lang="zh-CN" today="2025-06-30" />
  );
  const screen = render(pane(wordless, false));
  return {
    screen,
    user: userEvent.setup({ delay: null }),
    wordsCome: () => screen.rerender(pane(worded, true)),
  };
}

describe("the pane before the words of the rule book have come", () => {
  it("can be used, and keeps what was typed", async () => {
    const { screen, user, wordsCome } = openBeforeWords(new FakeHost());
    await user.type(screen.getByRole("textbox", { name: "企业名称" }), "甲公司");
    expect(screen.queryByRole("group")).toBeNull();
    wordsCome();
    await screen.findAllByRole("group");
    expect(screen.getByRole("textbox", { name: "企业名称" })).toHaveProperty("value", "甲公司");
  });

  it("says of every other screen that it is on its way, and shows it then", async () => {
    const pane = openBeforeWords(new FakeHost());
    for (const place of ["gets", "workbook"] as const) {
      await goTo(pane, place);
      expect(inSight().getByRole("status").textContent).toBe("正在打开……");
    }
    await searchFor(pane, "租金");
    expect(inSight().getByRole("status").textContent).toBe("正在打开……");
    expect(pane.screen.queryByRole("alert")).toBeNull();
    pane.wordsCome();
    expect((await pane.screen.findAllByRole("listitem")).length).toBeGreaterThan(1);
  });

  it("touches no workbook, and reads it then", async () => {
    const host = new FakeHost();
    host.settings.set("policy-awards.companies", 1);
    host.sheets.set("企业画像", new Map());
    ["事项", "键（请勿改动）", "甲公司"].forEach((cell, c) => host.type("企业画像", 0, c, cell));
    const followed = vi.spyOn(host, "onSelection");
    const { screen, wordsCome } = openBeforeWords(host);
    for (const name of ["读取表格", "存到工作表“企业画像”", "从工作表读回"])
      expect(screen.getByRole("button", { name })).toHaveProperty("disabled", true);
    expect(followed).not.toHaveBeenCalled();
    wordsCome();
    await screen.findByRole("option", { name: "甲公司" });
  });
});
