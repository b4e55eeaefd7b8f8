export { LONGEST, headingParts, plainName } from "./heading-parts";
export { nearMiss } from "./near-miss";
export { factorOf } from "./unit-factor";
