export { provideOffice } from "./provide-office";
export type { PaneHost } from "./office-session";
