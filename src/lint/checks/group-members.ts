import {
  type Authored,
  type BuiltDocument,
  type Path,
  type Problem,
  type RawMap,
  Reader,
  isMap,
} from "../../authoring";

/**
 * Groups against the clause that they cite: every measure that pays under an article of `covers` is a member or stands
 * in `except` with the reason, and no member stands under another article; the words say what the rule does.
 */
export function groupMembers(documents: readonly BuiltDocument[]): Problem[] {
  const all = documents.flatMap((built) => built.measures.map((authored) => ({ authored, built })));
  return documents.flatMap((built) => {
    // a row may make a group of each of its members: they stand at one place
    const rows = new Map(built.groupsAt.map(({ path, source }) => [path, source]));
    return [...rows].flatMap(([path, source]) => {
      const raw = written(source.data, path);
      if (!isMap(raw)) return [];
      const groups = built.document.groups.filter((_, i) => built.groupsAt[i]!.path === path);
      const members = new Set(groups.flatMap(({ of }) => of.flat()));
      const homes = new Set(all.flatMap((m) => (members.has(idOf(m.authored)) ? [m.built] : [])));
      const near = all.filter((m) => homes.has(m.built)).map((m) => m.authored);
      const at: Place = { out: new Reader(source), path, id: String(raw.id) };
      covered(at, raw, members, near);
      inWords(at, raw);
      return at.out.problems;
    });
  });
}

const written = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as RawMap | undefined)?.[key], data);

interface Place {
  out: Reader;
  path: Path;
  id: string;
}

const idOf = ({ measure }: Authored) => measure.id;
const PAYS: ReadonlySet<string> = new Set(["award", "ceiling"]);

/** Whether a cite is of an article: 方向1 is not 方向12. */
const isUnder = (cite: string, article: string) =>
  cite.startsWith(article) && !/^\d/.test(cite.slice(article.length));

function covered(
  { out, path, id }: Place,
  raw: RawMap,
  members: ReadonlySet<string>,
  near: readonly Authored[],
): void {
  const covers = Array.isArray(raw.covers) ? raw.covers.map(String) : [];
  const except = isMap(raw.except) ? Object.keys(raw.except) : [];
  const kinds = new Set(near.filter((m) => members.has(idOf(m))).map((m) => m.measure.kind));
  const under = near
    .filter(({ measure }) => PAYS.has(measure.kind) || kinds.has(measure.kind))
    .filter(({ measure }) => covers.some((article) => isUnder(measure.cite, article)))
    .map(idOf);
  for (const one of under.filter((m) => !members.has(m) && !except.includes(m)))
    out.report(
      "group-differs",
      [...path, "of"],
      `组 ${id} 所指条款里的 ${one} 不是成员；请补上，或在 except 里写明原因`,
      `${one} stands under the articles of group ${id} and is no member; add it, or say in except why not`,
    );
  for (const one of near.map(idOf).filter((m) => members.has(m) && !under.includes(m)))
    out.report(
      "group-differs",
      [...path, "of"],
      `组 ${id} 的成员 ${one} 不在 covers 所写的条款里；请核对成员和条款`,
      `the member ${one} of group ${id} stands under no article of covers; check members and articles`,
    );
  for (const one of except.filter((m) => members.has(m) || !under.includes(m)))
    out.report(
      "group-differs",
      [...path, "except", one],
      `组 ${id} 的 except 里的 ${one} 是成员，或不在这些条款里；请删去`,
      `the ${one} in except of group ${id} is a member, or under none of its articles; take it out`,
    );
}

const NUMBERS: Readonly<Record<number, string>> = { 1: "一1", 2: "二两2", 3: "三3", 4: "四4" };
const TOGETHER = /合计|累计|总额|封顶/;
const ONE_OF_THEM = /只|就高|从优|不可|不得|不在同一|其一|之一|不相加|同一笔|为先|取一种|最多/;

/** 当年额 is the name of a sum, not of a period; another year is another round (当期、每期), too. */
const OF_YEAR = /每年|年度|当年(?!额)|自然年|全年|一年只|同一年|当期|每期/;

/** What the rule does, in the words that a person reads. */
function inWords({ out, path, id }: Place, raw: RawMap): void {
  const [rule, words] = [String(raw.rule), String(raw.zh)];
  if (OF_YEAR.test(words) !== (raw.per === "year"))
    out.report(
      "group-differs",
      raw.per === undefined ? path : [...path, "per"],
      `组 ${id} 的说明“${words}”与 per 不合：说一年的写 per: year，否则不写；请核对`,
      `the words of group ${id} do not fit its per: year where they speak of one year, nothing else; check them`,
    );
  const fits = rule === "cap" ? TOGETHER.test(words) : ONE_OF_THEM.test(words);
  const n = rule === "at_most" ? (NUMBERS[Number(raw.n)] ?? String(raw.n)) : "";
  if (fits && (!n || [...n].some((word) => words.includes(word)))) return;
  out.report(
    "group-differs",
    [...path, "rule"],
    `组 ${id} 的 rule 与说明“${words}”不合（cap 是合计封顶，其余是取其几）；请核对`,
    `the rule of group ${id} does not fit its words (cap limits the sum, the others choose among the members); check them`,
  );
}
