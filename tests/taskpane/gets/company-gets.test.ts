import { describe, expect, it } from "vitest";
import { ZERO, add, compare, subtract, toNumber } from "../../../src/exact";
import { everyMeasure, position, type Line } from "../../../src/planner";
import { isInForce, lastDayOf, wordedRuleBook } from "../../../src/rulebook";
import { factInputs } from "../../../src/taskpane/facts/fact-inputs";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { capQuestions } from "../../../src/taskpane/gets/cap-questions";
import { totalLines, totalOf, type CompanyGets } from "../../../src/taskpane/gets/company-gets";
import { endText, failures } from "../../../src/taskpane/gets/line-text";
import { matrixOf } from "../../../src/taskpane/gets/matrix";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import { GETS_WORDS } from "../../../src/taskpane/gets/words";
import type { Answers, Filters } from "../../../src/taskpane/shell/pane-state";
import { randomCompanies } from "../../planner/random-companies";
import { foundIn } from "../../rulebook/found-in";

const book = await wordedRuleBook();
const found = foundIn(book, "jjgf-2025-01/1");
const [output, growth, sector] = found.measure.inputs.map(factKey);

const typed = (text: string) => ({ by: "typed", text }) as const;
const answers: Answers = { [output!]: typed("11000"), [growth!]: typed("10") };
const everything: Filters = { document: "", department: "", sector: "", current: false };
const today = "2025-06-30";
const of = (told: Answers, filters = everything, day = today): CompanyGets =>
  getsNow(book, [{ name: "", answers: told }], filters, day)[0]!;
const has = (lines: readonly Line[], id: string) => lines.some(({ measure }) => measure.id === id);
const lineOf = ({ position: { lines } }: CompanyGets, id: string) =>
  lines.find(({ measure }) => measure.id === id)!;

/** Two measures that share a cap of 50万元, above it together. */
function contracts(): Answers {
  const told: Record<string, Answers[string]> = {};
  const tell = (id: string, name: string, text: string) => {
    const { inputs } = book.measures.find((m) => m.id === id)!;
    told[factKey(inputs.find((input) => input.name === name)!)] = typed(text);
  };
  tell("jjgf-2025-01/10-sold", "contract_amount", "4亿元");
  tell("jjgf-2025-01/10-sold", "contract_increase", "0元");
  tell("jjgf-2025-01/10-absorbed", "absorbed_amount", "3亿元");
  tell("jjgf-2025-01/10-absorbed", "absorbed_increase", "0元");
  return told;
}

describe("what a company can get", () => {
  it("is sure only where a sum rests on no assumption of its own", () => {
    const open = of(answers);
    expect(has(open.states.open, "jjgf-2025-01/1")).toBe(true);
    expect(has(open.states.sure, "jjgf-2025-01/1")).toBe(false);
    const told = of({ ...answers, [sector!]: typed("industrial") });
    expect(has(told.states.sure, "jjgf-2025-01/1")).toBe(true);
    expect(toNumber(lineOf(told, "jjgf-2025-01/1").counted)).toBe(100_000);
  });

  it("leaves out what is over, though its text holds", () => {
    const over = book.measures.find(({ id }) => id === "zcdy-zz-01/d12-5")!;
    expect([isInForce(over, "2026-11-29"), lastDayOf(book, over)]).toEqual([true, "2023-12-31"]);
    const told = Object.fromEntries(
      over.inputs.map((input) => [
        factKey(input),
        typed(String(input.name !== "central_funded_little_giant")),
      ]),
    );
    const late = (current: boolean) => of(told, { ...everything, current }, "2026-11-29");
    expect(has(late(false).states.sure, over.id)).toBe(true);
    expect(has(late(true).position.lines, over.id)).toBe(false);
    expect(has(late(true).outside, over.id)).toBe(true);
  });

  it("hangs on what is missing, and says of a no which part failed and by how much", () => {
    const near = of({ [output!]: typed("11000") });
    const { outcome, measure } = lineOf(near, "jjgf-2025-01/1");
    expect(outcome.missing.map((i) => measure.inputs[i]!.zh)).toEqual(["一季度产值同比增速"]);
    const not = of({ ...answers, [sector!]: typed("info_service") });
    expect(has(not.states.no, "jjgf-2025-01/1")).toBe(true);
    const line = lineOf(not, "jjgf-2025-01/1");
    const [said] = failures(line, "zh-CN");
    expect(said).toBe("所属行业：填的是“信息服务业”，须为“工业”（一、1）");
  });

  it("leaves what is not in force today apart, and filters leave only what they name", () => {
    const told = { ...answers, [sector!]: typed("industrial") };
    const later = of(told, { ...everything, current: true }, "2026-06-30");
    expect(has(later.outside, "jjgf-2025-01/1")).toBe(true);
    expect(has(later.position.lines, "jjgf-2025-01/1")).toBe(false);
    const one = of(told, { ...everything, document: "jjgf-2025-04" });
    expect(new Set(one.position.lines.map(({ measure }) => measure.document))).toEqual(
      new Set(["jjgf-2025-04"]),
    );
  });
});

