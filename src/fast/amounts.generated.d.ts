import type { AmountCode } from "./amount-code";

declare const code: AmountCode;
export default code;
