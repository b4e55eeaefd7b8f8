import { laterAnswer } from "./later-answers";
import type { FunctionRow, Parameter } from "./parameters";

const day = (zh: string, en: string, what: [string, string]): Parameter => ({
  name: { zh, en },
  description: { zh: what[0], en: what[1] },
  type: "any",
  optional: true,
});

/** How and when one applies; `measure` is the parameter that names a measure. */
export const applyingFunctions = (measure: Parameter): FunctionRow[] => [
  {
    name: "POLICY_APPLY",
    description: {
      zh: "申报清单：承办部门、渠道、电话、时间、步骤、材料、公示；原文没有的写“原文未载”",
      en: "How to apply: department, where, phone, time, steps, papers, public notice; what the text does not print says so",
    },
    parameters: [measure],
    spills: true,
    handler: laterAnswer("applying"),
    speaks: true,
    needsNotes: true,
    examples: ['=POLICY_APPLY("jjgf-2025-22/6.1")'],
  },
  {
    name: "POLICY_CALENDAR",
    description: {
      zh: "政策日历：施行、申报开始和截止、业务期间、兑付截止、有效期末日，按日期排列",
      en: "Dated lines: texts that begin and end, applications that open and close, business, last days of payment",
    },
    parameters: [
      {
        name: { zh: "措施", en: "measures" },
        description: {
          zh: "措施编号或完整标题，一个或一个区域；不填为全部",
          en: "Ids or whole Chinese titles, one or a range; all when left out",
        },
        type: "any",
        matrix: true,
        optional: true,
      },
      day("起", "from", ["首日；不填为不限", "First day; no limit when left out"]),
      day("止", "to", ["末日；不填为不限", "Last day; no limit when left out"]),
    ],
    spills: true,
    handler: laterAnswer("calendarRows"),
    speaks: true,
    needsNotes: true,
    examples: ['=POLICY_CALENDAR({"jjgf-2025-01/1";"jsxe-2026-03/1.1"},"2025-01-01","2027-12-31")'],
  },
];
