/** What one means by any of these words, as it is searched; each row finds what the others of it find. */
export const SAME: readonly (readonly string[])[] = [
  ["高企", "高新企业", "高新技术企业", "国家高新"],
  [
    "升规",
    "小升规",
    "规上企业",
    "规上",
    "首次升规",
    "规模以上",
    "纳统",
    "入统",
    "纳规",
    "首次进规",
    "首次入规",
    "首次上规",
    "首次入统",
  ],
  ["专精特新", "小巨人", "little-giant"],
  ["光伏发电", "光伏"],
  ["上市", "ipo"],
  ["孵化器", "众创空间"],
  ["贴息", "贷款利息", "利息补贴", "利息"],
  ["房租", "租金", "场租"],
  ["研发费用", "研发费", "研发投入", "研发支出"],
  ["研发设备", "科研设备"],
  ["临床试验", "临床研究", "临床"],
  ["数字化转型", "数字化", "数智化"],
  ["技术改造", "技改"],
  ["展会", "参展", "展览会", "展位", "广交会"],
  ["知识产权质押", "专利质押"],
  ["新三板", "全国股转系统"],
  ["应届生", "应届毕业生", "应届", "毕业生"],
  ["制定", "制修订"],
  ["晋升", "晋级", "升级"],
  ["快递柜", "快件箱", "智能快件箱"],
  ["fda", "国际注册", "国外注册"],
  ["评级", "评价"],
  ["节水", "水效"],
  ["种粮", "种地", "耕地地力"],
  ["集采", "集中带量采购", "带量采购"],
  ["虚拟现实", "vr", "xr"],
  ["头显", "智能终端"],
  ["自动驾驶", "无人驾驶", "智能网联"],
  ["iso", "管理体系"],
  ["免税", "免征"],
  ["大棚", "设施农业"],
  ["软件企业", "软件信息服务业", "信息服务业"],
  ["营收", "营业收入"],
  ["增长", "增量"],
  ["演出", "剧场演出", "文艺演出"],
  ["科技进步奖", "科学技术奖", "科技奖"],
  ["菜市场", "菜店", "农贸市场"],
  ["物流", "冷链物流", "冷链", "仓储物流"],
  ["算力", "大模型算力", "智算"],
  ["境外", "国外", "海外"],
  ["对外投资", "境外投资", "海外投资", "走出去", "出海"],
  ["采购", "购买", "购置"],
  ["保税", "保税区", "综保区", "综合保税区"],
  ["动漫", "动画"],
  ["高校", "高等院校", "大学", "院校"],
  ["噪声", "噪音", "声环境"],
  ["化妆品", "美妆", "护肤品", "美丽健康"],
  ["绿电", "绿色电力"],
  ["首台套", "首台(套)", "首台〔套〕", "首台", "重大装备"],
  ["人工智能", "ai", "大模型", "模型"],
  ["集成电路", "芯片", "半导体", "流片"],
  ["并购", "收购", "兼并", "并购重组"],
  ["养老机构", "养老院", "敬老院"],
  ["行政许可", "许可证"],
  ["服务券", "创新券"],
];

