import {
  type BuiltDocument,
  type Authored,
  type FactBook,
  type Problem,
  type RawMap,
  Reader,
  isMap,
} from "../../authoring";
import type { Input } from "../../language";

interface Asked {
  authored: Authored;
  document: string;
  input: Input;
}

/**
 * Facts over all documents: each shared fact has a definition and is used by at least two documents; what two documents
 * ask for in the same words is one shared fact; a name that means different things has its line in `apart`.
 */
export function factProblems(
  head: Reader,
  book: FactBook,
  documents: readonly BuiltDocument[],
): Problem[] {
  const asked = documents.flatMap(({ document, measures }) =>
    measures.flatMap((authored) =>
      authored.measure.inputs.map((input): Asked => {
        return { authored, document: document.code, input };
      }),
    ),
  );
  const data: RawMap = isMap(head.source.data) ? head.source.data : {};
  const out = new Reader(head.source);
  for (const id of book.shared?.keys() ?? []) sharedProblems(out, id, asked);
  apartProblems(out, isMap(data.apart) ? data.apart : {}, asked);
  return [...out.problems, ...twice(asked), ...doubled(documents)];
}

/** The shared fact behind an input, whichever measure asks. */
const sharedOf = (input: Input) => input.fact?.split("@")[0];

function sharedProblems(out: Reader, id: string, asked: readonly Asked[]): void {
  const path = ["facts", id];
  const users = new Set(asked.filter((a) => sharedOf(a.input) === id).map((a) => a.document));
  if (users.size < 2)
    out.report(
      "unused-input",
      path,
      `事实 ${id} 只有 ${users.size} 份文件用到；共用的才写在这里`,
      `the fact ${id} is used by ${users.size} documents; only shared ones stand here`,
    );
}

/** What makes two inputs look like one fact to the person who fills them in. */
const looksOf = ({ name, zh, type, unit, choices }: Input) =>
  [name, zh, type, unit ?? "", choices?.map((c) => c.code).join(",") ?? ""].join("|");

/** The same words in two documents, and no shared fact behind both. */
function twice(asked: readonly Asked[]): Problem[] {
  const first = new Map<string, Asked>();
  const told = new Set<string>();
  return asked.flatMap((a) => {
    const looks = looksOf(a.input);
    const before = first.get(looks);
    if (!before) first.set(looks, a);
    if (!before || before.document === a.document || told.has(looks + a.document)) return [];
    if (a.input.fact !== undefined && sharedOf(a.input) === sharedOf(before.input)) return [];
    told.add(looks + a.document);
    const out = new Reader(a.authored.reader.source);
    const { name, zh } = a.input;
    out.report(
      "duplicate-id",
      [...a.authored.path, "inputs"],
      `${name}（${zh}）在 ${before.document} 里也有；同一事实请在 facts.yaml 里共用，不同的请改写名称`,
      `${name} (${zh}) stands in ${before.document} too; share it in facts.yaml, or word it differently where it is another fact`,
    );
    return out.problems;
  });
}

/** A name that stands for different facts in different documents is explained once, and only then. */
function apartProblems(out: Reader, apart: RawMap, asked: readonly Asked[]): void {
  const facts = new Map<string, Map<string, Set<string>>>();
  for (const { input, document } of asked) {
    const meaning = sharedOf(input) ?? `${document}: ${input.zh}`;
    const known = facts.get(input.name) ?? new Map<string, Set<string>>();
    facts.set(input.name, known.set(meaning, (known.get(meaning) ?? new Set()).add(document)));
  }
  const differing = new Set(
    [...facts].flatMap(([name, meanings]) => {
      const users = new Set([...meanings.values()].flatMap((d) => [...d]));
      return meanings.size > 1 && users.size > 1 ? [name] : [];
    }),
  );
  for (const name of differing)
    if (apart[name] === undefined)
      out.report(
        "missing-key",
        ["apart"],
        `${name} 在几份文件里不是同一事实；请在 apart 里写明差别`,
        `${name} is not the same fact in all documents; say in apart how they differ`,
      );
  for (const name of Object.keys(apart)) {
    out.bilingual(apart[name], ["apart", name]);
    if (!differing.has(name))
      out.report(
        "unknown-name",
        ["apart", name],
        `${name} 在各文件里没有差别；请从 apart 里删去`,
        `${name} does not differ between documents; remove it from apart`,
      );
  }
}

/** Two inputs of one measure are never the same fact. */
function doubled(documents: readonly BuiltDocument[]): Problem[] {
  return documents.flatMap(({ measures }) =>
    measures.flatMap(({ measure, reader, path }) => {
      const facts = measure.inputs.flatMap((i) => i.fact ?? []);
      const again = facts.filter((fact, i) => facts.indexOf(fact) !== i);
      const out = new Reader(reader.source);
      for (const fact of again)
        out.report(
          "duplicate-id",
          [...path, "inputs"],
          `${measure.id} 有两个输入都是事实 ${fact}`,
          `two inputs of ${measure.id} are the fact ${fact}`,
        );
      return out.problems;
    }),
  );
}
