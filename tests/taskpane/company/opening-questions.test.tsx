import { cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { goTo, inSight, openPane } from "../open-pane";

afterEach(cleanup);

async function atCompany() {
  const pane = openPane();
  await goTo(pane, "company");
  return pane;
}

const field = (name: string, role = "combobox") => inSight().getByRole(role, { name });
const deciding = () => inSight().queryByRole("region", { name: "还会影响金额的事项" });
const yes = (name: string) =>
  within(inSight().getByRole("radiogroup", { name })).getByRole("radio", { name: "是" });

describe("a new company", () => {
  it("is asked eight plain questions, and nothing else", async () => {
    await atCompany();
    const labels = [...document.querySelectorAll("[data-shown] label[id$=-label]")];
    expect(labels.map((label) => label.textContent)).toEqual([
      "主营业务所属行业",
      "注册并实际经营的地方",
      "企业规模（大、中、小、微型）",
      "全年营业收入",
      "全年营业收入同比增速",
      "年度研发费用",
      "年度研发费用同比增速",
      "是否持有有效的国家高新技术企业证书",
      "是否国家或北京市“专精特新”中小企业（含“小巨人”）",
      "是否国家级专精特新“小巨人”",
      "是否已评价入库的科技型中小企业",
      "上市或挂牌情况",
      "是否付过、在付或将付贷款利息（近几年）",
      "是否有设备、产线、新技术的融资租赁（含回租、已到期、将签）",
    ]);
    expect(inSight().getByText(/^还有 8 个没答完/)).toBeTruthy();
    expect(inSight().getByText(/^软件属信息服务业，制造业属工业/)).toBeTruthy();
    // nobody knows in which of the documents' square kilometres it stands
    expect(document.querySelector("[data-shown]")!.textContent).not.toMatch(/平方公里/);
    expect(deciding()).toBeNull();
  });

  it("is then asked what decides money, and not what its answers settle", async () => {
    const { user, screen } = await atCompany();
    await user.selectOptions(field("主营业务所属行业"), "工业");
    const section = await screen.findByRole("region", { name: "还会影响金额的事项" });
    expect(inSight().getByText(/^还有 7 个没答完/)).toBeTruthy();
    const labels = () =>
      [...section.querySelectorAll("label[id$=-label]")].map((label) => label.textContent ?? "");
    expect(labels()).toHaveLength(6);
    const all = new Set(labels());
    for (let turn = 0; turn < 8; turn++) {
      await user.click(within(section).getByRole("button", { name: "换一批问题" }));
      for (const label of labels()) {
        expect(all.has(label)).toBe(false);
        all.add(label);
      }
    }
    expect([...all].filter((label) => /^(所属行业|是否工业企业)/.test(label))).toEqual([]);
  });

  it("is shown what follows from its answers, and may say otherwise", async () => {
    const { user } = await atCompany();
    await user.click(yes("是否国家级专精特新“小巨人”"));
    const weaker = "是否国家或北京市“专精特新”中小企业（含“小巨人”）";
    expect(inSight().getByText("由其他答案得出：是；不同可改填")).toBeTruthy();
    await user.click(yes(weaker));
    expect(inSight().queryByText(/^由其他答案得出/)).toBeNull();
  });

  it("confirms its standing once; the single conditions can be opened, and taken back", async () => {
    const { user, screen } = await atCompany();
    const all = screen.getByRole("checkbox", { name: /^全部符合/ }) as HTMLInputElement;
    await user.click(all);
    expect(all.checked).toBe(true);
    const each = screen.getByText("逐条查看").closest("details")!;
    each.open = true;
    each.dispatchEvent(new Event("toggle"));
    // one that follows from another is asked where that is not met
    const weaker = "近3年无刑事犯罪记录";
    const both = "近三年无重大行政处罚公示信息和刑事犯罪记录";
    const whole = await screen.findByRole("radiogroup", { name: both });
    expect(screen.queryByRole("radiogroup", { name: weaker })).toBeNull();
    await user.click(within(whole).getByRole("radio", { name: "否" }));
    const group = await screen.findByRole("radiogroup", { name: weaker });
    const [own, other] = within(group).getAllByRole("radio") as HTMLInputElement[];
    expect(own!.checked).toBe(true);
    await user.click(other!);
    expect(all.indeterminate || !all.checked).toBe(true);
    await user.click(all);
    expect(screen.queryByRole("radiogroup", { name: weaker })).toBeNull();
    await user.click(all);
    const [yesNow, noNow] = within(whole).getAllByRole<HTMLInputElement>("radio");
    expect(yesNow!.checked || noNow!.checked).toBe(false);
  });

  it("takes over from the company before what is no figure, once", async () => {
    const { user, screen } = await atCompany();
    await user.type(inSight().getByRole("textbox", { name: "企业名称" }), "甲");
    await user.type(inSight().getByRole("textbox", { name: "全年营业收入" }), "5000");
    await user.selectOptions(field("主营业务所属行业"), "工业");
    await user.click(screen.getByRole("checkbox", { name: /^全部符合/ }));
    await user.click(screen.getByRole("button", { name: "增加一家企业" }));
    await user.click(screen.getByRole("button", { name: "除数字外，与“甲”相同" }));
    const sector = field("主营业务所属行业") as HTMLSelectElement;
    expect(sector.selectedOptions[0]!.textContent).toBe("工业");
    const revenue = inSight().getByRole("textbox", { name: "全年营业收入" }) as HTMLInputElement;
    expect(revenue.value).toBe("");
    expect((screen.getByRole("checkbox", { name: /^全部符合/ }) as HTMLInputElement).checked).toBe(
      true,
    );
    expect(screen.queryByRole("button", { name: /^除数字外/ })).toBeNull();
  });
});

describe("what a company does", () => {
  it("is ticked in one list, and the rest is denied at once and taken back", async () => {
    const { user, screen } = await atCompany();
    const list = screen.getByText(/^逐项勾选/).closest("details")!;
    expect(within(list).queryAllByRole("checkbox")).toEqual([]);
    list.open = true;
    list.dispatchEvent(new Event("toggle"));
    const others = (await within(list).findByRole("checkbox", {
      name: "没有勾选的都不做",
    })) as HTMLInputElement;
    const boxes = () =>
      within(list)
        .getAllByRole<HTMLInputElement>("checkbox")
        .filter((box) => box !== others);
    const trade = boxes().find((box) => box.labels![0]!.textContent!.startsWith("做进出口"))!;
    await user.click(trade);
    await user.click(others);
    expect(boxes().filter(({ checked }) => checked)).toEqual([trade]);
    expect(others.checked).toBe(true);
    const section = await screen.findByRole("region", { name: "还会影响金额的事项" });
    // what decides most for an exporter, and nothing that was denied
    expect(section.textContent).toContain("有进出口经营资格");
    expect(section.textContent).not.toMatch(/机器人|氢能|信息技术应用创新/);
    // once the rest is denied, a tick taken away is a no as well
    await user.click(trade);
    expect([trade.checked, others.checked]).toEqual([false, true]);
    await user.click(others);
    expect(others.checked).toBe(false);
    expect(boxes().filter(({ checked }) => checked)).toEqual([]);
    expect(deciding()).toBeNull();
  });
});
