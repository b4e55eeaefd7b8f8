export { readArgument, type ArgumentReading } from "./argument-reading";
export * from "./book-port";
export {
  policyCalls,
  repairedFormula,
  replacedSpans,
  type PolicyCall,
  type Span,
} from "./policy-calls";
export { referenceBlock, type Surroundings } from "./reference";
export { applyPlan, type Applied } from "./apply-plan";
export { HalfWritten } from "./steps";
export { takeBack, type TakenBack } from "./take-back";
export {
  isError,
  measureOf,
  readWorkbook,
  sameValue,
  type CallReading,
  type WorkbookReading,
} from "./call-reading";
export { planFreeze } from "./freeze";
export { planNative } from "./native";
export { mayBeMaximum } from "./native-call";
export {
  EMPTY_PLAN,
  together,
  type Change,
  type CommandName,
  type Plan,
  type Refusal,
} from "./plan";
export { planRepair } from "./repair";
export { rowHeights, widthOf } from "./row-heights";
export { ruleHash } from "./rule-hash";
export { ruleChanges, ruleDigest, type RuleChange, type RuleDigest } from "./rule-changes";
export { checkWorkbook, type CheckReport, type Finding } from "./check";
export { driftOf, type Drift, type DriftReport } from "./drift";
export { planPrepare, planRecordedFreeze, planRecordedNative, planStamp } from "./prepare";
export {
  brokenLink,
  readStamps,
  STAMP,
  stampXml,
  type Making,
  type Stamp,
  type StampBook,
} from "./stamp";
export { dependentsOf } from "./dependents";
export { latestRecords, oldestVersion, recordedValues } from "./recorded";
export { blockText, holds, placeText, spotKey, spotsOf } from "./cell-text";
export { checkAwards, type AwardsReport } from "./award-findings";
export {
  awardsTogether,
  spotsShowing,
  withConditionsMet,
  type CompanyAwards,
  type CountedAward,
} from "./awards-together";
export { isListable } from "./listable";
export { factsOf } from "./measure-call";
export { typedName } from "./typed-name";
