import { type BuiltDocument, type Path, type Problem, Reader } from "../../authoring";
import { type Input, type Relevance, beginsWith, factNameOf } from "../../language";

/**
 * What is wrong with openings.yaml and with `implies` of facts.yaml: facts that no measure asks, values that they do
 * not have, one name for two wordings, an answer that settles its own contrary, ids that begin no measure, an opening
 * fact that is named as a measure's input is: facts are given by name, and one would be taken for the other; a standing
 * condition, a place or a field that is no general condition of yes or no.
 */
export function relevanceProblems(
  openings: Reader,
  facts: Reader,
  relevance: Relevance,
  documents: readonly BuiltDocument[],
): Problem[] {
  const known = knownFacts(relevance, documents);
  const own = new Set(relevance.facts.map(({ name }) => name));
  const out = { openings: new Reader(openings.source), facts: new Reader(facts.source) };
  const rows = { together: -1, implies: -1 };
  for (const { fact, is, and, then } of relevance.implies) {
    const inOpenings = and !== undefined || own.has(fact);
    const list = and ? "together" : "implies";
    if (and || !inOpenings) rows[list]++;
    const reader = inOpenings ? out.openings : out.facts;
    const isListed = and !== undefined || !inOpenings;
    const path: Path = isListed ? [list, rows[list]] : ["facts", fact, "implies", is];
    for (const [name, value] of Object.entries({ [fact]: is, ...and, ...then }))
      answerProblem(reader, path, known, name, value);
  }
  contraries(out, relevance);
  takenNames(out.openings, relevance, documents);
  onlyProblems(out.openings, relevance, documents);
  for (const { id, ask } of relevance.questions)
    for (const name of ask)
      if (!known.has(name)) unknown(out.openings, ["questions", id, "ask"], name);
  for (const list of ["standing", "places", "fields"] as const)
    generalProblems(out.openings, list, relevance[list], known);
  return [...out.openings.problems, ...out.facts.problems];
}

/** What is asked of a company whole, and hangs on no other fact. */
function generalProblems(
  out: Reader,
  list: "standing" | "places" | "fields",
  names: readonly string[],
  known: ReadonlyMap<string, readonly Input[]>,
): void {
  for (const [i, name] of names.entries()) {
    const inputs = known.get(name);
    if (!inputs) unknown(out, [list, i], name);
    else if (inputs[0]!.type !== "boolean" || !inputs.some(({ scope }) => scope))
      out.report(
        "wrong-value",
        [list, i],
        `${name} 不是通用条件的是否题`,
        `${name} is no general condition of yes or no`,
      );
  }
}

function knownFacts(relevance: Relevance, documents: readonly BuiltDocument[]) {
  const known = new Map<string, Input[]>();
  const put = (name: string, input: Input) => known.set(name, [...(known.get(name) ?? []), input]);
  for (const fact of relevance.facts) put(fact.name, fact);
  for (const { document, measures } of documents)
    for (const { measure } of measures)
      for (const input of measure.inputs) put(factNameOf(input, document.code), input);
  return known;
}

function unknown(out: Reader, path: Path, name: string): void {
  out.report(
    "unknown-name",
    path,
    `没有措施问到事实 ${name}；请写 facts.yaml 的名字，或 文件代码/输入名称`,
    `no measure asks the fact ${name}; name one of facts.yaml, or document/input`,
  );
}

function answerProblem(
  out: Reader,
  path: Path,
  known: ReadonlyMap<string, readonly Input[]>,
  name: string,
  value: string,
): void {
  const inputs = known.get(name);
  if (!inputs) return unknown(out, path, name);
  const { type, choices } = inputs[0]!;
  const values = type === "boolean" ? ["true", "false"] : choices?.map(({ code }) => code);
  if (!values?.includes(value))
    out.report(
      "wrong-value",
      path,
      `${name} 没有回答 ${value}；可用：${values?.join("、") ?? "（只用于是否和选项）"}`,
      `${name} has no answer ${value}; there are ${values?.join(", ") ?? "(yes/no and choices only)"}`,
    );
  if (new Set(inputs.map(({ zh }) => zh)).size > 1 && inputs[0]!.fact === undefined)
    out.report(
      "wrong-value",
      path,
      `${name} 在该文件里有几种问法；不能由别的回答推出`,
      `${name} is worded in several ways in its document; no other answer settles it`,
    );
}

/** An answer from which, by way of others, its own contrary follows. */
function contraries(out: { openings: Reader; facts: Reader }, { implies }: Relevance): void {
  const rows = implies.map((row) => ({ ...row, when: { [row.fact]: row.is, ...row.and } }));
  for (const start of rows) {
    const settled = new Map(Object.entries(start.when));
    const follows = ({ when }: { when: Readonly<Record<string, string>> }) =>
      Object.entries(when).every(([fact, is]) => settled.get(fact) === is);
    for (const [fact] of settled)
      for (const row of rows.filter((one) => fact in one.when && follows(one)))
        for (const [next, value] of Object.entries(row.then)) {
          const before = settled.get(next);
          if (before === undefined) settled.set(next, value);
          else if (before !== value)
            out.facts.report(
              "wrong-value",
              ["implies"],
              `由 ${start.fact} = ${start.is} 会推出 ${next} 既是 ${before} 又是 ${value}`,
              `from ${start.fact} = ${start.is} follows that ${next} is ${before} and ${value}`,
            );
        }
  }
}

function takenNames(out: Reader, { facts }: Relevance, documents: readonly BuiltDocument[]) {
  const measures = documents.flatMap((built) => built.measures.map(({ measure }) => measure));
  for (const { name } of facts) {
    const taken = measures.find(({ inputs }) => inputs.some((input) => input.name === name));
    if (taken)
      out.report(
        "duplicate-id",
        ["facts", name],
        `${name} 已是 ${taken.id} 的输入名称；请另起名称`,
        `${name} is an input of ${taken.id} already; choose another name`,
      );
  }
}

function onlyProblems(out: Reader, { facts }: Relevance, documents: readonly BuiltDocument[]) {
  const ids = documents.flatMap(({ measures }) => measures.map(({ measure }) => measure.id));
  for (const { name, type, choices, only = [] } of facts)
    for (const [i, { is, of }] of only.entries()) {
      const path: Path = ["facts", name, "only", i];
      const values = type === "boolean" ? ["true", "false"] : (choices?.map((c) => c.code) ?? []);
      for (const value of is)
        if (!values.includes(value))
          out.report(
            "wrong-value",
            path,
            `${name} 没有回答 ${value}；可用：${values.join("、")}`,
            `${name} has no answer ${value}; there are ${values.join(", ")}`,
          );
      for (const beginning of of)
        if (!ids.some((id) => beginsWith(id, beginning)))
          out.report(
            "unknown-name",
            path,
            `没有编号以 ${beginning} 开头的措施`,
            `there is no measure whose id begins with ${beginning}`,
          );
    }
}
