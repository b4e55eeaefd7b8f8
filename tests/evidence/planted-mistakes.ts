/**
 * The mistakes of a campaign against the rules, planted in the book one at a time: as somebody slips who only writes
 * the rule, and as somebody who makes its examples fit. Of each the first problem is at the line that is wrong, or at
 * the measure's lines of the source where something is missing.
 */
export type Mistake = readonly [
  what: string,
  file: string,
  from: string | RegExp,
  to: string,
  at: string,
];

const GROWTH = "etown/jjgf-2025-01/article-01-02.yaml";
const BUILDERS = "etown/jjgf-2025-01/article-05-06.yaml";
const LOANS = "etown/jjgf-2025-01/article-07-10.yaml";
const FIRST_OF_2025 = "etown/jjgf-2025-01/document.yaml";
const SHOPS = "etown/jjgf-2025-21/article-07.yaml";
const SHOP_HEAD = "etown/jjgf-2025-21/document.yaml";
const FINANCE = "etown/jjgf-2025-25/article-01-07.yaml";
const FINANCE_HEAD = "etown/jjgf-2025-25/document.yaml";
const FRONTIER_HEAD = "etown/jjgf-2025-04/document.yaml";
const CULTURE_LOANS = "guide/zcdy-wh/card-11-enterprises.yaml";
const SMALL_FIRMS = "guide/zcdy-kj/card-11.yaml";
const OLD_HEAD = "etown/jjg-2022-08/document.yaml";

