import { describe, expect, it, test } from "vitest";
import { type FigureDigest, readDigest } from "../../src/evidence/figure-digest";
import { groundTables } from "../../src/evidence/ground-tables";
import { rulesReadOnce } from "../rules/read-once";
import { assess, readFact } from "../../src/engine";
import { fileOf } from "../authoring/planted-rules";

const SOURCE = `清单
序号	部门	事项	依据	备注
1	市发展
2	市教委	学校(含
1	市发展改革委	项 目 核 准	《条例》	仅限甲类
2	市教委	学校设立	《某法》
4	市民政局	殡葬设施	《某例》	`;

const HEAD = `key: no
seed: s
lines: [5-7]
printed_as: [no, dept, item, "", remark]
lost: 缺页
rows:
`;
const GOOD = `  - { no: 1, dept: 市发展改革委, item: 项目核准, remark: 仅限甲类 }
  - { no: 2, dept: 市教委, item: 学校设立, remark: null }
  - { no: 3, dept: 缺页, item: 缺页, remark: 缺页 }
  - { no: 4, dept: 市民政局, item: 殡葬设施, remark: null }
`;
const NEXT_TO = { s: SOURCE.split("\n") };
const tableOf = (rows: string, head = HEAD) => [
  { name: "t", source: fileOf(head + rows, "tables/t.yaml") },
];
const ground = (
  rows: string,
  old: FigureDigest = {},
  sources: Record<string, string[]> = NEXT_TO,
) => groundTables(tableOf(rows), (seed) => sources[seed] ?? null, old);
const told = (rows: string) => ground(rows).problems.map((p) => `${p.line} ${p.en.split(";")[0]}`);

describe("a row of a table is a printed row of its source", () => {
  test("cell by cell", () => {
    expect(told(GOOD)).toEqual([]);
    expect(told(GOOD.replace("学校设立", "学校设置"))).toEqual([
      "8 row 2 of the table t is not as the source prints it",
      "7 row 2 of the source is not in the table t",
    ]);
    expect(told(GOOD.replace("remark: 仅限甲类", "remark: null"))).toHaveLength(2);
    expect(told(GOOD.replace("no: 4, dept: 市民政局", "no: 4, dept: 市教委"))).toHaveLength(2);
  });

  test("but for the columns that it says are damaged", () => {
    const repaired = GOOD.replace(
      "学校设立, remark: null",
      "学校设置, remark: null, uncertain: item",
    );
    expect(told(repaired)).toEqual([]);
    expect(told(repaired.replace("市教委", "市科委"))).toHaveLength(2);
  });

  test("none is left out", () => {
    expect(told(GOOD.replace(/.*no: 2,.*\n/, ""))).toEqual([
      "7 row 2 of the source is not in the table t",
    ]);
  });

  test("one that is called lost is really not there", () => {
    const hidden = GOOD.replace(
      "dept: 市教委, item: 学校设立, remark: null",
      "dept: 缺页, item: 缺页, remark: 缺页",
    );
    expect(told(hidden)).toEqual(["8 row 2 of the table t is not as the source prints it"]);
  });
});

describe("without the source", () => {
  const { digest } = ground(GOOD);
  const alone = (rows: string) => ground(rows, digest, {}).problems.map((p) => p.line);

  test("the digest knows each row", () => {
    expect(alone(GOOD)).toEqual([]);
    expect(alone(GOOD.replace("学校设立", "学校设置"))).toEqual([8]);
    expect(ground(GOOD, {}, {}).problems).toHaveLength(4);
  });
  test("it holds no words of the table", () => {
    expect(JSON.stringify(digest)).not.toMatch(/[一-龥]/);
  });
});

describe("the permit list of the area", () => {
  const rules = rulesReadOnce();
  const { measure } = rules.documents
    .flatMap((d) => d.measures)
    .find((m) => m.measure.id === "jjgf-2025-31/1")!;
  const answer = (no: number) => {
    const fact = readFact(measure.inputs[0]!, no);
    return assess(measure, ["value" in fact ? fact.value : undefined], rules.tables);
  };
  const lost = [4, 5, 6, 7, 8, 28, 29, 30, 62, 63, 64, 65, 66, 67];

  it("answers each of its 193 numbers", () => {
    for (let no = 1; no <= 193; no++) {
      const { status, value } = answer(no);
      expect({ no, status }).toEqual({ no, status: "eligible" });
      expect(value).toHaveProperty("item", expect.stringMatching(/./));
    }
  });

  it("says of a row that the source lacks that it is not in the source, of no other", () => {
    const silent = Array.from({ length: 193 }, (_, i) => i + 1).filter((no) =>
      Object.values(answer(no).value as object).some((v) =>
        String(v).includes("not in the source"),
      ),
    );
    expect(silent).toEqual(lost);
    for (const no of lost)
      expect(new Set(Object.values(answer(no).value as object))).toEqual(
        new Set(["来源缺页 / not in the source"]),
      );
  });

  it("and its two tables are in the digest", () => {
    const { "tables/permits-2025": permits, "tables/etown-noise-roads": roads } = readDigest();
    expect([permits!.figures.length, roads!.figures.length]).toEqual([193, 77]);
  });
});
