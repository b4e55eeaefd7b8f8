/** Workbooks with a calculation sheet for each of some companies, and those companies. */
import { calculationSheet, type CalculationRequest } from "../../../src/calculation";
import { WorkbookFile } from "../../../src/cli/workbook-file";
import { annotatedRuleBook } from "../../../src/rulebook";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { listArgument, statedFacts } from "../../../src/taskpane/gets/stated-facts";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import type { Answers, Company, Filters } from "../../../src/taskpane/shell/pane-state";
import { XlsxBook } from "../../../src/xlsx";
import { madeFile } from "../../xlsx/made-file";

export const book = await annotatedRuleBook();
export const now: Filters = { document: "", department: "", sector: "", current: true };
export const typed = (text: string) => ({ by: "typed", text }) as const;

export function told(...facts: [id: string, name: string, text: string][]): Answers {
  return Object.fromEntries(
    facts.map(([id, name, text]) => {
      const { inputs } = book.measures.find((one) => one.id === id)!;
      return [factKey(inputs.find((input) => input.name === name)!), typed(text)];
    }),
  );
}

/** One above a shared cap, one with two measures of which one counts, one with an amount of its own. */
export const companies: Company[] = [
  {
    name: "甲",
    answers: told(
      ["jjgf-2025-01/10-sold", "contract_amount", "4亿元"],
      ["jjgf-2025-01/10-sold", "contract_increase", "0元"],
      ["jjgf-2025-01/10-absorbed", "absorbed_amount", "3亿元"],
      ["jjgf-2025-01/10-absorbed", "absorbed_increase", "0元"],
    ),
  },
  {
    name: "乙",
    answers: told(
      ["jjgf-2025-21/7.1", "publication_area_m2", "350"],
      ["jjgf-2025-21/7.1", "operating_months", "24"],
      ["jjgf-2025-21/7.1", "fills_quarter_hour_gap", "true"],
      ["jjgf-2025-21/7.1", "first_time", "true"],
      ["jjgf-2025-21/7.2", "public_service_outstanding", "true"],
      ["jjgf-2025-21/7.2", "has_licences", "true"],
      ["jjgf-2025-21/7.2", "fixed_premises", "true"],
      ["jjgf-2025-21/7.2", "bookstore_qualified", "true"],
      ["jjgf-2025-21/7.2", "no_municipal_bookstore_support", "true"],
    ),
  },
  {
    name: "丙",
    answers: told(
      ["jjgf-2025-01/1", "output_value", "12000万元"],
      ["jjgf-2025-01/1", "growth", "15%"],
      ["jjgf-2025-01/1", "sector", "industrial"],
    ),
  },
];

export const requestsOf = (all: readonly Company[], today: string, filters = now) =>
  getsNow(book, all, filters, today).map((gets, i): CalculationRequest => ({
    book,
    lang: "zh-CN",
    position: gets.position,
    facts: statedFacts(gets.position, all[i]!.answers, "zh-CN"),
    keyOf: factKey,
    argumentOf: (input) => listArgument(input, all[i]!.answers[factKey(input)]),
    today,
    as: "live",
  }));

/** The workbook with a calculation sheet of each of these companies. */
export async function workbookOf(all: readonly Company[], today: string): Promise<WorkbookFile> {
  const file = new WorkbookFile(XlsxBook.open(madeFile({ sheets: [{ name: "数据", rows: "" }] })));
  for (const [i, request] of requestsOf(all, today).entries())
    await file.addSheet({ ...calculationSheet(request), name: `测算书${i + 1}` });
  return file;
}