describe("the total", () => {
  it("is the planner's position, company by company and over all", () => {
    const companies = [
      { name: "甲", answers: { ...answers, [sector!]: typed("industrial") } },
      { name: "乙", answers: contracts() },
    ];
    const gets = getsNow(book, companies, everything, today);
    const rawOf = (told: Answers) => (input: Parameters<typeof factKey>[0]) => {
      const answer = told[factKey(input)];
      return answer?.by === "typed" ? withUnit(input.type, answer.text) : undefined;
    };
    const whole = position(
      book,
      companies.map(({ name, answers: told }) => ({ name, facts: {}, rawOf: rawOf(told) })),
      everyMeasure(book, undefined),
    );
    expect(gets.map((one) => toNumber(one.position.sure))).toEqual(
      whole.companies.map(({ sure }) => toNumber(sure)),
    );
    expect(toNumber(totalOf(gets))).toBe(toNumber(whole.total));
    expect(toNumber(whole.total)).toBeGreaterThan(500_000);
  });

  it("is reached from the single amounts by caps and exclusions, line by line", () => {
    const { single, off, sure } = totalLines(of(contracts()).position);
    expect(off.length).toBeGreaterThan(0);
    const taken = off.reduce((sum, one) => sum + toNumber(one.sum), 0);
    expect(toNumber(single) - taken).toBe(toNumber(sure));
    expect(off.some(({ why }) => why === "capped")).toBe(true);
  });

  it("is reached by lines of which no two read alike", () => {
    let alike = 0;
    for (const company of position(book, randomCompanies(book, 40), everyMeasure(book, undefined))
      .companies) {
      const { single, off, sure } = totalLines(company);
      const said = off.map(({ why, group }) => `${why} ${group.cite} ${group.why.zh}`);
      expect(new Set(said).size).toBe(said.length);
      const taken = off.map(({ sum }) => sum).reduce(add, ZERO);
      expect(compare(subtract(single, taken), sure)).toBe(0);
      const lessened = company.lines.filter(
        ({ class: own, notCounted }) => own === "sure" && notCounted !== undefined,
      );
      alike += lessened.length - off.length;
    }
    expect(alike).toBeGreaterThan(0);
  });

  it("is the sum of its column in the matrix", () => {
    const companies = [
      { name: "甲", answers: { ...answers, [sector!]: typed("industrial") } },
      { name: "乙", answers: contracts() },
    ];
    const gets = getsNow(book, companies, everything, today);
    const rows = matrixOf(book, gets);
    gets.forEach(({ position: own }, i) => {
      const column = rows.flatMap(({ cells }) => cells[i] ?? []);
      const sum = column
        .filter(({ state }) => state === "sure")
        .reduce((total, { counted }) => total + toNumber(counted), 0);
      expect(sum).toBe(toNumber(own.sure));
    });
  });
});

/** Typed figures count in 万元 and %, as the fields have them. */
const withUnit = (type: string, text: string) =>
  /^\d+$/.test(text) && type === "money" ? `${text}万元` : type === "ratio" ? `${text}%` : text;

describe("a cap that depends on a fact of its own", () => {
  const measureOf = (id: string) => book.measures.find((measure) => measure.id === id)!;
  const keyOf = (id: string, name: string) =>
    factKey(measureOf(id).inputs.find((input) => input.name === name)!);
  const document = book.documents.find(({ code }) => code === "jjgf-2025-21")!;
  const group = document.groups.find(({ id }) => id === "yearly-total")!;
  const [built, run] = group.inputs.map(factKey);
  const shop: Answers = {
    [keyOf("jjgf-2025-21/7.2", "publication_area_m2")]: typed("1000"),
    [keyOf("jjgf-2025-21/7.2", "public_service_outstanding")]: typed("true"),
    [keyOf("jjgf-2025-21/7.4", "offline_events")]: typed("100"),
    [keyOf("jjgf-2025-21/7.4", "online_events")]: typed("100"),
    ...Object.fromEntries(
      [
        "has_licences",
        "fixed_premises",
        "bookstore_qualified",
        "no_municipal_bookstore_support",
      ].map((name) => [keyOf("jjgf-2025-21/7.2", name), typed("true")]),
    ),
  };
  const getsFor = (told: Answers) => of(told, { ...everything, document: document.code });
  const openFor = (told: Answers) => capQuestions(book, getsFor(told).position.lines, told);

  it("asks for that fact, and binds once it is known", () => {
    const before = toNumber(getsFor(shop).position.sure);
    expect(openFor(shop).map(({ zh }) => zh)).toEqual(group.inputs.map(({ zh }) => zh));
    expect(before).toBeGreaterThan(30_000);
    const told = { ...shop, [built!]: typed("2"), [run!]: typed("1") };
    expect(openFor(told)).toEqual([]);
    expect(toNumber(getsFor(told).position.sure)).toBe(30_000);
    const half = { ...shop, [built!]: typed("2") };
    expect(openFor(half).map(factKey)).toEqual([run]);
    expect(toNumber(getsFor(half).position.sure)).toBe(before);
  });

  it("is asked for nowhere else, and is kept with the company", () => {
    expect(openFor({})).toEqual([]);
    expect(factInputs(book).get(built!)).toEqual(group.inputs[0]);
  });
});

describe("the last day on a line", () => {
  const endOf = (id: string, lang: "zh-CN" | "en-US") => {
    const { measure } = foundIn(book, id);
    return endText(book, measure, "2026-11-28", GETS_WORDS[lang]);
  };

  it("says where no text prints it", () => {
    expect(endOf("jsxe-2025-16/2", "zh-CN")).toBe(
      "已于 2025-12-31 截止（原文未写明截止日，按当年年末）",
    );
    expect(endOf("jsxe-2025-16/2", "en-US")).toMatch(/no last day printed/);
    expect(endOf("jjgf-2025-01/1", "zh-CN")).toBe("已于 2026-06-30 截止");
  });
});