/** The same for English words, which also find what a measure is called in Chinese. */
export const TOLD_IN_ENGLISH: readonly (readonly [told: string, called: string])[] = [
  ["loan loans lending", "loan 贷款"],
  ["truck trucks lorry van", "truck 货车"],
  ["car cars vehicle vehicles ev", "vehicle 汽车"],
  ["listing listed", "listing ipo 上市"],
  ["sme smes", "small 中小企业"],
  ["lease leasing", "leasing lease 租赁"],
  ["factory plant plants", "factory plant 工厂 厂房"],
  ["patent patents", "patent 专利"],
  ["exhibition exhibitions expo fair fairs", "exhibition 展会"],
  ["rent office", "rent 租金 房租"],
  ["research", "research 研发 r&d"],
  ["r&d", "r&d 研发"],
  ["equipment machines machinery", "equipment 设备"],
  ["export exports exporter", "export 出口 外贸"],
  ["insurance premium", "insurance 保险"],
  ["drug drugs medicine pharma", "drug 药"],
  ["device devices", "device 器械"],
  ["hydrogen", "hydrogen 氢能"],
  ["robot robots robotics", "robot 机器人"],
  ["incubator incubators", "incubator 孵化器"],
  ["bookshop bookstore bookshops", "bookshop bookstore 书店"],
  ["film movie cinema", "film cinema 电影 影院"],
  ["talent talents employees staff", "talent 人才"],
  ["tax taxes", "tax 税"],
  ["energy", "energy 能源 节能"],
  ["solar photovoltaic pv", "photovoltaic solar 光伏"],
  ["boiler boilers", "boiler 锅炉"],
  ["chip chips semiconductor", "chip integrated circuit 集成电路"],
  ["standard standards", "standard 标准"],
  ["trademark trademarks", "trademark 商标"],
  ["merger acquisition mergers acquisitions m&a takeover buyout", "merger acquisition 并购"],
  ["bank banks", "bank 银行"],
  ["fund funds", "fund 基金"],
  ["logistics warehouse", "logistics warehouse 物流"],
  ["retail shop store shops stores", "shop store 店"],
  ["farm farming agriculture", "agricultur 农业"],
  ["elderly nursing pension", "elderly 养老"],
  ["noise", "noise 噪声"],
  ["data", "data 数据"],
  ["computing gpus", "computing 算力"],
  ["replace replacement replacing scrappage", "replac 置换"],
  ["certificate certification", "certif 认证"],
  ["interest-subsidy", "interest 贴息"],
  ["private-equity", "private-equity 私募"],
  ["venture-capital", "venture-capital 创投 创业投资"],
  ["nursing-home care-home", "elderly 养老机构"],
  ["intellectual-property", "intellectual-property 知识产权"],
  ["trade-in trade-ins", "trade-in 以旧换新"],
  ["clinical-trial", "clinical 临床"],
  ["first-store", "first-store 首店"],
  ["first-set first-sets", "first-set first-of-a-kind 首台套 首台"],
  ["phase", "phase 临床"],
  ["registered-capital paid-in-capital", "capital 注册资本 实收资本"],
  ["pawn-shop pawnshop pawnbroker", "pawn 典当"],
  ["upgrade upgrading renewal refurbishment", "upgrad renew 升级 更新"],
  ["event events networking", "event activit 活动"],
  ["rating ratings grading", "rating 评级 等级 等次 评价"],
  ["class classes grade grades", "class grade 类别 等级"],
];

/** What every measure is, or every question asks for: it finds nothing of its own. */
export const GENERAL = new Set(
  (
    "补贴 奖励 支持 资金 补助 政策 措施 企业 资助 扶持 奖补 奖金 公司 项目 专项 配套 优惠 一次性 费用 申请 申报 条件 认定 " +
    "北京市 北京 亦庄 经开区 亦庄新城 开发区 区内 我们 费 额度 钱 " +
    "subsidy award support policy grant company business enterprise program scheme fund money project bureau ministry department departments " +
    "newly recognised recognized recognition conditions criteria requirements cost costs expense expenses fee fees " +
    "etown e-town yizhuang bda beijing district city government municipal local companies businesses enterprises firm firms"
  ).split(" "),
);

/** What one wants to know of it (`_` for the blank of two words), and what the title of a measure that says it holds. */
export const WANTED: readonly (readonly [told: string, called: string])[] = [
  [
    "条件 要求 满足 符合 资格 资质 门槛 能不能申请 谁能 最小 最低 至少 多大 多少平 起码 够不够 才够 多少家 算不算 " +
      "conditions criteria requirements who_can who_may who_is",
    "条件 资格 认定标准 许可条件",
  ],
  ["流程 程序 步骤 材料 手续 怎么申请 怎么申报 procedure documents steps", "流程 程序 申报材料"],
  ["多久 时限 期限 几天 多长时间 deadline", "时限 期限 时段"],
  ["分几次 拨付 什么时候给 几次", "拨付"],
  ["最多 最高 上限 封顶", "上限 最高"],
  ["几等 几级 几档 等级 等次 分级 grades levels tiers", "等级 等次 分层"],
  ["开支 支出 花销 能报哪些 哪些费用", "支出"],
  ["达到 达标", "目标 条件"],
];

