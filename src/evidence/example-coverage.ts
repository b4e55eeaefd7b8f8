import { assess } from "../engine";
import { type Authored, type BuiltDocument, type Problem, Reader } from "../authoring";
import { type Known, type Place, knownOf, placesOf } from "../lint";
import type { Measure, Table } from "../language";
import { type Demand, demandsOf } from "./example-demands";
import { markRequirement, markValue } from "./example-marks";
import { markSteps, paymentDemands, stepDemands } from "./example-steps";
import type { Marks, Walk } from "./example-walk";
import { examplesOf, readExample } from "./run-examples";

type Tables = Readonly<Record<string, Table>>;

/** Borders, cases, caps and requirements of a document that no example shows, one problem a row of the rule file. */
export function exampleGaps(built: BuiltDocument, tables: Tables): Problem[] {
  if (built.problems.length) return [];
  const shown: Marks = new Set();
  const shared: Demand[] = [];
  const own = built.measures.flatMap((authored) => {
    const { demands, marks, scope } = wantedOf(built, authored, tables);
    shared.push(...scope);
    for (const mark of marks) shown.add(mark);
    return grouped(lacking(demands, marks), authored.measure.id);
  });
  return [...own, ...grouped(lacking(shared, shown), built.document.code)];
}

/** Each mark that is missing, once. */
const lacking = (demands: readonly Demand[], marks: Marks): Demand[] => [
  ...new Map(demands.filter((d) => !marks.has(d.mark)).map((d) => [d.mark, d])).values(),
];

/** One problem for all that is lacking at one row. */
function grouped(demands: readonly Demand[], id: string): Problem[] {
  const rows = new Map<string, Demand[]>();
  for (const d of demands) {
    const row = `${d.source.file}:${d.source.lineOf(d.path)}`;
    rows.set(row, [...(rows.get(row) ?? []), d]);
  }
  return [...rows.values()].flatMap((same) => {
    const out = new Reader(same[0]!.source);
    out.report(
      "missing-example",
      same[0]!.path,
      `${id} 还缺例子：${same.map((d) => d.say.zh).join("；")}`,
      `${id} lacks an example: ${same.map((d) => d.say.en).join("; ")}`,
    );
    return out.problems;
  });
}

interface Wanted {
  demands: Demand[];
  /** of the whole document: to be shown once, in any measure */
  scope: Demand[];
  marks: Marks;
}

function wantedOf(built: BuiltDocument, authored: Authored, tables: Tables): Wanted {
  const { measure } = authored;
  const known = knownOf(measure);
  const places = placesOf(authored);
  const [shared, own] = [true, false].map((s) => places.filter((p) => (p.part === "scope") === s));
  return {
    demands: [
      ...own!.flatMap((place) => demandsOf(place, measure, known)),
      ...stepDemands(own!, measure),
      ...measureDemands(authored, tables),
    ],
    scope: [
      ...shared!.flatMap((place) => scopeDemands(place, measure, known)),
      ...paymentDemands(built, measure),
    ],
    marks: marksOf(authored, places, known, tables),
  };
}

/** A condition of the document is assumed to hold; only its failing and its border must be shown. */
const scopeDemands = (place: Place, measure: Measure, known: Known) =>
  demandsOf(place, measure, known).filter((d) => !d.mark.startsWith("true|"));

function measureDemands(authored: Authored, tables: Tables): Demand[] {
  const at = { path: [...authored.path, "examples"], source: authored.reader.source };
  const some = { zh: "至少要有一个例子", en: "at least one" };
  const asked = { zh: "所需事实未填", en: "needed facts left out" };
  const { measure } = authored;
  const blank = assess(measure, [], tables);
  const says = measure.inputs.some((i) => !i.scope) || measure.steps.length > 0;
  return [
    ...(says ? [{ ...at, mark: "example", say: some }] : []),
    ...(blank.status === "needs-input" ? [{ ...at, mark: "asked", say: asked }] : []),
  ];
}

/** What all examples of a measure show together. */
function marksOf(
  authored: Authored,
  places: readonly Place[],
  known: Known,
  tables: Tables,
): Marks {
  const marks: Marks = new Set();
  for (const example of examplesOf(authored)) {
    const facts = readExample(authored, example);
    if (typeof facts === "string") continue;
    marks.add("example");
    markExample({ measure: authored.measure, known, facts, tables, marks }, places);
  }
  return marks;
}

function markExample(walking: Walk, places: readonly Place[]): void {
  for (const { part, node } of places)
    if (part === "require" || part === "scope") markRequirement(node, walking);
    else markValue(node, walking);
  const outcome = assess(walking.measure, walking.facts, walking.tables);
  if (outcome.status === "needs-input") walking.marks.add("asked");
  markSteps(outcome, walking);
}
