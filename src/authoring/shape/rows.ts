import type { Holds, Row } from "../raw";

/** A key that may be left out: what it holds, and what it says in both languages. */
export const may = <T>(holds: Holds<T>, zh: string, en: string): Row<T> => ({ holds, zh, en });

/** A key that must be there. */
export const must = <T>(holds: Holds<T>, zh: string, en: string): Row<T, true> => ({
  holds,
  zh,
  en,
  required: true,
});
