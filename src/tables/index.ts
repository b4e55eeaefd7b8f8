export { type Figure, type Vocabulary, vocabularyOf } from "./figure";
export type { GridCell, SheetGrid } from "./grid";
export { LONGEST, headingParts, plainName } from "./heading-parts";
export { nearMiss } from "./near-miss";
export { type Spot, placeText } from "./place-text";
export type { TableFact, UnsureFact } from "./company-reading";
export { type TableCompany, type TableReading, readTables } from "./read-tables";
export { factorOf, isUnit } from "./unit-factor";
export type { Doubt, How } from "./year-figure";
