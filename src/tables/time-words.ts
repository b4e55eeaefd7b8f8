/** The part of a year that a heading speaks of. */
export interface Time {
  /** months from 1 to 12, both in; none where the heading names none */
  from?: number;
  to?: number;
  year?: number;
  /** years before the one that the table is about: 上年 is 1 */
  before?: number;
  /** from January on up to that time */
  cumulative?: boolean;
  /** how things stand at that time: 期末 */
  state?: boolean;
  /** 本月: the month that the sheet is about */
  thisMonth?: boolean;
}

const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const ENGLISH = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];
const NAMED = `(?:${ENGLISH.join("|")})[a-z]*\\.?`;
const DASH = "(?:-|–|—|~|～|至|到|to)";
const YEAR = "(20\\d\\d)";

const numberOf = (text: string): number =>
  CHINESE.includes(text) ? CHINESE.indexOf(text) + 1 : Number(text);
const englishMonth = (text: string) => ENGLISH.indexOf(text.slice(0, 3)) + 1;
const year = (text: string | undefined): Time =>
  text ? { year: text.length === 2 ? 2000 + Number(text) : Number(text) } : {};
const quarter = (text: string): Time => {
  const to = numberOf(text) * 3;
  return { from: to - 2, to };
};
const month = (text: string): Time => ({ from: numberOf(text), to: numberOf(text) });

type Read = (found: RegExpExecArray) => Time;
const rule = (pattern: string, read: Read): [RegExp, Read] => [new RegExp(pattern), read];

/** In this order; what one has read is taken out before the next looks. All over text in lower case, width and spaces evened. */
const RULES: readonly [RegExp, Read][] = [
  rule(
    `(?:for)?the(?:financial|fiscal)?years?ended(?:31(?:st)?,?dec(?:ember)?|dec(?:ember)?\\.?31(?:st)?),?${YEAR}`,
    ([, y]) => ({ ...year(y), from: 1, to: 12 }),
  ),
  rule(
    `${YEAR}([-/.年])(\\d{1,2})(?!\\d)(?:月|[-/.]\\d{1,2}(?!\\d))?(?:\\d{1,2}日)?${DASH}(?:\\1\\2|\\1年)(\\d{1,2})(?!\\d)(?:月|[-/.]\\d{1,2}(?!\\d))?(?:\\d{1,2}日)?`,
    ([, y, , a, b]) => ({ ...year(y), from: Number(a), to: Number(b) }),
  ),
  rule(
    `(截至|截止到?|至|asof)?${YEAR}(?:([-/.])(\\d{1,2})\\3\\d{1,2}|年(\\d{1,2})月\\d{1,2}日?)(?!\\d|月)`,
    ([, till, y, , a, b]) => ({
      ...year(y),
      ...month(a ?? b!),
      ...(till ? { cumulative: true } : { state: true }),
    }),
  ),
  rule(`(?:${YEAR}年?)?(?<!\\d)(\\d{1,2})月?份?${DASH}(\\d{1,2})月份?(?:累计)?`, ([, y, a, b]) => ({
    ...year(y),
    from: Number(a),
    to: Number(b),
  })),
  rule(
    `(?:${YEAR}年?)?([一二三四五六七八九十]{1,2})月?${DASH}([一二三四五六七八九十]{1,2})月份?`,
    ([, y, a, b]) => ({
      ...year(y),
      from: numberOf(a!),
      to: numberOf(b!),
    }),
  ),
  rule(`(${NAMED})${DASH}(${NAMED})[-' ,]?${YEAR}?`, ([, a, b, y]) => ({
    ...year(y),
    from: englishMonth(a!),
    to: englishMonth(b!),
  })),
  rule(`(截至|截止到?)${YEAR}?年?(\\d{1,2})月末?`, ([, , y, m]) => ({
    ...year(y),
    ...month(m!),
    cumulative: true,
  })),
  rule(`(?:1|一)月?${DASH}本月(?:累计)?`, () => ({ cumulative: true })),
  rule(`${YEAR}年?(?:度)?第(\\d{1,2})期`, ([, y, m]) => ({ ...year(y), ...month(m!) })),
  rule(`(截至|截止到?)`, () => ({ cumulative: true })),
  rule(`${YEAR}年?(?:第)?([一二三四1-4])季度?`, ([, y, q]) => ({ ...year(y), ...quarter(q!) })),
  rule(`${YEAR}[-/年]?q([1-4])`, ([, y, q]) => ({ ...year(y), ...quarter(q!) })),
  rule(`(?<!\\d)q([1-4])[-/' ]?${YEAR}?`, ([, q, y]) => ({ ...year(y), ...quarter(q!) })),
  rule(`前三季度|前3季度`, () => ({ from: 1, to: 9 })),
  rule(`(?:第)?([一二三四1-4])季度?(?!度)`, ([, q]) => quarter(q!)),
  rule(`${YEAR}[-/.年](1[0-2]|0?[1-9])(?!\\d)月?份?末?`, ([, y, m]) => ({
    ...year(y),
    ...month(m!),
  })),
  rule(`(?<!\\d)${YEAR}(0[1-9]|1[0-2])(?!\\d)`, ([, y, m]) => ({ ...year(y), ...month(m!) })),
  rule(`(?<![a-z])(${NAMED})[-/' ,]*(20\\d\\d|\\d\\d)?(?![a-z\\d])`, ([, m, y]) => ({
    ...year(y),
    from: englishMonth(m!),
    to: englishMonth(m!),
  })),
  rule(`前([一二三四五六七八九十]{1,2}|\\d{1,2})个?月`, ([, m]) => ({ from: 1, to: numberOf(m!) })),
  rule(`上半年|(?<![a-z])h1(?!\\d)`, () => ({ from: 1, to: 6 })),
  rule(`下半年|(?<![a-z])h2(?!\\d)`, () => ({ from: 7, to: 12 })),
  rule(`(?:第)?(十[一二]?|[一二三四五六七八九])月份?末?`, ([, m]) => month(m!)),
  rule(`(?<!\\d)(1[0-2]|0?[1-9])月份?末?`, ([, m]) => month(m!)),
  rule(
    `上年同期数?|上年度?|上一?个?(?:完整)?(?:会计|财务|自然)年度?|上一年度?|(?<![a-z])[lp]y(?![a-z])|去年同期数?|去年|上期|同期数?(?!比)|前一年度?|prioryear|previousyear|lastyear`,
    () => ({
      before: 1,
    }),
  ),
  rule(`前年|上上年`, () => ({ before: 2 })),
  rule(`(?:年初|期初)(?:余额|数)?`, () => ({ before: 1, from: 12, to: 12, state: true })),
  rule(`(?:年末|期末)(?:余额|数)?|year-?end`, () => ({ from: 12, to: 12, state: true })),
  rule(
    `[本今当]年累计(?:数|金额|额)?|全年累计|年累计|累计(?:数|金额|额)?|ytd|year-?to-?date|cumulative`,
    () => ({
      cumulative: true,
    }),
  ),
  rule(`(?:本|当)月(?:数|金额|发生额)?|thismonth|currentmonth`, () => ({ thisMonth: true })),
  rule(`(?:fy|${YEAR}财)?${YEAR}(?:年度|财年|年)?(?!\\d)`, ([, , y]) => year(y)),
  rule(`本年度?|今年|当年|本期|(?<![a-z])[ct]y(?![a-z])|currentyear|thisyear`, () => ({
    before: 0,
  })),
  rule(`全年度?|年度|fullyear|annual`, () => ({ from: 1, to: 12 })),
];

