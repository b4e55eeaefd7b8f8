import { createContext, use } from "react";

/** What tells fields of one place or layer from those of the others, which are there too while out of sight. */
export const FieldScope = createContext("");

/** The id by which a fact's field is found and focused, within the place or layer that one is in. */
export function useFieldId(): (index: number) => string {
  const scope = use(FieldScope);
  return (index) => `${scope}fact-${index}`;
}
