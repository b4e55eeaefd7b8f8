import { describe, expect, it } from "vitest";
import { book, day, table } from "./written-books";

describe("statements of accounts, and what they are made from", () => {
  it("an income statement of December, of the month and so far this year", () => {
    expect(
      table([
        ["利润表"],
        ["会企02表"],
        ["编制单位：北京亦城精密机械有限公司", null, "2025年12月", "单位：元"],
        ["项      目", "行次", "本月数", "本年累计数"],
        ["一、营业收入", 1, 8123456.78, 96543210.12],
        ["减：营业成本", 2, 5000000, 60000000],
        ["    税金及附加", 3, 40000, 480000],
        ["    销售费用", 4, 300000, 3600000],
        ["    管理费用", 5, 410000, 4920000],
        ["    研发费用", 6, 612345.67, 7345678.9],
        ["    财务费用", 7, -1200, 35000],
        ["加：其他收益", 8, 0, 260000],
        ["二、营业利润（亏损以“－”号填列）", 9, 1762310.11, 20422531.22],
        ["加：营业外收入", 10, 1000, 52000],
        ["三、利润总额", 11, 1763310.11, 20474531.22],
      ]),
    ).toEqual({
      companies: {
        北京亦城精密机械有限公司: { revenue_year: 96543210.12, rd_expense_year: 7345678.9 },
      },
      unsure: [],
    });
  });

  it("an income statement of this period and the last, with 其中 and 营业总收入", () => {
    expect(
      table([
        ["利润表"],
        ["2025年度"],
        ["编制单位:北京荣京软件股份有限公司", null, null, "金额单位:人民币元"],
        ["项目", "附注", "本期金额", "上期金额"],
        ["一、营业总收入", null, 55000000, 50000000],
        ["其中：营业收入", "六（一）", 55000000, 50000000],
        ["二、营业总成本", null, 48000000, 44000000],
        ["其中：营业成本", "六（一）", 30000000, 28000000],
        ["研发费用", "六（五）", 6600000, 5500000],
        ["其中：利息费用", null, 100000, 90000],
        ["五、净利润（净亏损以“-”号填列）", null, 7000000, 6000000],
      ]),
    ).toEqual({
      companies: {
        北京荣京软件股份有限公司: {
          revenue_year: 55000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 6600000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("an income statement of June is half a year", () => {
    expect(
      table([
        ["利 润 表"],
        ["编制单位：北京宏达自动化有限公司", null, "2025年6月30日", "单位：元"],
        ["项目", "行次", "本月金额", "本年累计金额"],
        ["一、营业收入", 1, 2000000, 11000000],
        ["研发费用", 2, 150000, 900000],
      ]),
    ).toEqual({
      companies: { 北京宏达自动化有限公司: {} },
      unsure: [
        "revenue_year part-of-year Sheet1!C4:D4",
        "rd_expense_year part-of-year Sheet1!C5:D5",
      ],
    });
  });

  it("a balance sheet holds none of the figures, and 开发支出 is asked about", () => {
    expect(
      table([
        ["资产负债表"],
        ["编制单位：北京光谷新材料有限公司", null, "2025年12月31日", null, null, "单位：元"],
        ["资产", "期末余额", "年初余额", "负债和所有者权益", "期末余额", "年初余额"],
        ["货币资金", 12000000, 9000000, "短期借款", 5000000, 5000000],
        ["应收账款", 8000000, 7000000, "应付账款", 3000000, 2500000],
        ["开发支出", 600000, 300000, "实收资本", 10000000, 10000000],
        ["资产总计", 20600000, 16300000, "负债和所有者权益总计", 20600000, 16300000],
      ]),
    ).toEqual({
      companies: { 北京光谷新材料有限公司: {} },
      unsure: ["rd_expense_year near Sheet1!B6:C6"],
    });
  });

  it("a cash flow statement holds none of them", () => {
    expect(
      table([
        ["现金流量表"],
        ["编制单位：北京光谷新材料有限公司", "2025年度", "单位：元"],
        ["项目", "本期金额", "上期金额"],
        ["销售商品、提供劳务收到的现金", 30000000, 28000000],
        ["收到的税费返还", 100000, 80000],
        ["经营活动现金流入小计", 30100000, 28080000],
        ["购建固定资产、无形资产和其他长期资产支付的现金", 4000000, 100000],
      ]),
    ).toEqual({ companies: {}, unsure: [] });
  });

  it("a trial balance: what was debited in the year, no balance", () => {
    expect(
      table(
        [
          ["科目余额表"],
          [
            "单位名称：北京宏图电子有限公司",
            null,
            "期间：2025.01-2025.12",
            null,
            null,
            null,
            null,
            "单位：元",
          ],
          ["科目编码", "科目名称", "期初余额", null, "本期发生额", null, "期末余额", null],
          [null, null, "借方", "贷方", "借方", "贷方", "借方", "贷方"],
          ["1002", "银行存款", 500000, null, 9000000, 8800000, 700000, null],
          ["6001", "主营业务收入", null, null, 30000000, 30000000, null, null],
          ["6051", "其他业务收入", null, null, 800000, 800000, null, null],
          ["6604", "研发费用", null, null, 2400000, 2400000, null, null],
          ["660401", "研发费用_人员人工", null, null, 1500000, 1500000, null, null],
          ["660402", "研发费用_材料", null, null, 900000, 900000, null, null],
        ],
        ["C3:D3", "E3:F3", "G3:H3"],
      ),
    ).toEqual({
      companies: { 北京宏图电子有限公司: { rd_expense_year: 2400000 } },
      unsure: ["revenue_year near Sheet1!E6:F6", "revenue_year near Sheet1!E7:F7"],
    });
  });

  it("a consolidation with eliminations on both sides", () => {
    expect(
      table(
        [
          ["合并利润表工作底稿"],
          ["2025年度", null, null, null, null, null, null, "单位：元"],
          [
            "项目",
            "华创集团本部",
            "华创电子有限公司",
            "华创软件有限公司",
            "合计数",
            "抵销分录",
            null,
            "合并数",
          ],
          [null, null, null, null, null, "借方", "贷方", null],
          ["营业收入", 10000000, 50000000, 30000000, 90000000, 8000000, null, 82000000],
          ["营业成本", 6000000, 35000000, 15000000, 56000000, null, 8000000, 48000000],
          ["研发费用", 0, 4000000, 6000000, 10000000, null, null, 10000000],
        ],
        ["F3:G3"],
      ),
    ).toEqual({
      companies: {
        华创集团本部: { revenue_year: 10000000, rd_expense_year: 0 },
        华创电子有限公司: { revenue_year: 50000000, rd_expense_year: 4000000 },
        华创软件有限公司: { revenue_year: 30000000, rd_expense_year: 6000000 },
      },
      unsure: [],
    });
  });

  it("Chinese and English in every heading, in thousands", () => {
    expect(
      table([
        ["利润表 Income Statement"],
        ["2025年度 For the year ended 31 December 2025"],
        [
          "编制单位 Company：欧玛（北京）传感器有限公司 Oma (Beijing) Sensors Co., Ltd.",
          null,
          "人民币千元 RMB'000",
        ],
        ["项目 Items", "本年累计 Current Year", "上年同期 Prior Year"],
        ["营业收入 Operating revenue", 345600, 320000],
        ["营业成本 Cost of sales", 250000, 240000],
        ["研发费用 R&D expenses", 25300, 22000],
      ]),
    ).toEqual({
      companies: {
        "欧玛（北京）传感器有限公司": {
          revenue_year: 345600000,
          revenue_growth_year: 0.08,
          rd_expense_year: 25300000,
          rd_growth_year: 0.15,
        },
      },
      unsure: [],
    });
  });

  it("a sheet for each month, of the month and so far", () => {
    expect(
      book(
        ...Array.from({ length: 12 }, (_, i) => ({
          name: `${i + 1}月`,
          rows: [
            ["利润表"],
            ["编制单位：北京佳讯通信有限公司", `2025年${i + 1}月`, "单位：元"],
            ["项目", "本月金额", "本年累计金额"],
            ["营业收入", 1000000, 1000000 * (i + 1)],
            ["研发费用", 80000, 80000 * (i + 1)],
          ],
        })),
      ),
    ).toEqual({
      companies: { 北京佳讯通信有限公司: { revenue_year: 12000000, rd_expense_year: 960000 } },
      unsure: [],
    });
  });

  it("expenses in brackets are asked about", () => {
    expect(
      table([
        ["Income Statement FY2025"],
        ["Company: Beijing Delta Optics Co., Ltd.", null, "Unit: RMB"],
        ["Item", "FY2024", "FY2025"],
        ["Revenue", 40000000, 44000000],
        ["Cost of sales", "(25,000,000)", "(27,000,000)"],
        ["R&D expenses", "(2,000,000)", "(2,400,000)"],
      ]),
    ).toEqual({
      companies: {
        "Beijing Delta Optics Co., Ltd.": { revenue_year: 44000000, revenue_growth_year: 0.1 },
      },
      unsure: ["rd_expense_year not-understood Sheet1!C6"],
    });
  });

  it("years as their last days", () => {
    expect(
      table([
        ["财务指标对比（单位：万元）", null, null],
        ["被审计单位：北京安信电气有限公司"],
        ["项目", "2025.12.31/2025年度", "2024.12.31/2024年度", "变动率"],
        ["总资产", 20000, 18000, 0.1111],
        ["营业收入", 15000, 12000, 0.25],
        ["研发费用", 900, 750, 0.2],
      ]),
    ).toEqual({
      companies: {
        北京安信电气有限公司: {
          revenue_year: 150000000,
          revenue_growth_year: 0.25,
          rd_expense_year: 9000000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("before audit, adjusted, after audit", () => {
    expect(
      table([
        ["利润表审定表"],
        ["被审计单位：北京安泰钢构有限公司", null, "2025年度", null, "单位：元"],
        ["项目", "未审数", "账项调整", "审定数", "上年审定数"],
        ["营业收入", 50000000, -2000000, 48000000, 40000000],
        ["研发费用", 3000000, 0, 3000000, 2500000],
      ]),
    ).toEqual({
      companies: {
        北京安泰钢构有限公司: {
          revenue_year: 48000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 3000000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("last year, this year, growth and a budget in English", () => {
    expect(
      table([
        ["Hengrui Medical (Beijing) Co., Ltd."],
        ["Management accounts - RMB million"],
        [null, "FY2024A", "FY2025A", "YoY", "FY2026B"],
        ["Revenue", 200, 230, "15%", 260],
        ["Gross profit", 90, 100, "11%", 120],
        ["R&D expenses", 20, 24, "20%", 30],
      ]),
    ).toEqual({
      companies: {
        "Hengrui Medical (Beijing) Co., Ltd.": {
          revenue_year: 230000000,
          revenue_growth_year: 0.15,
          rd_expense_year: 24000000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });
});

describe("returns to the tax office, the statistics bureau, for titles and awards", () => {
  it("the VAT return: taxed sales are no revenue", () => {
    expect(
      table(
        [
          ["增值税及附加税费申报表"],
          ["（一般纳税人适用）"],
          ["税款所属时间：自2025年12月1日至2025年12月31日", null, null, "金额单位：元（列至角分）"],
          ["纳税人名称：北京宏图电子有限公司"],
          ["项目", null, "栏次", "一般项目", null],
          [null, null, null, "本月数", "本年累计"],
          ["销售额", "（一）按适用税率计税销售额", 1, 2500000, 29800000],
          [null, "其中：应税货物销售额", 2, 2000000, 24000000],
          [null, "（三）免、抵、退办法出口销售额", 7, 100000, 1000000],
          ["税款计算", "销项税额", 11, 325000, 3874000],
          [null, "进项税额", 12, 200000, 2300000],
        ],
        ["D5:E5", "A7:A9", "A10:A11"],
      ),
    ).toEqual({ companies: {}, unsure: [] });
  });

  it("the yearly income tax return, and its annex on R&D deductions", () => {
    expect(
      book(
        {
          name: "A100000",
          rows: [
            ["A100000"],
            ["中华人民共和国企业所得税年度纳税申报主表（A类）"],
            ["税款所属期间：2025年01月01日至2025年12月31日"],
            ["纳税人名称：北京华腾智能科技有限公司", null, null, "金额单位：人民币元（列至角分）"],
            ["行次", "类别", "项目", "金额"],
            [1, "利润总额计算", "一、营业收入(填写A101010\\101020\\103000)", 78900000],
            [2, null, "减：营业成本(填写A102010\\102020\\103000)", 50000000],
            [4, null, "减：销售费用(填写A104000)", 4000000],
            [6, null, "减：研发费用(填写A104000)", 8100000],
            [13, null, "三、利润总额（10+11-12）", 9000000],
          ],
        },
        {
          name: "A107012",
          rows: [
            ["A107012 研发费用加计扣除优惠明细表"],
            ["行次", "项目", "金额（数量）"],
            [1, "本年度可享受研发费用加计扣除项目数量", 5],
            [2, "一、自主研发、合作研发、集中研发（3+7+16+19+23+34）", 7000000],
            [41, "三、年度研发费用小计(2+36×80%+38)", 7200000],
            [45, "四、本年研发费用加计扣除额", 7200000],
            [50, "八、加计扣除比例", 1],
          ],
        },
      ),
    ).toEqual({
      companies: { 北京华腾智能科技有限公司: { revenue_year: 78900000, rd_expense_year: 8100000 } },
      unsure: [],
    });
  });

  it("the summary of auxiliary R&D accounts", () => {
    expect(
      table([
        ["研发支出辅助账汇总表（2021版）"],
        [
          "纳税人名称（盖章）：北京华腾智能科技有限公司",
          null,
          null,
          null,
          "2025年度",
          null,
          "金额单位：元",
        ],
        [
          "项目编号",
          "项目名称",
          "完成情况",
          "支出类型",
          "允许加计扣除金额合计",
          "人员人工费用",
          "直接投入费用",
        ],
        ["RD01", "视觉检测", "已完成", "费用化", 3000000, 2000000, 1000000],
        ["RD02", "边缘计算", "未完成", "费用化", 2000000, 1500000, 500000],
        ["RD03", "新型传感", "未完成", "资本化", 700000, 500000, 200000],
        ["资本化金额小计", null, null, null, 700000, 500000, 200000],
        ["费用化金额小计", null, null, null, 5000000, 3500000, 1500000],
        ["其中：其他事项", null, null, null, 0, 0, 0],
        ["金额合计", null, null, null, 5700000, 4000000, 1700000],
      ]),
    ).toEqual({ companies: {}, unsure: [] });
  });

  it("three years for the title of high-tech firm", () => {
    expect(
      table([
        ["三、企业近三年经营情况（万元）"],
        ["企业名称：北京三元生物制药有限公司"],
        ["年份", "净资产", "销售收入", "利润总额", "研究开发费用总额", "研发费用占比（%）"],
        ["第一年（2023年）", 3000, 8000, 500, 480, 6],
        ["第二年（2024年）", 3600, 10000, 700, 600, 6],
        ["第三年（2025年）", 4200, 12000, 900, 750, 6.25],
      ]),
    ).toEqual({
      companies: { 北京三元生物制药有限公司: { rd_expense_year: 7500000, rd_growth_year: 0.25 } },
      unsure: ["revenue_year near Sheet1!C4:C6"],
    });
  });

  it("industrial output for the statistics bureau, with a row that numbers its columns", () => {
    expect(
      table(
        [
          ["工业产销总值及主要产品产量"],
          [null, null, null, null, null, "表    号：Ｂ２０４－１表"],
          ["统一社会信用代码：91110302MA00TEST1X", null, null, null, null, "制定机关：国家统计局"],
          ["单位详细名称：北京博大轴承有限公司", null, "2025年12月"],
          ["指标名称", "计量单位", "代码", "本年", null, "上年同期", null],
          [null, null, null, "本月", "1-本月", "本月", "1-本月"],
          ["甲", "乙", "丙", 1, 2, 3, 4],
          ["一、工业总产值（当年价格）", "千元", "01", 21000, 240000, 18000, 200000],
          ["二、工业销售产值（当年价格）", "千元", "02", 20000, 235000, 17000, 198000],
          ["其中：出口交货值", "千元", "03", 1000, 12000, 900, 11000],
        ],
        ["D5:E5", "F5:G5"],
      ),
    ).toEqual({
      companies: {
        北京博大轴承有限公司: { output_value_year: 240000000, output_growth_year: 0.2 },
      },
      unsure: [],
    });
  });

  it("the financial position for the statistics bureau, two tables beside each other", () => {
    expect(
      table([
        ["财务状况"],
        [
          "单位详细名称：北京博大轴承有限公司",
          null,
          null,
          "2025年1-12月",
          null,
          null,
          null,
          "计量单位：千元",
        ],
        ["指标名称", "代码", "本期", "上年同期", "指标名称", "代码", "本期", "上年同期"],
        ["一、期末资产负债", "—", "—", "—", "二、损益及分配", "—", "—", "—"],
        ["流动资产合计", "201", 90000, 80000, "营业收入", "301", 220000, 200000],
        ["应收账款", "202", 30000, 29000, "其中：主营业务收入", "302", 210000, 195000],
        ["存货", "205", 20000, 18000, "营业成本", "307", 150000, 140000],
        ["固定资产原价", "209", 60000, 55000, "研发费用", "331", 13200, 12000],
      ]),
    ).toEqual({
      companies: {
        北京博大轴承有限公司: {
          revenue_year: 220000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 13200000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("a form of two pairs in a row, with days and answers", () => {
    expect(
      table([
        ["企业基本情况表"],
        ["企业名称", "北京信诺检测技术有限公司", "统一社会信用代码", "91110302MA00TEST2Y"],
        ["法定代表人", "赵敏", "成立日期", day(43831)],
        ["是否工业企业", "否", "是否在京注册", "是"],
        ["2025年营业收入（万元）", 4600, "2024年营业收入（万元）", 4000],
        ["2025年研发费用（万元）", 520, "职工人数", 86],
        ["是否具有独立法人资格", "是", "备注", null],
      ]),
    ).toEqual({
      companies: {
        北京信诺检测技术有限公司: {
          revenue_year: 46000000,
          revenue_growth_year: 0.15,
          rd_expense_year: 5200000,
          industrial: false,
          independent_legal_person: true,
          registered_in_beijing: true,
        },
      },
      unsure: [],
    });
  });
});
