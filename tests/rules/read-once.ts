import { type ReadRules, readRules } from "../../src/evidence/read-rules";

let rules: ReadRules | undefined;

/** What rules/ says, read once for all files of a worker, as they share what they import. None of them changes it. */
export const rulesReadOnce = (): ReadRules => (rules ??= readRules("rules"));
