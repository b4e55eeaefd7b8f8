/** What a column or a row of headings is a list of. */
export type Axis = "company" | "figure" | "time" | "unit" | "currency" | "serial" | "item" | "note";

const words = (text: string) => new Set(text.split(" "));

/** Words that stand above a list of headings; 单位 and 项目 mean one thing or another, and their cells decide. */
export const AXES: Readonly<Record<Axis, ReadonlySet<string>>> = {
  company: words(
    "企业 企业名称 公司 公司名称 单位名称 行标签 填报单位 编制单位 申报单位 申报主体 主体 法人名称 企业全称 公司全称 名称 单位 company companyname entity firm enterprise name rowlabels",
  ),
  figure: words("指标 指标名称 项目 科目 报表项目 内容 事项 item indicator metric account items"),
  time: words(
    "月份 月 日期 期间 季度 年度 年份 年月 时间 所属期 会计期间 month period date quarter year",
  ),
  unit: words("计量单位 单位 金额单位 unit units"),
  currency: words("币种 币别 货币 货币种类 结算币种 记账本位币 本位币 currency"),
  serial: words("序号 编号 行次 序 no no. # 行号 serial"),
  item: words(
    "部门 产品 产品名称 产品类别 品种 客户 客户名称 供应商 供应商名称 甲方 乙方 对方单位 往来单位 购买方 购买方名称 销售方 销售方名称 车间 类别 项目名称 研发项目 课题 费用明细 明细 姓名 员工姓名 工号 合同 合同号 门店 地区 department product customer supplier project category employee",
  ),
  note: words(
    "备注 说明 来源 数据来源 计算过程 填报人 制表人 审核人 联系人 电话 联系电话 附注 附注号 行业 所属行业 行业类别 所在行业 法人 主营业务 经营范围 法定代表人 法人代表 负责人 地址 注册地址 经营地址 注册地 所在地 统一社会信用代码 信用代码 纳税人识别号 税号 成立日期 成立时间 注册日期 注册时间 设立日期 设立时间 开业日期 开业时间 上市日期 上市时间 认定日期 认定时间 入驻日期 入驻时间 note notes remark remarks source comment comments industry contact address founded",
  ),
};

const PARTNER =
  "客户|供应商|[甲乙丙]方|对方|[购销]货方?|(?:采购|购买|销售|委托|受托|付款|收款)[方人]|往来|担保人?|委托|受托|交易对[方手]|贷款|开户|合作";
const THING =
  "设备|资产|产品|货物|商品|物料|材料|存货|仪器|机器|车辆|专利|知识产权|软件|合同|协议|项目|课题|工程|订单|发票|凭证|报关单|部门";
const OF_THINGS = new RegExp(
  `^(?:(?:${PARTNER})(?:单位|公司|企业|银行|机构)?(?:全称|名称)?|(?:${THING})(?:及?[^名编]{0,6})?(?:名称|编[号码]|代码|型号|号码?)|规格(?:型号)?)$`,
);
/** 甲方名称, 设备名称: what a list that names no company of its own is a list of. */
export const isOfThings = (text: string): boolean => OF_THINGS.test(text);

const OTHER_DAY =
  /^(?!.*(?:所属|统计|报告|报表|会计|数据|业务|记账|入账|开票|销售|发生|结算|确认)).*(?:日|日期|时间|期限|有效期|到期|年限)$/;
/** 到期日, 合同期限: a day that is not that of the figures beside it. */
export const isOtherDay = (text: string): boolean => OTHER_DAY.test(text);

/** Whom a form asks for: 编制单位, 单位详细名称, 纳税人名称. */
export const ASKS_COMPANY =
  "(?:(?:编[制报]|[填编申汇呈]报|报[送表]|核算|会计|被?审计|申请|参保|缴费|借款|授信)(?:单位|企业|主体)|(?:核算|业务|会计)(?:组织|主体)|账套(?:名称)?|借款人|(?:企业|公司|单位|机构|法人|纳税人)(?:详细)?(?:名称|全称))";
const ASKED = new RegExp(`^${ASKS_COMPANY}$`);
/** Whether a heading asks for a company. */
export const asksCompany = (text: string): boolean => AXES.company.has(text) || ASKED.test(text);

/** Headings that say only that values stand below. */
export const NEUTRAL = words(
  "金额 数值 数据 数 值 填报值 填报数 发生额 发生 数量 余额 总额 总数 总量 amount value values figure figures",
);

/** 账面营业收入, 审定研发费用: where a figure is taken from. */
export const TAKEN_FROM = /^(?:账面|账载|报表|审定|经审计的?)/;

