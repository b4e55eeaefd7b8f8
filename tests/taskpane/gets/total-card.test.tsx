import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ZERO, fromDecimal } from "../../../src/exact";
import { PositionBoard, everyMeasure } from "../../../src/planner";
import { wordedRuleBook } from "../../../src/rulebook";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { companyGets } from "../../../src/taskpane/gets/company-gets";
import { rawIn } from "../../../src/taskpane/gets/raw-in";
import { StateList } from "../../../src/taskpane/gets/state-list";
import { TotalCard } from "../../../src/taskpane/gets/total-card";
import type { Commands } from "../../../src/taskpane/shell/commands";
import { PaneContext } from "../../../src/taskpane/shell/pane-context";
import { firstState } from "../../../src/taskpane/shell/pane-state";
import { createStore } from "../../../src/taskpane/shell/store";
import type { Lang } from "../../../src/text";
import { noHost } from "../../../src/workbook";

const book = await wordedRuleBook();
const today = "2026-11-28";
const everything = { document: "", department: "", sector: "", current: true } as const;
afterEach(cleanup);

const growth9 = book.measures.find(({ id }) => id === "jjgf-2025-09/9-growth")!;
const typed = (text: string) => ({ by: "typed", text }) as const;
const opening = (name: string) => factKey(book.relevance.facts.find((fact) => fact.name === name)!);
/** A maker of machines. */
const company = {
  name: "甲",
  answers: {
    [factKey(growth9.inputs.find(({ name }) => name === "growth")!)]: typed("30"),
    [opening("main_sector")]: typed("industrial"),
    [opening("place")]: typed("etown_core"),
  },
};

function gets() {
  const board = new PositionBoard(book, everyMeasure(book, undefined));
  board.hear(rawIn(book, company.answers));
  board.work(() => true);
  return companyGets(book, company, board.standing(), everything, today);
}

function shown(lang: Lang, screen: React.ReactNode): string {
  const around = {
    store: createStore(firstState(lang)),
    commands: {} as Commands,
    host: noHost,
    noted: true,
    painted: true,
    hostKnown: true,
    inExcel: false,
  };
  const { container } = render(
    <PaneContext value={{ ...around, book, today }}>{screen}</PaneContext>,
  );
  return container.textContent;
}

it.each([
  ["zh-CN", "组合太多，没有全部比完；最多还可能多 1.25万元", "没有全部比完"],
  ["en-US", "Not all combinations were compared; it may be CNY 12,500 more at most", "Not all"],
] as const)(
  "the total says by how much another choice may be better: %s",
  (lang, sentence, part) => {
    const own = gets();
    const card = (gap: typeof ZERO) => {
      const one = { ...own, position: { ...own.position, gap } };
      return shown(lang, <TotalCard own={one} all={[one]} />);
    };
    expect(card(fromDecimal("12500"))).toContain(sentence);
    cleanup();
    expect(card(ZERO)).not.toContain(part);
  },
);

it.each([
  ["zh-CN", "还要确认：从事医药健康相关研发、生产和服务"],
  ["en-US", "To confirm: Pharmaceutical and health research, production or service"],
] as const)("a line names what its text is for, while nobody has told: %s", (lang, sentence) => {
  const { at_most: atMost, open } = gets().states;
  expect(atMost.filter(({ measure }) => measure === growth9)).toEqual([]);
  const own = open.filter(({ measure }) => measure === growth9);
  expect(own).toHaveLength(1);
  expect(shown(lang, <StateList state="open" lines={own} />)).toContain(sentence);
});
