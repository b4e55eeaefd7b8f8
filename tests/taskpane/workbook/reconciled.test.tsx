import { within } from "@testing-library/react";
import { expect, test } from "vitest";
import { companiesXml, COMPANIES } from "../../../src/taskpane/company/companies-xml";
import { sheetFacts } from "../../../src/taskpane/company/sheet-facts";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import type { Company } from "../../../src/taskpane/shell/pane-state";
import { PANE } from "../../../src/taskpane/shell/pane-words";
import type { Lang } from "../../../src/text";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, inSight, openPane } from "../open-pane";
import { book, companies, typed, workbookOf } from "./calculated-workbook";

/** The day of the pane under test; what is in force then is another list than in November. */
const today = "2025-06-30";
const [capped, , single] = companies as [Company, Company, Company];
const slow = { timeout: 60_000 };
/** The first one waits for all measures of the rule book. */
const cold = { timeout: 60_000 };
const { inputs } = book.measures.find(({ id }) => id === "jjgf-2025-01/1")!;
const growth = inputs.find(({ name }) => name === "growth")!;
const with25 = (company: Company): Company => ({
  ...company,
  answers: { ...company.answers, [factKey(growth)]: typed("25%") },
});

/** ③ over the calculation sheets of some companies, with the companies of ② as they are told now. */
async function opened(
  sheets: readonly Company[],
  told: readonly Company[],
  lang: Lang = "zh-CN",
): Promise<{ pane: ReturnType<typeof openPane>; port: FakeHost; section: HTMLElement }> {
  const words = PANE[lang];
  const port = new FakeHost();
  const file = await workbookOf(sheets, today);
  await file.setXml(COMPANIES, companiesXml(told, sheetFacts(book)));
  port.whole = () => Promise.resolve(file);
  const pane = openPane({ port, lang });
  await pane.screen.findAllByText(words.companiesRestored(told.length));
  await goTo(pane, "workbook");
  const section = await inSight().findByRole("region", { name: words.reconcileTitle }, slow);
  return { pane, port, section };
}

const lines = (section: HTMLElement) =>
  within(section)
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);

test("each company and all together say the same sum where nothing was changed", cold, async () => {
  const { section } = await opened([capped, single], [capped, single]);
  const said = (pattern: RegExp) => within(section).getByText(pattern).textContent;
  expect(said(/^甲：/)).toMatch(/^甲：“能拿什么”确定 (.*[1-9].*元)，单元格确定 \1，一致$/);
  expect(said(/^丙：/)).toMatch(/^丙：“能拿什么”确定 (.*[1-9].*元)，单元格确定 \1，一致$/);
  expect(said(/^全部：/)).toMatch(/^全部：“能拿什么”确定 (.*[1-9].*元)，单元格确定 \1$/);
  expect(lines(section)).toEqual([]);
  // an empty list would leave a gap
  expect(within(section).queryByRole("list")).toBeNull();
});

test("a difference is a line with both sums, the fact that parts them, and its cell, which one click shows", async () => {
  const { pane, port, section } = await opened([capped, single], [capped, with25(single)]);
  const own = within(section).getByText(/^丙：/).textContent;
  const [, here, cells] = /^丙：“能拿什么”确定 (.+)，单元格确定 (.+)，逐项差异如下$/.exec(own)!;
  expect(here).not.toBe(cells);
  const [line] = lines(section);
  expect(lines(section)).toHaveLength(1);
  expect(line).toContain(`“能拿什么” ${here}，单元格 ${cells}。`);
  expect(line).toContain(`用的数不同：${growth.zh}。`);
  await pane.user.click(within(section).getByRole("button", { name: /^测算书2!G\d+$/ }));
  expect(port.selected).toMatchObject({ sheet: "测算书2", column: 6 });
});

test("cells of nobody's figures are told apart, and a company without cells has its lines", async () => {
  const { section } = await opened([capped], [single]);
  expect(within(section).getByText(/^另有 \d+ 个奖补单元格/).textContent).toMatch(
    /用的不是这些企业的数，确定 [1-9]/,
  );
  expect(lines(section)).toEqual([expect.stringContaining("没有单元格计算它。")]);
  // one company alone: its own sum is the whole
  expect(within(section).queryByText(/^全部：/)).toBeNull();
});

test("in English it says the same", async () => {
  const { section } = await opened([single], [with25(single)], "en-US");
  expect(lines(section)).toHaveLength(1);
  expect(section.textContent).toMatch(/CNY [\d,]+/);
  expect(section.textContent).not.toMatch(/[一-鿿]{8}/);
});
