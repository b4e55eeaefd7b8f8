import { within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { cleanup } from "@testing-library/react";
import { goTo, inSight, openMeasure, openPane, searchBox, searchFor } from "../open-pane";

afterEach(cleanup);

const atMeasure = (lang: "zh-CN" | "en-US" = "zh-CN") => openMeasure("jjgf-2025-01/1", { lang });

const bar = (screen: ReturnType<typeof openPane>["screen"]) =>
  screen
    .getAllByRole("status")
    .map((one) => one.textContent)
    .join(" ");

describe("finding a measure", () => {
  it("shows title, document number and kind of what fits", async () => {
    const pane = openPane();
    const { user, screen } = pane;
    await user.type(searchBox(pane), "一季度 产值");
    const items = await screen.findAllByRole("listitem");
    expect(items[0]!.textContent).toContain("产值");
    expect(items[0]!.textContent).toContain("京技管发〔2025〕1号");
    expect(items[0]!.textContent).toContain("奖补");
  });

  it("finds by English words and by department", async () => {
    const pane = openPane({ lang: "en-US" });
    const { user, screen } = pane;
    const box = searchBox(pane);
    await user.type(box, "output growth");
    expect((await screen.findAllByRole("listitem")).length).toBeGreaterThan(0);
    await user.clear(box);
    await user.click(box);
    await user.paste("没有这样的措施xyz");
    expect(await screen.findByText(/No measure matches/)).toBeTruthy();
  });
});

describe("a measure", () => {
  it("takes what follows from other answers as ② does, and says so", async () => {
    const pane = openPane();
    const { user, screen } = pane;
    await goTo(pane, "company");
    for (const [question, word] of [
      ["是否国家级专精特新“小巨人”", "是"],
      ["是否持有有效的国家高新技术企业证书", "是"],
    ] as const) {
      const group = inSight().getByRole("radiogroup", { name: question });
      await user.click(within(group).getByRole("radio", { name: word }));
    }
    await searchFor(pane, "jjgf-2025-25/4-1");
    const [first] = await screen.findAllByRole("listitem");
    await user.click(within(first!).getByRole("button"));
    const said = await inSight().findByText(/^由其他答案得出：.*小巨人.*；不同可改填$/);
    expect(said).toBeTruthy();
    await user.type(inSight().getByRole("textbox", { name: "当年实际支付利息" }), "90");
    const small = inSight().getByRole("radiogroup", { name: "是否小微企业" });
    await user.click(within(small).getByRole("radio", { name: "是" }));
    // half of 90万, below the little giant's maximum of 50万
    expect(bar(screen)).toContain("45万元");
  });

  it("puts the focus on its heading, and comes back", async () => {
    const { user, screen } = await atMeasure();
    const heading = screen.getByRole("heading", { level: 1 });
    expect(document.activeElement).toBe(heading);
    expect(heading.textContent).toContain("产值");
    await user.click(screen.getByRole("button", { name: "返回" }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("查找措施");
  });

  it("computes while one types, amounts in 万元, growth in percent", async () => {
    const { user, screen } = await atMeasure();
    expect(bar(screen)).toContain("需补充");
    await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "11000");
    await user.type(screen.getByRole("textbox", { name: "一季度产值同比增速" }), "10");
    // the increase of 1.1亿元 at 10 % is 1000万元
    expect(bar(screen)).toContain("可享受");
    expect(bar(screen)).toContain("10万元");
    expect(screen.getByText("110,000,000元", { exact: false })).toBeTruthy();
  });

  it("says beside a sum in its bar how much of it nobody has told", async () => {
    const { user, screen } = await openMeasure("jjgf-2025-04/2");
    expect(bar(screen)).not.toContain("按符合计");
    await user.type(inSight().getByRole("textbox", { name: "该专项获国家资金" }), "100");
    await user.type(inSight().getByRole("textbox", { name: "该专项获北京市资金" }), "100");
    expect(bar(screen)).toContain("可享受200万元（5 项按符合计）");
    const assumed = inSight().getByText("假定符合（请核对）").nextElementSibling!;
    expect(within(assumed as HTMLElement).getAllByRole("listitem")).toHaveLength(5);
    const recognised = inSight().getByRole("radiogroup", { name: "所承担的专项是否经认定" });
    await user.click(within(recognised).getByRole("radio", { name: "是" }));
    expect(bar(screen)).toContain("（4 项按符合计）");
    await user.click(within(recognised).getByRole("radio", { name: "否" }));
    expect(bar(screen)).not.toContain("按符合计");
  });

  it("says what the next tier would need and add", async () => {
    const { user, screen } = await atMeasure();
    await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "11000");
    await user.type(screen.getByRole("textbox", { name: "一季度产值同比增速" }), "8");
    expect(screen.getByText(/^一季度产值同比增速达到/).textContent).toBe(
      "一季度产值同比增速达到 10%：10万元，多 4.3万元",
    );
  });

  it("takes a unit that is typed, and one that is chosen", async () => {
    const { user, screen } = await atMeasure();
    const output = screen.getByRole("textbox", { name: "一季度产值" });
    await user.type(screen.getByRole("textbox", { name: "一季度产值同比增速" }), "10%");
    await user.type(output, "1.1亿元");
    expect(bar(screen)).toContain("10万元");
    await user.clear(output);
    await user.type(output, "1.1");
    await user.selectOptions(screen.getByRole("combobox", { name: /产值”的单位/ }), "亿元");
    expect(bar(screen)).toContain("10万元");
  });

  it("says which condition failed, with its clause", async () => {
    const { user, screen } = await atMeasure();
    await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "11000");
    await user.type(screen.getByRole("textbox", { name: "一季度产值同比增速" }), "-3");
    expect(bar(screen)).toContain("不符合");
  });

  it("names its source with the colon of the language", async () => {
    const { screen } = await atMeasure("en-US");
    expect(screen.getByText(/^Source: 京技管发〔2025〕1号/)).toBeTruthy();
  });

  it("says why a sum that fits comes to nothing", async () => {
    const { user, screen } = await atMeasure();
    await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "110");
    await user.type(screen.getByRole("textbox", { name: "一季度产值同比增速" }), "10");
    expect(bar(screen)).toContain("0元");
    expect(bar(screen)).toContain("低于最低兑现额1万元");
  });

  it("says what is wrong with a value, at its field", async () => {
    const { user, screen } = await atMeasure();
    const output = screen.getByRole("textbox", { name: "一季度产值" });
    await user.type(output, "很多");
    expect(output.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(/应为金额/)).toBeTruthy();
    expect(bar(screen)).toContain("请先改正");
  });

  it("leads from a missing fact to its field", async () => {
    const { user, screen } = await atMeasure();
    await user.click(screen.getAllByRole("button", { name: "一季度产值" })[0]!);
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "一季度产值" }));
  });

  it("shows its steps with clauses and its source", async () => {
    const { user, screen } = await atMeasure();
    await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "11000");
    await user.type(screen.getByRole("textbox", { name: "一季度产值同比增速" }), "10");
    const table = screen.getByRole("table", { name: /依据原文条款/ });
    expect(within(table).getAllByText("100,000元").length).toBeGreaterThan(0);
    expect(within(table).getByText("10,000,000元")).toBeTruthy();
    expect(screen.getByText(/^依据：京技管发〔2025〕1号/)).toBeTruthy();
  });
});

describe("without Excel", () => {
  it("computes, and says why the sheet is out of reach", async () => {
    const { screen } = await atMeasure();
    expect(screen.getByText("预览模式")).toBeTruthy();
    expect(screen.getByText(/没有连接 Excel，不能写入/)).toBeTruthy();
    for (const button of screen.getAllByRole("button", { name: /取选中的单元格/ }))
      expect((button as HTMLButtonElement).disabled).toBe(true);
  });
});

describe("languages", () => {
  it("change by hand, and keep what was typed", async () => {
    const { user, screen } = await atMeasure();
    await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "11000");
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(document.documentElement.lang).toBe("en-US");
    expect(screen.getByRole("heading", { name: "Outcome" })).toBeTruthy();
    expect(screen.getAllByRole("textbox").map((one) => (one as HTMLInputElement).value)).toContain(
      "11000",
    );
  });
});
