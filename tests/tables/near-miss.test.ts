import { describe, expect, it } from "vitest";
import { nearMiss } from "../../src/tables";

describe("a near miss", () => {
  it.each<[string, string]>([
    ["是否上巿", "是否上市"],
    ["营业收人", "营业收入"],
    ["营业收入额", "营业收入"],
    ["contract_amuont", "contract_amount"],
    ["contrat_amont", "contract_amount"],
    ["年度研发费", "年度研发费用"],
  ])("%s is %s misspelt", (written, name) => {
    expect(nearMiss(written, ["备注", name])).toBe(name);
  });

  it.each<[string, string]>([
    ["行业", "企业"],
    ["联系人", "联系电话"],
    ["二季度产值", "一季度产值"],
    ["2024年营业收入", "2025年营业收入"],
    ["上年营业收入", "本年营业收入"],
    ["企业名称", "项目名称"],
    ["growth", "output"],
  ])("%s is not %s", (written, name) => {
    expect(nearMiss(written, [name])).toBeUndefined();
  });
});
