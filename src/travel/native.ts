import { LONGEST_FORMULA } from "../formula";
import { CellError } from "../functions";
import type { Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { type Lang, TRAVEL } from "../text";
import type { FormulaCell, Scalar } from "./book-port";
import { type CallReading, answerOf, callsByCell, type WorkbookReading } from "./call-reading";
import { placeText, spotKey } from "./cell-text";
import { type NativeMaking, type Refused, nativeCall } from "./native-call";
import { nativeCounted, nativeCountedPart } from "./native-counted";
import { type NativeColumn, nativeColumn } from "./native-table";
import { type Written, periodNotes, wordLists } from "./marks";
import { Parameters } from "./parameters";
import { type Change, EMPTY_PLAN, type Plan, type Refusal, cellRefusal } from "./plan";
import { replacedSpans } from "./policy-calls";
import { neverCalculated } from "./uncalculated";

/** What one cell becomes: itself and the cells that it fills, or why it stays. */
interface Becoming {
  readonly changes: readonly Change[];
  readonly expected: readonly (readonly [key: string, must: Scalar])[];
  readonly written: readonly Written[];
  readonly said: readonly (CallReading & { readonly measure: Measure })[];
}

/**
 * Formulas of classic functions in place of our calls, each at its own span, so that the workbook computes without the
 * add-in. What a formula must give is what the engine gives now: the writer reads back and puts back what differs.
 */
export function planNative(
  reading: WorkbookReading,
  { book, lang }: { book: RuleBook; lang: Lang },
  differing: ReadonlySet<string> = new Set(),
): Plan {
  const name = freeName(TRAVEL[lang].parameters.sheet, reading.around.sheets);
  const making = { reading, book, lang, parameters: new Parameters(name, lang), differing };
  const refused: Refusal[] = [];
  const callsOf = callsByCell(reading.calls.filter(({ call }) => !call.inner));
  const done = reading.cells.flatMap((cell): Becoming[] => {
    const calls = callsOf.get(cell) ?? [];
    const became = inLength(becoming(cell, calls, making));
    making.parameters.settle(!Array.isArray(became));
    if (!Array.isArray(became)) return [became];
    refused.push(...became.map((why) => ({ at: placeText(cell), ...why })));
    return [];
  });
  return {
    ...EMPTY_PLAN,
    command: "native",
    changes: done.flatMap(({ changes }) => changes),
    refused,
    expected: new Map(done.flatMap(({ expected }) => expected)),
    sheets: making.parameters.sheets,
    marks: {
      notes: periodNotes(
        done.flatMap(({ written }) => written),
        making,
      ),
      lists: wordLists(
        done.flatMap(({ said }) => said),
        reading,
        lang,
      ),
    },
  };
}

function becoming(
  cell: FormulaCell,
  calls: readonly CallReading[],
  making: NativeMaking,
): Becoming | Refused[] {
  const why = cellRefusal(cell);
  if (why) return [{ why }];
  if (making.differing.has(placeText(cell))) return [{ why: "differs-here" }];
  const [first] = calls;
  if (!first) return [{ why: "in-name" }];
  if (first.call.whole && first.call.name === "POLICY_AWARDS")
    return column(first, nativeColumn(first, making));
  if (first.call.whole && first.call.name === "POLICY_COUNTED")
    return column(first, nativeCounted(first, making));
  if (first.call.name === "POLICY_BEST") return [{ why: "best-of-many" }];
  return cell.kind === "spill" ? [{ why: "spills" }] : spans(cell, calls, making);
}

/** What Excel takes: a longer formula is refused. */
const inLength = (became: Becoming | Refused[]): Becoming | Refused[] =>
  !Array.isArray(became) &&
  became.changes.some(({ after }) => "formula" in after && after.formula.length > LONGEST_FORMULA)
    ? [{ why: "too-long" }]
    : became;

/** Each call at its own span. */
function spans(
  cell: FormulaCell,
  calls: readonly CallReading[],
  making: NativeMaking,
): Becoming | Refused[] {
  const natives = calls.map((call) => ({
    call,
    native:
      call.call.name === "POLICY_COUNTED"
        ? nativeCountedPart(call, making)
        : nativeCall(call, making),
  }));
  const refused = natives.flatMap(({ native }) => ("why" in native ? [native] : []));
  if (refused.length > 0) return refused;
  const { sheet, row, column, formula } = cell;
  const must = mustGive(cell, calls, making);
  const texts = natives.flatMap(({ call: { call: span }, native }) =>
    "text" in native ? [{ ...span, ...native }] : [],
  );
  const said = natives.flatMap(({ call, native }) =>
    "measure" in native ? [{ ...call, measure: native.measure }] : [],
  );
  const after = {
    formula: replacedSpans(formula, texts),
    ...(must !== undefined && { value: must }),
  };
  return {
    changes: [{ sheet, row, column, before: { formula }, after }],
    expected: must === undefined ? [] : [[spotKey(cell), must]],
    written:
      said.length > 0 ? [{ sheet, row, column, measures: said.map(({ measure }) => measure) }] : [],
    said,
  };
}

/** A formula in each cell that a call fills. */
function column(
  call: CallReading,
  made: NativeColumn | ReturnType<typeof nativeCounted>,
): Becoming | Refused[] {
  if ("why" in made) return [made];
  const measures = "measure" in made ? [made.measure] : [];
  return {
    changes: made.cells.map(({ formula, must, ...spot }, i): Change => ({
      ...spot,
      before: i === 0 ? { formula: call.cell.formula } : { value: "" },
      after: { formula, value: must },
      ...(i > 0 && { covered: true }),
      block: spotKey(call.cell),
    })),
    expected: made.cells.map((cell) => [spotKey(cell), cell.must]),
    written: made.cells.flatMap(({ sheet, row, column: at }) =>
      measures.length > 0 ? [{ sheet, row, column: at, measures }] : [],
    ),
    said: [],
  };
}

function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; known.has(name.toLowerCase()); n += 1) name = `${wanted} ${n}`;
  return name;
}

/** What a cell must show: what the engine gives now, or what it shows where the call is only a part of it. */
function mustGive(
  cell: FormulaCell,
  [first]: readonly CallReading[],
  { book, lang }: NativeMaking,
): Scalar | undefined {
  const answer = first!.call.whole ? answerOf(first!, book, lang) : undefined;
  const one = Array.isArray(answer) ? answer[0]![0]! : answer;
  if (one !== undefined) return one instanceof CellError ? one.code : one;
  return neverCalculated(cell) ? undefined : cell.value;
}
