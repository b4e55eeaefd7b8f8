import { once, type Input } from "../../language";

/**
 * What makes two measures ask for the same fact: the shared fact that the rules name. For all others the name is not
 * enough (revenue of a quarter, revenue of the year), so label, type and choices belong to it.
 * Keys are long texts that take their time to make; thousands are asked for at once.
 */
export const factKey = once((input: Input): string => {
  if (input.fact !== undefined) return `fact|${input.fact}`;
  const choices = input.choices?.map((choice) => choice.code).join(",") ?? "";
  return [input.name, input.zh, input.type, input.unit ?? "", choices].join("|");
});