/** Words that say nothing else of a figure. */
export const HARMLESS = words(
  "实际 实际数 实绩 完成 完成数 实际完成 审计数 经审计 已审 审定数 账面数 不含税 人民币 利润总额计算 应纳税所得额计算 应纳税额计算 actual audited 本公司 单体 母公司 折合人民币 金额 数值 合规 统计口径 现价 当年价 当年价格 现行价格 调整后 审计后 审计调整后 重述后 追溯后 追溯调整后 更正后 费用化 费用化部分",
);

const CONSOLIDATED =
  /合并|抵[销消]|汇总|调整|consolidat(?:ed|ion)|eliminations?|adjust(?:ed|ments?)/g;
const BESIDE =
  /集团|内部|往来|单体|简单|审计|报表|分录|借方?|贷方?|合计|总计|total|and|[数额前后项栏列与和及&()（）/、-]/g;

/** Columns and rows of a consolidation, no company: 合并数, 抵销, 内部抵消（借方）. */
export function isConsolidation(name: string): boolean {
  if (name.length > 30) return false;
  const rest = name.replace(CONSOLIDATED, "");
  return rest !== name && rest.replace(BESIDE, "") === "";
}

export const FLAGS = {
  subtotal: /小计|subtotal|本页合计|承[前上]页|[过转]次页|(?:上页)?结转(?:下页)?|[上下]页/,
  average:
    /(?:年均|平均)?复合(?:年)?(?:均)?增长率?|年均增[长速]率?|cagr|[月年人户亩地]均|每[亩人]|[每坪]?平效|坪效|(?:每|单位)(?:平方?米|面积)|平均(?:数|值)?|均值|per(?:capita|head)|average|avg/,
  draft: /(?:调整|重述|追溯|更正|变更|修订|审计|审定)前|未经?审(?:数|计|定)?|初稿|草稿/,
  plan: /预[算估](?:数)?|计划(?:数)?|目标(?:值)?|预[计测期]|暂估|估[计算](?:数)?|budget|plan(?!t)|target|forecast|estimate[ds]?|outlook|projections?|projected|fcst|(?<![a-z])(?:aop|bp|bgt|le)(?![a-z])|(?<![\d+])(?:11\+1|10\+2|9\+3|8\+4|7\+5|6\+6|5\+7|4\+8|3\+9|2\+10|1\+11)(?![\d+])/,
  growth:
    /同比(?:增长率|增长|增速|增幅|增减率|变动率|变动)?|增长率|增速|增幅|增长幅度|升幅|涨幅|增长(?!额)|yoy|growth/,
  change:
    /环比(?:增长率|增长|增速)?|增减额|增长额|增加额|变动额|增减|差异|差额|qoq|variance|difference/,
  total: /合计(?:数|金额)?|总计|共计|总和|grandtotal|total/,
  part: /^其中[:：]?|^ofwhich:?/,
} as const;
export type Flag = keyof typeof FLAGS;

const COMPANY =
  /(?:公司|集团|厂|有限合伙|合作社|事务所|研究院|研究所|医院|书店|商店|酒店|(?:co|inc|corp)\.?,?(?:ltd)?\.?|ltd\.?|llc|gmbh)(?:\(.*\))?$/i;

/** 上海分公司, 华北事业部: a part of the company that stands elsewhere. */
export const isBranch = (text: string): boolean =>
  /^(?!.*有限).{1,8}(?:分公司|分厂|分店|分部|事业部|办事处|本部|总部)$/.test(text);

const EXAMPLE =
  /^(?:填[写报])?(?:示例|样例|范例|举例|例)(?:行|\d+)?(?:[:：].*)?$|^(?:example|sample)(?:[:：].*)?$|某某|某(?:公司|企业)|(?<![a-z×*○])[x×*○]{2,}(?![a-z])/i;
/** 示例, 例：…, 北京XX科技有限公司: what forms hold before anybody fills them in. */
export const isExample = (text: string): boolean =>
  text.length <= 60 && EXAMPLE.test(text.normalize("NFKC").trim());

/** 上海分公司, and not 总部 or 本部. */
export const isOneOfMany = (text: string): boolean =>
  isBranch(text) && /分(?:公司|厂|店|部)$/.test(text);

/** 归属于母公司, 其他公司, 全资子公司: what some companies are to another one. */
const OF_COMPANY =
  /^(?:归属于?|归母|其[他它余]|全部|所有|[各全本总母子分]|关联|下属|所属|控股|参股|全资|非|境[内外]|标的|目标|被?投资|被收购|合营|联营|成员)*(?:公司|集团|企业)(?:合计|本部)?$/;

/** Whether a text is called what companies are called. */
export const isCompanyName = (text: string): boolean => {
  const name = text.length <= 60 ? text.normalize("NFKC").replace(/\s+/g, "") : "";
  return COMPANY.test(name) && !OF_COMPANY.test(name);
};
