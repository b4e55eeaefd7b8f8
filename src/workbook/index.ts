export { asBefore, asText } from "./cell-input";
export { runsOf } from "./book/cell-runs";
export { hostFor, officeLook, onOfficeLook, type OfficeLook } from "./environment";
export { argumentText, callText, cellText, readLink, type FormulaArgument } from "./formula-text";
export {
  HostFault,
  type Block,
  type HostPort,
  type HostProblem,
  type Look,
  type Opening,
  type SheetSeen,
} from "./host-port";
export { chosenPlace, freePlace, type Place, type Wanted } from "./free-place";
export * from "./insert";
export { noHost } from "./no-host";
export type { SeenLook } from "./seen-look";
export { areaText, cellsText, readAddress, sameArea, sized, type Area, type Cell } from "./place";
