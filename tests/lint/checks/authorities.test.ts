import { expect, test } from "vitest";
import { Reader } from "../../../src/authoring";
import { readRules } from "../../../src/evidence/read-rules";
import { authorityProblems } from "../../../src/lint";

const { documents, authorities } = readRules("rules");
const problems = (named: Record<string, string>) =>
  authorityProblems(
    new Reader({ file: "authorities.yaml", data: {}, lineOf: () => 1 }),
    named,
    documents,
  ).map(({ en }) => en);

test("every department and issuer has an English name, and no row is of none", () => {
  expect(problems(authorities)).toEqual([]);
  const { 商务金融局: name, ...rest } = authorities;
  expect(name).toBe("Commerce and Finance Bureau");
  expect(problems(rest)).toEqual(["商务金融局 has no English name in authorities.yaml"]);
  expect(problems({ ...authorities, 商务局: "Commerce Bureau" })).toEqual([
    "there is no department or issuer 商务局; check the name",
  ]);
});
