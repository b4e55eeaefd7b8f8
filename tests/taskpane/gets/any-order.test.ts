import fc from "fast-check";
import { expect, it } from "vitest";
import type { Input } from "../../../src/language";
import { PositionBoard, everyMeasure } from "../../../src/planner";
import { wordedRuleBook } from "../../../src/rulebook";
import { factInputs } from "../../../src/taskpane/facts/fact-inputs";
import {
  companyGets,
  departmentsOf,
  type CompanyGets,
} from "../../../src/taskpane/gets/company-gets";
import { rawIn } from "../../../src/taskpane/gets/raw-in";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import type { Answer, Answers, Company, Filters } from "../../../src/taskpane/shell/pane-state";

const book = await wordedRuleBook();
const inputs = [...factInputs(book)];
const SEEDS = 40;

/** What lets most measures pay, so that groups bind. */
function textOf(input: Input, seed: number): string {
  if (input.type === "boolean") return String(seed % 7 !== 0);
  if (input.choices) return input.choices[seed % input.choices.length]!.code;
  if (input.type === "date") return "2025-06-30";
  return input.type === "ratio" ? String(seed % 60) : String(((seed * 7919) % 9000) * 100);
}
const answerTo = (at: number, seed: number): [string, Answer] => [
  inputs[at]![0],
  { by: "typed", text: textOf(inputs[at]![1], seed) },
];
/** Of four facts one is left out where the seeds say so. */
const answersFrom = (seeds: readonly number[]): Answers =>
  Object.fromEntries(
    inputs.flatMap((_, at) => {
      const seed = seeds[at % SEEDS]!;
      return seed % 4 === 3 && at % 3 === 0 ? [] : [answerTo(at, seed + at)];
    }),
  );

const everything: Filters = { document: "", department: "", sector: "", current: false };
const documents = [...new Set(book.measures.map(({ document }) => document))];

interface Pane {
  readonly companies: readonly Company[];
  readonly filters: Filters;
  readonly today: string;
}
type Step = (pane: Pane) => Pane;

const onCompany = (which: number, change: (answers: Answers) => Answers): Step => {
  return (pane) => ({
    ...pane,
    companies: pane.companies.map((one, i) =>
      i === which % pane.companies.length ? { ...one, answers: change(one.answers) } : one,
    ),
  });
};
const filtered = (some: Partial<Filters>): Step => {
  return (pane) => ({ ...pane, filters: { ...pane.filters, ...some } });
};
const which = fc.nat(1);
const fact = fc.nat(inputs.length - 1);
const oneOf = (all: readonly string[]) => fc.constantFrom("", ...all);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(which, fc.array(fc.tuple(fact, fc.nat(1000)), { minLength: 1, maxLength: 3 }))
    .map(([company, told]) =>
      onCompany(company, (answers) => ({
        ...answers,
        ...Object.fromEntries(told.map(([at, seed]) => answerTo(at, seed))),
      })),
    ),
  fc
    .tuple(which, fact)
    .map(([company, at]) =>
      onCompany(company, (answers) =>
        Object.fromEntries(Object.entries(answers).filter(([key]) => key !== inputs[at]![0])),
      ),
    ),
  oneOf(documents).map((document) => filtered({ document })),
  oneOf(departmentsOf(book)).map((department) => filtered({ department })),
  fc.boolean().map((current) => filtered({ current })),
  fc.constant(filtered(everything)),
  fc.constantFrom("2024-12-31", "2025-06-30", "2026-03-01", "2028-02-29").map((today): Step => {
    return (pane) => ({ ...pane, today });
  }),
  which.map((at): Step => {
    return (pane) => ({
      ...pane,
      companies: pane.companies.length > 1 ? pane.companies.toSpliced(at, 1) : pane.companies,
    });
  }),
);

/** What is shown, and what stands behind it. */
const shownOf = ({ position, states, far, outside }: CompanyGets) => ({
  sums: [position.sure, position.atMost, position.open, position.gap],
  lines: position.lines.map(({ measure, class: own, counted, notCounted }) => [
    measure.id,
    own,
    counted,
    notCounted && { ...notCounted },
  ]),
  states: Object.values(states).map((lines) => lines.map(({ measure }) => measure.id)),
  apart: [far, outside].map((lines) => lines.map(({ measure }) => measure.id)),
});

/** As if the pane had been opened with all of that. */
const anew = ({ companies, filters, today }: Pane) =>
  companies.map((company) => {
    const board = new PositionBoard(book, everyMeasure(book, undefined));
    board.hear(rawIn(book, company.answers));
    board.work(() => true);
    return companyGets(book, company, board.standing(), filters, today);
  });

it("shows the same whatever was chosen, told and let go before", () => {
  const seeds = fc.array(fc.nat(1000), { minLength: SEEDS, maxLength: SEEDS });
  const companies = fc.array(seeds, { minLength: 1, maxLength: 2 });
  let counted = 0;
  fc.assert(
    fc.property(companies, fc.array(step, { minLength: 6, maxLength: 12 }), (told, steps) => {
      let pane: Pane = {
        companies: told.map((own, i) => ({ name: `${i}`, answers: answersFrom(own) })),
        filters: everything,
        today: "2025-06-30",
      };
      for (const next of [(same: Pane) => same, ...steps]) {
        pane = next(pane);
        const now = getsNow(book, pane.companies, pane.filters, pane.today).map(shownOf);
        expect(now).toEqual(anew(pane).map(shownOf));
        counted += now.flatMap(({ lines }) => lines).filter(([, , , why]) => why).length;
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 8) },
  );
  // else nothing was tied
  expect(counted).toBeGreaterThan(0);
});