/** Only the rule is wrong. */
export const IN_RULE: readonly Mistake[] = [
  ["a rate", GROWTH, "is: 0.7%", "is: 0.8%", "here"],
  ["a rate ten times as large", GROWTH, "is: 0.5%", "is: 5%", "figure-not-used lines"],
  ["a rate of another tier", GROWTH, "is: 0.7%", "is: 0.5%", "figure-not-used lines"],
  ["a border of a tier", GROWTH, "growth >= 5%", "growth >= 6%", "here"],
  ["元 for 万元", GROWTH, "cap: 1000万元", "cap: 1000元", "here"],
  ["亿元 for 万元", GROWTH, "cap: 1000万元", "cap: 1000亿元", "here"],
  ["a cap", GROWTH, "cap: 2000万元", "cap: 2500万元", "here"],
  ["a sum in a requirement", GROWTH, "output_value >= 20亿元", "output_value >= 10亿元", "here"],
  ["or for and", GROWTH, "20亿元 and growth", "20亿元 or growth", "example-differs output_value"],
  ["达 as more than", GROWTH, "growth >= 10%", "growth > 10%", "here"],
  ["more than nothing as at least", GROWTH, "growth > 0%", "growth >= 0%", "here"],
  ["a border turned round", GROWTH, "growth >= 9%", "growth <= 9%", "here"],
  [
    "tiers in the wrong order",
    GROWTH,
    /growth >= 10%, is: 1% \}\n(.*\n)/,
    "growth >= 5%, is: 1% }\n$1",
    "tier-duplicate when",
  ],
  ["a tier dropped", GROWTH, /.*growth >= 5%.*\n/, "", "figure-not-used lines"],
  ["a cap dropped", GROWTH, /.*cap: 1000万元\n/, "", "figure-not-used lines"],
  ["a requirement dropped", GROWTH, /.*- sector = industrial\n/, "", "wrong-value require"],
  [
    "another sector",
    GROWTH,
    "sector = industrial",
    "sector = construction",
    "example-differs output_value",
  ],
  ["a sector that there is not", GROWTH, "sector = industrial", "sector = industry", "here"],
  [
    "an input that there is not",
    GROWTH,
    "- base: increase(output_value",
    "- base: increase(output",
    "here",
  ],
  [
    "a function that there is not",
    GROWTH,
    "increase(output_value",
    "increment(output_value",
    "here",
  ],
  [
    "a bracket too few",
    GROWTH,
    "increase(output_value, growth)",
    "increase(output_value, growth",
    "here",
  ],
  ["yuan compared with a rate", GROWTH, "growth >= 9%", "output_value >= 9%", "here"],
  ["a unit left out", GROWTH, "cap: 1000万元", "cap: 1000", "here"],
  ["a key misspelt", GROWTH, "    - cap: 1000万元", "    - capp: 1000万元", "here"],
  ["a kind that there is not", GROWTH, "kind: award", "kind: awards", "here"],
  [
    "award as ceiling",
    GROWTH,
    "kind: award",
    "kind: ceiling",
    "reading-differs readings/jjgf-2025-01.jsonl",
  ],
  ["an id twice", GROWTH, "id: jjgf-2025-01/2", "id: jjgf-2025-01/1", "here"],
  [
    "an id misspelt",
    GROWTH,
    "id: jjgf-2025-01/2",
    "id: jjgf-2025-01/2a",
    "unknown-measure etown/jjgf-2025-01/document.yaml",
  ],
  [
    "another article of a measure that stands in a group",
    GROWTH,
    "cite: 一、2",
    "cite: 一、3",
    "group-differs etown/jjgf-2025-01/document.yaml",
  ],
  ["an input renamed", SHOPS, "- first_time: {", "- first: {", "unknown-name first_time"],
  [
    "inputs exchanged",
    GROWTH,
    /(    - output_value: .*\n)(    - growth: .*\n)/,
    "$2$1",
    "inventory-differs id",
  ],
  [
    "a type",
    SHOPS,
    "type: months, zh: 开办月数",
    "type: years, zh: 开办月数",
    "type operating_months",
  ],
  ["a translation left out", SHOPS, ", en: One-off award not received before", "", "here"],
  ["no cite", GROWTH, "  cite: 一、1\n", "", "missing-cite id"],
  ["no lines", GROWTH, "  lines: [254]\n", "", "missing-key id"],
  ["another line of the source", GROWTH, "lines: [254]", "lines: [255]", "here"],
  ["lines of another measure", SHOPS, "lines: [262]", "lines: [268]", "here"],
  [
    "a matter that there is not",
    GROWTH,
    "matter: industrial-output-quarter",
    "matter: industrial-output",
    "here",
  ],
  ["no matter", GROWTH, "  matter: industrial-output-quarter\n", "", "missing-key id"],
  [
    "a reason that names no measure",
    SHOPS,
    "unused: { 40分钟: jjgf-2025-21/7.4-2",
    "unused: { 40分钟: jjgf-2025-21/7.5",
    "here",
  ],
  ["the first year left open", LOANS, "first_scale_date >= 2024-12-01 and ", "", "here"],
  [
    "a day of the requirement a year late",
    LOANS,
    "first_scale_date <= 2025-04-01",
    "first_scale_date <= 2026-04-01",
    "here",
  ],
  ["the last day a year late", FIRST_OF_2025, "to: 2025-12-31", "to: 2026-12-31", "here"],
  ["day and month exchanged", FIRST_OF_2025, "from: 2025-01-14", "from: 2025-10-14", "here"],
  ["a day with strokes", FIRST_OF_2025, "from: 2025-01-14", "from: 2025/01/14", "here"],
  ["a day without noughts", FIRST_OF_2025, "from: 2025-01-14", "from: 2025-1-14", "here"],
  ["a day that there is not", FIRST_OF_2025, "from: 2025-01-14", "from: 2025-13-14", "here"],
  [
    "the last day of payment",
    FIRST_OF_2025,
    "paid_until: 2026-06-30",
    "paid_until: 2026-07-30",
    "here",
  ],
  [
    "the period of business",
    FINANCE_HEAD,
    "from: 2025-01-01, lines",
    "from: 2024-01-01, lines",
    "here",
  ],
  ["rounding to another unit", FIRST_OF_2025, "to: 1000元, mode", "to: 500元, mode", "here"],
  ["the smallest sum", FIRST_OF_2025, "paid: 1万元", "paid: 2万元", "here"],
  [
    "a group with another real measure",
    FINANCE_HEAD,
    "[jjgf-2025-25/4-1, jjgf-2025-25/4-2]",
    "[jjgf-2025-25/4-1, jjgf-2025-25/8-1]",
    "here",
  ],
  ["a group without one member", FRONTIER_HEAD, "jjgf-2025-04/3, ", "", "here"],
  [
    "a group without one member and its article",
    FRONTIER_HEAD,
    /jjgf-2025-04\/3, (.*\n.*)二\(三\), /,
    "$1",
    "here",
  ],
  [
    "a group that is missing",
    FINANCE_HEAD,
    /  - id: art-4-higher\n(?:    .*\n)+/,
    "",
    "group-differs groups.txt",
  ],
  [
    "a group with a measure that there is not",
    FINANCE_HEAD,
    "jjgf-2025-25/4-2]",
    "jjgf-2025-25/4-3]",
    "here",
  ],
  [
    "cap as one of them",
    SHOP_HEAD,
    /rule: cap\n.*\n.*\n.*\n/,
    "rule: only_one_of\n    per: year\n",
    "here",
  ],
  ["n: two", SHOP_HEAD, "n: 2", "n: two", "here"],
  ["one kind for two", SHOP_HEAD, "n: 2", "n: 1", "group-differs rule"],
  ["loans of a firm counted as one measure", CULTURE_LOANS, "counts: lines\n    ", "", "here"],
  ["lines of two measures counted as measures", SMALL_FIRMS, "counts: lines, ", "", "here"],
  ["a group's cap", FIRST_OF_2025, "cap: 50万元", "cap: 500万元", "here"],
  ["a number of repeals", FRONTIER_HEAD, "京技管发〔2023〕32号]", "京技管发〔2023〕23号]", "here"],
  ["repealed and successor exchanged", OLD_HEAD, "replaced_by:", "repeals:", "wrong-value repeals"],
  [
    "a condition for one measure that there is not",
    SHOP_HEAD,
    "only: [jjgf-2025-21/6] }",
    "only: [jjgf-2025-21/66] }",
    "here",
  ],
  [
    "a shared fact that there is not",
    FINANCE_HEAD,
    "fact: really_operates_in_etown",
    "fact: operates_in_etown_really",
    "unknown-name that",
  ],
];