/** What a question is made of, besides what it is about. */
export const FILLING = new Set(
  (
    "员工 职工 同事 怎么 怎样 如何 什么 啥 哪些 哪个 哪里 在哪 在哪里 谁 谁能 多少 多少钱 几成 几次 分几次 手续 资格 资质 门槛 流程 步骤 封顶 达到 开支 花销 几年 多久 多长时间 " +
    "什么时候 几时 可以 可不可以 有没有 能不能 是不是 要不要 能否 是否 能拿 能补 能报 能申请 能享受 能领 怎么领 领 领取 拿 拿到 拿了 得到 获得 取得 给 给钱 给多少 " +
    "有钱 报 报销 补多少 奖多少 补 奖 满足 符合 要求 需要 需不需要 要 办 办理 办完 怎么办 做 做了 弄 搞 开 开了 去 吗 呢 吧 的 了 着 过 里 上 下 在 从 和 " +
    "与 及 跟 把 被 让 为 为了 也 都 就 还 又 再 很 我 我们 我司 本公司 你们 他 这 那 这个 那个 是 有 没有 没 不 不能 得 可 会 能 应该 想 想要 打算 " +
    "准备 请问 咨询 了解 查询 一下 一个 一家 一台 一年 每年 每件 分 次 个 家 名 块 到 后 前 时 时候 情况 什么情况 情形 规定 最多 最高 上限 快到期了 快到期 " +
    "到期 改成 换成 变成 改为 超过 算 几点 几个 交 最少 至少 才 才能 一共 总共 大概 到底 具体 必须 按 按照 根据 期间 之后 之前 以后 其中 每 各 该 此 应 需 " +
    "最新 最新版 是什么 什么时候发 到账 发放 补贴标准 奖励标准 一般 相关 有关 方面 关于 对于 对 以及 或 或者 等 类 种 区里 市里 区级 政府 官方 国家 今年 去年 " +
    "明年 现在 影响 卖 用 换 租 建 拍 写 新 旧 老 大 小 多 少 长 高 呀 嘛 来 出 入 进 回 所 由 以 其 之 并 且 而 但 因 因为 如果 的话 元 块钱 万元 " +
    "亿元 亩 吨 平 平米 平方 平方米 台 辆 套 场 户 条 项 天 月 个月 倍 成 折 层 米 千瓦 度 人 位 批 笔 张 件 册 份 点 页 周 号 岁 桌 间 座 栋 瓶 " +
    "公斤 斤 人次 百分之 点五 怎么样 咋 咋办 咋算 咋申请 咋领 哪儿 哪家 归哪管 归谁管 谁管 哪管 找谁 找哪 啥时候 何时 多大 多高 多长 多远 多重 几号 几月 几年级 " +
    "第几 几家 几人 几天 几场 几级 几类 为啥 为什么 凭什么 是多少 有多少 有啥 有哪些 有什么 有没 有无 么 啦 呗 哦 哈 呐 嘞 哎 噢 啊 诶 喂 能给 能补吗 能领吗 " +
    "能拿吗 能报吗 能不 能抵 能退 能享 能有 给不给 补不补 出不出钱 出钱 给钱吗 领钱 拿钱 补钱 发钱 奖钱 退钱 钱怎么拿 怎么补 怎么给 怎么算 怎么报 怎么拿 怎么弄 " +
    "怎么写 如何领 如何算 如何申请 如何申报 给补 给奖 给予 享受 享有 申领 申报指南 指南 补多少钱 奖多少钱 领多少 拿多少 报多少 免多少 省多少 算多少 评上 评为 " +
    "评了 被评 获评 拿下 当了 当上 做了个 设了 设了个 建了 建了个 开了个 办了 办了个 买了 买了个 租了 花了 花费 花掉 花钱 花多少 涨了 多了 少了 降了 空了 揭上 " +
    "中了 入了 进了 上了 来了 换了 装了 换掉 换个 弄了 弄个 搞了 搞个 投了 投入了 贷了 借了 签了 卖了 卖掉 卖出 拍了 写了 演了 印了 出了 发了 交了 付了 缴了 " +
    "请了 请人 请人做 找 找人 找了 聘 招 招了 拉了 拉来 跑 去了 参加 参加了 参与 参与了 报名 通过 通过了 完成 完成了 做完 建好 建完 建起 开起 开个 办个 设个 设立了 成立了 " +
    "搬到 搬来 搬进 搬过来 迁到 来亦庄 来北京 到北京 到亦庄 去国外 想做 想办 想开 想买 想租 想换 想建 想搬 想在 想把 正在 已经 刚 刚刚 刚好 快要 快 将要 即将 " +
    "一直 之前的 以前的 后来 然后 还能 还有 还要 还得 另外 其他 别的 同时 一起 一块 分别 各自 自己 自家 人家 大家 别人 我家 咱 咱们 咱家 我公司 本企业 他们 它 " +
    "它们 老板问 领导问 请教 求助 帮忙 帮我 急 在线等 谢谢 您好 你好 麻烦 看看 查查 问问 问一下 想问 想知道 想了解 想查 请告知 告诉我 说说 讲讲 介绍 解释 说明 " +
    "区别 不同 一样 差别 比较 哪种 哪类 哪方面 哪一 哪一年 哪一级 哪个部门 部门 单位 企业的 公司的 个人 员工的 属于 属于哪 算不算 算是 叫 叫什么 称为 指 指的是 " +
    "是指 包括 包含 含 含不含 在内 除了 除外 以外 以内 之内 左右 上下 大约 差不多 大致 几乎 约 近 超 满 够 不够 不到 不足 不满 低于 高于 大于 小于 少于 多于 " +
    "等于 起 起码 最小 最低 最大 最好 最快 最晚 最早 首先 其次 最后 第二 每月 每人 每家 每平 每亩 每吨 每辆 每台 每次 每场 每套 每千瓦 每平米 按年 按月 按次 " +
    "按比例 比例 百分比 一成 一部分 部分 全部 全额 一半 大半 多半 整个 合计 累计 共 加起来 平均 比去年 比上年 同比去年 比以前 相比 去年的 今年的 明年的 本年 当年 " +
    "上年 前年 后年 年初 年底 年末 上半年 下半年 月底 月初 近两年 近三年 这两年 这几年 近年 目前 当前 如今 眼下 最近 近期 今后 将来 往后 日后 期限内 到现在 截止 " +
    "截至 头一回 头一个 头次 第一回 第一个 头 好的 好 坏 差 强 弱 轻 低 浅 宽 干净 得更 更 更加 比较好 不错 厉害 一般的 常见 特别 非常 挺 太 真 真的 假 只 " +
    "仅 仅仅 单独 独自 专门 主要 基本 通常 往往 经常 偶尔 总是 从来 根本 其实 实际 实际上 确实 当然 肯定 一定 可能 也许 大概率 估计 应当 理应 不会 不要 不用 " +
    "不必 不可以 不行 没法 没办法 行不行 行吗 行 好不好 好吗 对吗 对不对 是吗 是否能 是否可以 能行 成不成 怎办 咋整 地方 当地 本地 这边 那边 这里 那里 这儿 那儿 " +
    "里面 外面 边上 中间 旁边 附近 之间 之中 当中 其余 剩下 剩余 东西 事 事情 问题 办法 方法 方式 渠道 途径 途经 方案有 内容 细则 通知 红头 通告 解读 汇总 大全 一览 " +
    "明细 详细 具体的 最新的 现行 有效 适用 能用 可用 使用 用于 用来 用了 拿来 拿去 拿着 靠 凭 通过的 经过 由于 因此 所以 于是 不过 虽然 即使 只要 只有 除非 " +
    "否则 假如 要是 若 若是 万一 倘若 比如 例如 譬如 像 如 似的 一样的 那种 这种 这样 那样 这么 那么 多么 如此 等等 之类 什么的 云云 的话能 时能 后能 能够 可否 " +
    "得了 " +
    "the an of for to in on at by with and or is are how much many what which who when where can " +
    "do does get from my our we new if be per buy buying any all annual yearly annually monthly " +
    "kw percent after before during over under into about up out as it its this that these those " +
    "they them their there here us you your i me am was were been being have has had having will " +
    "would should could may might must shall did done make makes made making give gives given " +
    "giving take takes took taking pay pays paid paying receive receives received receiving apply " +
    "applying applied eligible eligibility qualify qualifies qualified need needs needed want " +
    "wants wanted looking look find finding help helps amount amounts rate level maximum max " +
    "minimum min most least first second year years month months day days time times bonus " +
    "bonuses reward rewards incentive incentives payment payments cash funding funded fund-ing " +
    "grants subsidies subsidized subsidised subsidise subsidize awards supports supported " +
    "available between than more less other another each every some no not only also too very " +
    "just still already yet then so because while whether why whose whom sort kind type kinds " +
    "types organise organised organising organize organized organizing host hosted hosting hold " +
    "holding held provide provided"
  ).split(" "),
);
