import { type Description, MEASURE, VALUES } from "./parameter-descriptions";

/** Of functions that look at one measure. */
export const MEASURE_DESCRIPTIONS = {
  POLICY_AWARD: {
    description: {
      zh: "按政策原文计算的奖补金额（元）；不符合为 0；原文只有最高额或未定金额时为 #N/A 并说明",
      en: "The amount that the policy fixes, in yuan; 0 when not eligible; #N/A with a sentence when the text names only a maximum or no sum",
    },
    parameters: [MEASURE, VALUES],
    examples: [
      '=POLICY_AWARD("jjgf-2025-01/1",110000000,10%)',
      '=POLICY_AWARD("jjgf-2025-01/1","1.1亿元","10%","工业")',
    ],
  },
  POLICY_CEILING: {
    description: {
      zh: "最多可获金额（元）：原文确定的金额，或只有最高额时的最高额",
      en: "The most that can be paid, in yuan: the fixed amount, or the maximum where only that is given",
    },
    parameters: [MEASURE, VALUES],
    examples: ['=POLICY_CEILING("jjgf-2025-04/1",40000000,FALSE,TRUE)'],
  },
  POLICY_AWARDS: {
    description: {
      zh: "整表计算：每行一个金额并溢出；首行（或首列）为输入名称，可带单位，如“产值(万元)”",
      en: "A whole table: one amount a row, spilled; the first row (or column) names the inputs, with a unit if you like: 产值(万元)",
    },
    parameters: [
      MEASURE,
      {
        name: { zh: "表格", en: "table" },
        description: { zh: "含表头的区域", en: "A range with its headings" },
      },
    ],
    examples: [
      '=POLICY_AWARDS("jjgf-2025-01/1",{"一季度产值(万元)","一季度产值同比增速(%)";11000,10;10400,4})',
    ],
  },
  POLICY_STATUS: {
    description: {
      zh: "结论：可享受、最高可获、一事一议、不符合或需补充，并注明条款",
      en: "The outcome in words, with the clause",
    },
    parameters: [MEASURE, VALUES],
    examples: ['=POLICY_STATUS("jjgf-2025-01/1",110000000,10%)'],
  },
  POLICY_EXPLAIN: {
    description: {
      zh: "逐步说明：条款、事项、计算、数值（溢出为表）",
      en: "The steps as a table: clause, what, formula, value",
    },
    parameters: [MEASURE, VALUES],
    examples: ['=POLICY_EXPLAIN("jjgf-2025-01/1",110000000,10%)'],
  },
  POLICY_RESULT: {
    description: {
      zh: "不涉及金额的措施的类别、得分或查询值",
      en: "Class, score or looked-up value of measures that pay no money",
    },
    parameters: [MEASURE, VALUES],
    examples: ['=POLICY_RESULT("jjf-2025-02/12","objection")'],
  },
  POLICY_INPUTS: {
    description: {
      zh: "该措施的输入清单：名称、标签、类型、单位、是否必填、默认值",
      en: "The measure's inputs: name, label, type, unit, needed, default",
    },
    parameters: [MEASURE],
    examples: ['=POLICY_INPUTS("jjgf-2025-01/1")'],
  },
  POLICY_FIND: {
    description: {
      zh: "按中英文词、文号或部门查找措施",
      en: "Finds measures by Chinese or English words, document number or department",
    },
    parameters: [
      {
        name: { zh: "查找词", en: "words" },
        description: {
          zh: "例如 研发 奖励、rent、京技管发〔2025〕4号",
          en: "For example 研发 奖励, rent, 京技管发〔2025〕4号",
        },
      },
      {
        name: { zh: "最多", en: "max" },
        description: { zh: "最多列出几项，默认 20", en: "How many at most; 20 when left out" },
      },
    ],
    examples: ['=POLICY_FIND("产值 增量")'],
  },
  POLICY_CITE: {
    description: { zh: "措施的文号和条款", en: "The measure's document number and article" },
    parameters: [MEASURE],
    examples: ['=POLICY_CITE("jjgf-2025-01/1")'],
  },
  POLICY_VERSION: {
    description: { zh: "政策规则库版本", en: "The version of the rule book" },
    parameters: [],
    examples: ["=POLICY_VERSION()"],
  },
} as const satisfies Record<string, Description>;