/** The examples are made to fit. */
export const CARRIED: readonly Mistake[] = [
  ["0.7 % as 0.5 %", GROWTH, "is: 0.7%", "is: 0.5%", "figure-not-used lines"],
  [
    "rates exchanged",
    GROWTH,
    /is: 1% \}\n(.*)is: 0.7%/,
    "is: 0.7% }\n$1is: 1%",
    "tiers-crossed when",
  ],
  ["a tier dropped", SHOPS, /.*> 200平方米.*\n/, "", "figure-not-used lines"],
  ["a cap dropped", FINANCE, /.*- cap: 50万元\n/, "", "figure-not-used lines"],
  [
    "a requirement with a figure dropped",
    LOANS,
    /.*- loan_balance_increase >= 5000万元\n/,
    "",
    "unused-input loan_balance_increase",
  ],
  [
    "a requirement without one dropped",
    LOANS,
    /.*- new_account_q1\n/,
    "",
    "unused-input new_account_q1",
  ],
  ["超过 as at least", FINANCE, "premium_paid > 10万元", "premium_paid >= 10万元", "here"],
  ["达 as more than", GROWTH, "growth >= 10%", "growth > 10%", "here"],
];

/** What no check sees, and a second person must look at. */
export const UNSEEN: readonly Mistake[] = [
  [
    "another shared fact of the type",
    FINANCE_HEAD,
    "fact: really_operates_in_etown",
    "fact: operates_lawfully_in_etown",
    "nothing",
  ],
  ["another article", BUILDERS, "cite: 二、5(1)", "cite: 二、5(3)", "nothing"],
];
