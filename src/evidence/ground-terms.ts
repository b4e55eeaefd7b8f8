import { createHash } from "node:crypto";
import { type BuiltDocument, type Problem, Reader } from "../authoring";
import type { FigureDigest, Grounds } from "./figure-digest";
import { type Grounded, type SourceText, citedText } from "./ground-figures";
import { printedIn } from "./literals";
import { type TermFigure, type TermText, termTexts } from "./term-figures";
import { prints } from "./term-prints";

/** The entry in the digest of what a text says of days and of applying. */
const entryOf = (id: string) => `terms/${id}`;
const labelOf = ({ kind, value }: TermFigure) => `${kind} ${value}`;

/**
 * Looks for every day, window, phone, count of days, copies and years that documents, cards and measures name in the
 * lines that they name: in the source where it is at hand, else in the digest.
 */
export function groundTerms(
  documents: readonly BuiltDocument[],
  sources: SourceText,
  old: FigureDigest,
): Grounded {
  const digest: FigureDigest = {};
  const problems = documents.flatMap((built) =>
    built.problems.length
      ? kept(built, old, digest)
      : termTexts(built).flatMap((text) => textProblems(text, sources(built.seed), old, digest)),
  );
  return { problems, digest };
}

function kept(built: BuiltDocument, old: FigureDigest, digest: FigureDigest): Problem[] {
  for (const id of Object.keys(old))
    if (id.startsWith(entryOf(built.document.code))) digest[id] = old[id]!;
  return [];
}

function textProblems(
  text: TermText,
  source: readonly string[] | null,
  old: FigureDigest,
  digest: FigureDigest,
): Problem[] {
  const out = new Reader(text.source);
  const before = old[entryOf(text.id)];
  const lines = [...new Set(text.figures.flatMap((f) => f.lines))];
  const now = source ? groundsOf(text, lines, source) : before;
  if (now) digest[entryOf(text.id)] = now;
  if (now && before && source && before.lines === now.lines && before.sha256 !== now.sha256)
    out.report(
      "figures-differ",
      text.path,
      `${text.id} 的时间、申报所据的来源行已变；请核对，再删去 figures.json 里的这一条重新生成`,
      `the lines on days and applying of ${text.id} have changed; check them, then delete its entry in figures.json to make it anew`,
    );
  const found = now?.lines === lines.join(",") ? now.figures : [];
  for (const figure of text.figures)
    if (!found.includes(labelOf(figure))) notPrinted(out, text.id, figure);
  return out.problems;
}

function groundsOf(text: TermText, lines: readonly string[], source: readonly string[]): Grounds {
  const found = text.figures.filter((figure) => {
    const cited = citedText(figure.lines, source);
    const own = text.printed[figure.value];
    return (
      cited !== null &&
      (prints(figure.kind, figure.value, cited) || (own !== undefined && printedIn(own, cited)))
    );
  });
  return {
    lines: lines.join(","),
    sha256: createHash("sha256")
      .update(citedText(lines, source) ?? "")
      .digest("hex"),
    figures: [...new Set(found.map(labelOf))].sort(),
    printed: [],
  };
}

function notPrinted(out: Reader, id: string, { value, path, lines }: TermFigure): void {
  const where = lines.join(",");
  out.report(
    "figure-not-in-source",
    path,
    where
      ? `${id} 的 ${value} 不在来源第 ${where} 行；请核对数字和 lines，来源写法不同的用 printed 写明`
      : `${id} 的 ${value} 没有写明所在的 lines`,
    where
      ? `${value} of ${id} is not in the source, lines ${where}; check it and its lines, or say in printed how the source prints it`
      : `${value} of ${id} has no lines that print it`,
  );
}
