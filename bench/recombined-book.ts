import type { Choice, Input, Measure, Node, RuleBookData, Step } from "../src/language";

/** Of the facts that measures of the guide share, as many stay shared. */
const SHARED = 0.7;
const IN_A_DOCUMENT = 16;

/**
 * A rule book of as many measures: those that are there, and others put together from measures of the guide, with other
 * figures and facts; the same for the same data. To compare with a checkout that cannot read the rules of today.
 */
export function recombinedBook(given: RuleBookData, count: number): RuleBookData {
  const data = structuredClone(given);
  const random = randomFrom(5);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const guide = data.measures.filter(({ document }) => document.startsWith("zcdy"));
  const ofModel = (code: string) => data.documents.find((document) => document.code === code)!;
  for (let made = 0; data.measures.length < count; made++) {
    const code = `zcdy-r${Math.floor(made / IN_A_DOCUMENT)}`;
    const model = pick(guide);
    if (made % IN_A_DOCUMENT === 0)
      data.documents.push({ ...ofModel(model.document), code, number: null, groups: [] });
    data.measures.push({ ...recombined(model, pick(guide), made, random), document: code });
  }
  return data;
}

/** A measure with its own facts and figures; half of them with the requirements of another besides. */
function recombined(a: Measure, b: Measure, made: number, random: () => number): Measure {
  const codes = new Map<string, string>();
  const fresh = (input: Input, part: string): Input => {
    const { fact, ...rest } = input;
    if (fact !== undefined && random() < SHARED) return input;
    const choices = rest.choices?.map((choice): Choice => {
      const code = `${choice.code}_${made}`;
      codes.set(choice.code, code);
      return { ...choice, code };
    });
    const name = `${rest.name}_${part}${made}`;
    return { ...rest, name, zh: `${rest.zh}${made}`, ...(choices && { choices }) };
  };
  const other = (text: string) =>
    text.replace(/\d+(\.\d+)?/, (figure) =>
      figure.includes(".")
        ? (random() * 20).toFixed(1)
        : String(Math.max(1, Math.round(Number(figure) * (0.3 + random() * 2)))),
    );
  const tree = (node: Node, shift: number): Node => {
    const [word, first, ...more] = node as readonly unknown[];
    const copied = (part: unknown) => (isTree(part) ? tree(part, shift) : part);
    const shifted = (index: unknown) => (index as number) + shift;
    if (word === "#") return ["#", other(first as string)];
    if (word === "t") return ["t", codes.get(first as string) ?? (first as string)];
    if (word === "$" || word === "known" || word === "length")
      return [word, shifted(first)] as unknown as Node;
    const rest = word === "sum" || word === "largest" ? more.map(shifted) : more.map(copied);
    return [word, copied(first), ...rest] as unknown as Node;
  };
  const own = a.inputs.map((input) => fresh(input, "a"));
  const beside = random() < 0.5 ? b.inputs.map((input) => fresh(input, "b")) : [];
  const step = (one: Step): Step => ({
    ...one,
    ...("node" in one && { node: tree(one.node, 0) }),
    ...("unit" in one && { unit: other(one.unit) }),
  });
  const required = (from: Measure, shift: number) =>
    from.require.map(({ node, cite }) => ({ node: tree(node, shift), cite }));
  const valued = (value: Measure["value"]) =>
    Array.isArray(value)
      ? tree(value as Node, 0)
      : Object.fromEntries(Object.entries(value as object).map(([k, n]) => [k, tree(n, 0)]));
  return {
    ...a,
    id: `zcdy-r${Math.floor(made / IN_A_DOCUMENT)}/${made}`,
    inputs: [...own, ...beside],
    require: [...required(a, 0), ...(beside.length > 0 ? required(b, own.length) : [])],
    steps: a.steps.map(step),
    ...(a.paying && { paying: tree(a.paying, 0) }),
    ...(a.class && { class: tree(a.class, 0) }),
    ...(a.value && { value: valued(a.value) }),
  };
}

const isTree = (part: unknown): part is Node => Array.isArray(part);

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