/** 25年, FY25: of the years that companies still report. A loan of 25年期, 第25年 is none. */
const SHORT_YEAR = /(?<![\d第近满达前后约超共])(2\d)年(?!期|限|以|来|间|内|前|后|[的个]|历史)/g;
const SHORT_FY = /fy'?(2\d)(?!\d)/g;
/** 2025A, 2026E: what was, and what is expected. */
const ACTUAL = /(?<!\d)(20\d\d)a(?![a-z])/g;
const EXPECTED = /(?<!\d)(20\d\d)[ebfp](?![a-z])/g;
const inFull = (text: string): string =>
  text
    .replace(SHORT_YEAR, "20$1年")
    .replace(SHORT_FY, "fy20$1")
    .replace(ACTUAL, "$1")
    .replace(EXPECTED, "$1forecast");

const AGAIN = /(?:fy)?(20\d\d)(?:年度?|财年)?/g;

/** The time that a heading names, and what is left of it. */
export function timeIn(text: string): { time: Time; rest: string } {
  let [time, rest]: [Time, string] = [{}, inFull(text)];
  for (const [pattern, read] of RULES) {
    const found = pattern.exec(rest);
    if (!found || found[0] === "") continue;
    const part = read(found);
    const months = [part.from, part.to].filter((one) => one !== undefined);
    if (months.some((one) => !(one >= 1 && one <= 12))) continue;
    // what was read first is the nearer word: 2026年12月 before 年度
    time = { ...part, ...time };
    rest = rest.slice(0, found.index) + "\u0000" + rest.slice(found.index + found[0].length);
  }
  // 2025年 FY2025, 上年同期（2025年） say the same twice
  rest = rest.replace(AGAIN, (all, again) => (Number(again) === time.year ? "" : all));
  // 2025.12.31/2025年度: what stood on the last day, and what flowed in the year that it ends
  if (time.state && time.to === 12 && /20\d\d年度/.test(text) && time.year !== undefined)
    time = { year: time.year, from: 1, to: 12 };
  if (time.year !== undefined && time.before) delete time.before;
  return { time, rest: rest.replaceAll("\u0000", "") };
}

/** Whether anything was said of time. */
export const saysTime = (time: Time): boolean => Object.keys(time).length > 0;
