import type { Chance } from "./random-cells";
import {
  HUNDRED_MILLION,
  MILLION,
  ONE_HUNDRED_PERCENT,
  TEN_THOUSAND,
  atLeastZero,
  halfUp,
  least,
  paidInThousands,
  percent,
  tenTrillionths,
  yuan,
} from "./by-hand";

/** What a row of the sheet holds, and what it is worth by hand, in fen. */
export interface Row {
  cells: unknown[];
  worth: bigint;
}

/** A shape of amount: the rule as an analyst writes it, and rows with their amounts by hand. */
export interface Shape {
  name: string;
  rule: string;
  document?: string;
  row: (chance: Chance) => Row;
}

/** Whole fen as a cell holds them. */
const cell = (fen: number) => fen / 100;

export const SHAPES: Shape[] = [
  {
    name: "six tiers with a growth condition",
    rule: `
      - inputs: [output: money, growth: ratio]
        require: [growth >= 15%]
        amount:
          - base:
              - { when: output >= 100亿元, is: 1000万元 }
              - { when: output >= 50亿元, is: 500万元 }
              - { when: output >= 20亿元, is: 200万元 }
              - { when: output >= 10亿元, is: 100万元 }
              - { when: output > 5亿元, is: 50万元 }`,
    row(chance) {
      const borders = [1, 5, 10, 20, 50, 100].map((n) => n * HUNDRED_MILLION);
      const output = chance.fen(2e10, ...borders);
      const growth = chance.growth(1500);
      const worth = (): bigint => {
        if (tenTrillionths(growth) < percent(1500)) return 0n;
        if (output >= 100e8 * 100) return yuan(1000 * TEN_THOUSAND);
        if (output >= 50e8 * 100) return yuan(500 * TEN_THOUSAND);
        if (output >= 20e8 * 100) return yuan(200 * TEN_THOUSAND);
        if (output >= 10e8 * 100) return yuan(100 * TEN_THOUSAND);
        return output > 5e8 * 100 ? yuan(50 * TEN_THOUSAND) : 0n;
      };
      return { cells: [cell(output), growth], worth: worth() };
    },
  },
  {
    name: "slice by slice",
    rule: `
      - inputs: [sales: money]
        amount:
          - brackets:
              of: sales
              slices:
                - { to: 100万元, rate: 1.5% }
                - { to: 5000万元, rate: 1.25% }
                - { to: 10亿元, rate: 0.5% }
                - { rate: 2‰ }
          - cap: 800万元`,
    row(chance) {
      const sales = BigInt(chance.fen(3e9, MILLION, 50 * MILLION, 1000 * MILLION));
      const ends = [0n, yuan(MILLION), yuan(50 * MILLION), yuan(1000 * MILLION), sales];
      const perHundredThousand = [1_500n, 1_250n, 500n, 200n];
      let sum = 0n;
      for (let i = 0; i < 4; i++) {
        const inside = atLeastZero(least(sales, i === 3 ? sales : ends[i + 1]!) - ends[i]!);
        sum += inside * perHundredThousand[i]!;
      }
      const worth = halfUp(least(sum, yuan(8 * MILLION) * 100_000n), 100_000n);
      return { cells: [cell(Number(sales))], worth };
    },
  },
  {
    name: "a formula for each bracket",
    rule: `
      - inputs: [revenue: money]
        amount:
          - base:
              - { when: revenue > 10亿元, is: 150万元 + (revenue - 10亿元) * 0.05% }
              - { when: revenue > 1亿元, is: 15万元 + (revenue - 1亿元) * 0.15% }
              - { else: revenue * 1.5‰ }
          - floor: 1000元
          - cap: 300万元`,
    row(chance) {
      const revenue = BigInt(chance.fen(1e10, HUNDRED_MILLION, 10 * HUNDRED_MILLION));
      const [one, ten] = [yuan(HUNDRED_MILLION), yuan(10 * HUNDRED_MILLION)];
      const scaled =
        revenue > ten
          ? yuan(1_500_000) * 10_000n + (revenue - ten) * 5n
          : revenue > one
            ? yuan(150_000) * 10_000n + (revenue - one) * 15n
            : revenue * 15n;
      const floored = scaled < yuan(1000) * 10_000n ? yuan(1000) * 10_000n : scaled;
      const worth = halfUp(least(floored, yuan(3_000_000) * 10_000n), 10_000n);
      return { cells: [cell(Number(revenue))], worth };
    },
  },
  {
    name: "so much per piece, per square metre and per kilowatt, each with its cap",
    rule: `
      - inputs: [firms: count, area: area_m2, power: kw]
        amount:
          - base: min(min(firms, 30) * 800元/家, 2万元)
          - plus: min(area * 12.5元/平方米, 50万元)
          - plus: min(power, 500千瓦) * 0.35元/瓦
          - cap: 60万元`,
    row(chance) {
      const firms = chance.of(0, 1, 24, 25, 26, 30, 31, chance.whole(0, 200));
      const area = chance.of(399_999, 400_000, 400_001, chance.whole(0, 1_000_000)); // 0.1 m²
      const power = chance.of(4_999, 5_000, 5_001, chance.whole(0, 20_000)); // 0.1 kW
      const pieces = least(BigInt(Math.min(firms, 30)) * yuan(800), yuan(20_000)) * 10n;
      const metres = least(BigInt(area) * 1_250n, yuan(500_000) * 10n);
      const watts = BigInt(Math.min(power, 5_000)) * 35_000n;
      const worth = halfUp(least(pieces + metres + watts, yuan(600_000) * 10n), 10n);
      return { cells: [firms, area / 10, noisy(power, chance)], worth };
    },
  },
  {
    name: "a matched grant with several ceilings",
    rule: `
      - inputs: [national: money, investment: money, rd: money, revenue: money, municipal: money]
        require: [rd >= revenue * 3%]
        amount:
          - base: national * 50%
          - cap: investment * 30%
          - cap: 500万元
          - less: municipal`,
    row(chance) {
      const national = BigInt(chance.fen(5e7, 10 * MILLION));
      const investment = BigInt(chance.fen(1e8));
      const municipal = BigInt(chance.fen(1e6, 5 * MILLION));
      const revenue = BigInt(chance.fen(1e9));
      const border = (revenue * 3n) / 100n;
      const rd = chance.yes(0.5) ? border + BigInt(chance.whole(0, 1)) : BigInt(chance.fen(1e8));
      const ceilings = least(national * 5n, investment * 3n, yuan(5 * MILLION) * 10n);
      const paid = halfUp(atLeastZero(ceilings - municipal * 10n), 10n);
      const cells = [national, investment, rd, revenue, municipal].map((fen) => cell(Number(fen)));
      return { cells, worth: rd * 100n >= revenue * 3n ? paid : 0n };
    },
  },
  {
    name: "interest at the lower of two rates, for months of a year",
    rule: `
      - inputs: [principal: money, rate: ratio, months: months]
        amount:
          - base: principal * min(rate, 3.45%) * months / 12个月
          - times: 50%
          - cap: 200万元`,
    row(chance) {
      const principal = BigInt(chance.fen(2e8, 100 * MILLION));
      const rate = chance.of(344, 345, 346, chance.whole(0, 2_000)); // hundredths of a per cent
      const months = chance.whole(0, 36);
      const n = principal * BigInt(Math.min(rate, 345)) * BigInt(months);
      const worth = halfUp(least(n, yuan(2 * MILLION) * 240_000n), 240_000n);
      return { cells: [cell(Number(principal)), rate / 10_000, months], worth };
    },
  },
  {
    name: "rent at the lower of price and standard, on the lower of area and limit",
    rule: `
      - inputs:
          - price: { type: number, unit: 元/平方米/天 }
          - area: area_m2
          - days: days
        amount:
          - base: min(price, 1.5元/平方米/天) * min(area, 1000平方米) * days
          - times: [{ when: area <= 500平方米, is: 100% }, { when: area <= 1000平方米, is: 50% }, { else: 30% }]
          - cap: 50万元`,
    row(chance) {
      const price = chance.of(149, 150, 151, chance.whole(0, 400)); // 0.01 yuan
      const area = chance.of(50_000, 50_001, 100_000, 100_001, chance.whole(0, 300_000)); // 0.01 m²
      const days = chance.of(0, 1, 365, 366, chance.whole(0, 366));
      const share = area <= 50_000 ? 100n : area <= 100_000 ? 50n : 30n;
      const rent = BigInt(Math.min(price, 150)) * BigInt(Math.min(area, 100_000)) * BigInt(days);
      const worth = halfUp(least(rent * share, yuan(500_000) * 10_000n), 10_000n);
      return { cells: [noisy(price, chance, 100), area / 100, days], worth };
    },
  },
  {
    name: "a list, each entry with its own cap",
    rule: `
      - inputs: [investments: money_list]
        amount:
          - base: "sum(for x in investments: min(x * 2.5%, 100万元))"
          - cap: 300万元`,
    row(chance) {
      const entries = Array.from({ length: chance.whole(1, 6) }, () =>
        BigInt(chance.fen(1e8, 40 * MILLION)),
      );
      const capped = entries.map((fen) => least(fen * 25n, yuan(MILLION) * 1000n));
      const sum = capped.reduce((a, b) => a + b, 0n);
      const worth = halfUp(least(sum, yuan(3 * MILLION) * 1000n), 1000n);
      return { cells: [entries.map((fen) => cell(Number(fen)))], worth };
    },
  },
  {
    name: "what is left after sums received, in whole thousands",
    document: `{ rounding: { to: 1000元, mode: down, cite: 二 }, smallest: { paid: 1万元, cite: 二 } }`,
    rule: `
      - inputs: [cost: money, state: money, city: money]
        amount:
          - let: net
            be: max(cost - state, 0元)
            zh: 净额
            en: Net cost
          - base: net * 35%
          - cap: 1000万元
          - less: city`,
    row(chance) {
      const cost = BigInt(chance.fen(5e7, 30_000));
      const state = chance.yes(0.5) ? 0n : BigInt(chance.fen(1e7));
      const city = chance.yes(0.7) ? 0n : BigInt(chance.fen(1e6));
      const share = least(atLeastZero(cost - state) * 35n, yuan(10 * MILLION) * 100n);
      const worth = paidInThousands(atLeastZero(share - city * 100n), 100n);
      return { cells: [cost, state, city].map((fen) => cell(Number(fen))), worth };
    },
  },
  {
    name: "a share of the increase over last year",
    document: `{ rounding: { to: 1000元, mode: down, cite: 二 }, smallest: { paid: 1万元, cite: 二 } }`,
    rule: `
      - inputs: [output: money, growth: ratio]
        amount:
          - base: increase(output, growth)
          - times:
              - { when: growth >= 10%, is: 1% }
              - { when: growth >= 5%, is: 0.7% }
              - { when: growth > 0%, is: 0.5% }
          - cap: 1000万元`,
    row(chance) {
      const growth = chance.growth(0, 500, 1000);
      const exact = tenTrillionths(growth);
      // chosen so that the increase is whole: last year times (1 + growth)
      const lastYear = BigInt(chance.whole(1, 900_000)) * 1_000_000n;
      const grown = (lastYear * (ONE_HUNDRED_PERCENT + exact)) / ONE_HUNDRED_PERCENT;
      const output = chance.yes(0.3) ? grown : BigInt(chance.fen(1e10));
      const share = exact >= percent(1000) ? 10n : exact >= percent(500) ? 7n : 5n;
      const above = output * exact * share;
      const below = (ONE_HUNDRED_PERCENT + exact) * 1000n;
      const capped = above > yuan(10 * MILLION) * below ? yuan(10 * MILLION) * below : above;
      const worth = exact <= 0n ? 0n : paidInThousands(capped, below);
      return { cells: [cell(Number(output)), growth], worth };
    },
  },
];

/** Tenths (or hundredths) as a cell holds them after a sum: 0.1 + 0.2 rather than 0.3. */
function noisy(whole: number, chance: Chance, parts = 10): number {
  const some = chance.whole(0, whole);
  return chance.yes(0.5) ? whole / parts : some / parts + (whole - some) / parts;
}
