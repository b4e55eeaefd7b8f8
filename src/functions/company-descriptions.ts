import { type Description, DAY, FACTS, MEASURE, MEASURES, VALUES } from "./parameter-descriptions";

/** Of functions about applying, and of those that look at a company whole. */
export const COMPANY_DESCRIPTIONS = {
  POLICY_APPLY: {
    description: {
      zh: "申报清单：承办部门、渠道、电话、时间、步骤、材料、公示；原文没有的写“原文未载”",
      en: "How to apply: department, where, phone, time, steps, papers, public notice; what the text does not print says so",
    },
    parameters: [MEASURE],
    examples: ['=POLICY_APPLY("jjgf-2025-22/6.1")'],
  },
  POLICY_CALENDAR: {
    description: {
      zh: "政策日历：施行、申报开始和截止、业务期间、兑付截止、有效期截止，按日期排列",
      en: "Dated lines: texts that begin and end, applications that open and close, business, last days of payment",
    },
    parameters: [
      {
        name: { zh: "措施", en: "measures" },
        description: {
          zh: "措施编号或完整标题，一个或一个区域；不填为全部",
          en: "Ids or whole Chinese titles, one or a range; all when left out",
        },
      },
      {
        name: { zh: "起", en: "from" },
        description: { zh: "首日；不填为不限", en: "First day; no limit when left out" },
      },
      {
        name: { zh: "止", en: "to" },
        description: { zh: "截止日；不填为不限", en: "Last day; no limit when left out" },
      },
    ],
    examples: ['=POLICY_CALENDAR({"jjgf-2025-01/1";"jsxe-2026-03/1.1"},"2025-01-01","2027-12-31")'],
  },
  POLICY_MATCH: {
    description: {
      zh: "列出企业情况涉及的全部措施，确定的在前，再按金额从大到小：编号、措施、结论、金额、计入、尚缺、最后一日",
      en: "Every measure that the facts reach, what is sure first, then the largest amount: id, title, outcome, amount, counted, missing, last day",
    },
    parameters: [
      FACTS,
      {
        name: { zh: "最多", en: "max" },
        description: { zh: "最多列出几项，不填则全部", en: "How many at most; all when left out" },
      },
      DAY,
    ],
    examples: [
      '=POLICY_MATCH({"年度认定登记并核定的技术合同成交额(万元)",80000;"成交额同比增加额(万元)",20000},5)',
    ],
  },
  POLICY_BEST: {
    description: {
      zh: "可同时享受的最佳组合：确定、最多、待确认三项合计，所选措施、未计入的理由、最后一日",
      en: "The best allowed combination: sums that are sure, at most and open, what is chosen, why the rest is not, and last days",
    },
    parameters: [FACTS, MEASURES, DAY],
    examples: [
      '=POLICY_BEST({"contract_amount",800000000;"contract_increase",200000000},{"jjgf-2025-01/10-sold";"jjgf-2025-01/10-absorbed"})',
    ],
  },
  POLICY_COUNTED: {
    description: {
      zh: "一家企业各项金额一并计算时各计多少（上限、互斥、同一事项只计一次）；其和即合计",
      en: "What each amount of one company counts for when all stand together (caps, exclusions, one matter once); its SUM is the total",
    },
    parameters: [
      MEASURES,
      {
        name: { zh: "金额", en: "amounts" },
        description: {
          zh: "各措施的金额（元），与措施区域同样大小；空白或 #N/A 不计",
          en: "The amounts in yuan, in a range of the same size; a blank or #N/A is not counted",
        },
      },
      FACTS,
      DAY,
      {
        name: { zh: "类别", en: "classes" },
        description: {
          zh: "各措施的类别：确定、最多、待确认，与措施区域同样大小；先计确定的，再计最多、待确认的",
          en: "The class of each: sure, at most, open, in a range of the same size; sure ones count first, then at most, then open",
        },
      },
      {
        name: { zh: "项目", en: "projects" },
        description: {
          zh: "各金额所属的项目，与措施区域同样大小；同一措施可按项目各列一行",
          en: "The project of each amount, in a range of the same size; a measure may have a row for each project",
        },
      },
      {
        name: { zh: "另属", en: "apart" },
        description: {
          zh: "另属一事的，写明由谁认定，与措施区域同样大小；不与其他行视为同一事项",
          en: "Who says that it is another matter, in a range of the same size; such a row is not held as one matter with others",
        },
      },
    ],
    examples: [
      '=POLICY_COUNTED({"jjgf-2025-01/10-sold";"jjgf-2025-01/10-absorbed"},{500000;300000})',
    ],
  },
  POLICY_NEXT: {
    description: {
      zh: "下一档：哪项输入，现值、目标值，可增加多少",
      en: "The next tier: which input, from, to, and what it adds",
    },
    parameters: [MEASURE, VALUES],
    examples: ['=POLICY_NEXT("jjgf-2025-01/1",110000000,4%)'],
  },
} as const satisfies Record<string, Description>;
