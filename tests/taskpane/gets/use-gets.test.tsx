import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ReadyMeasure } from "../../../src/engine";
import { toNumber } from "../../../src/exact";
import type { RuleBook } from "../../../src/rulebook";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import type { Answers, Company, Filters } from "../../../src/taskpane/shell/pane-state";
import { useGets, type KnownGets, type Progress } from "../../../src/taskpane/gets/use-gets";
import { measuresOf } from "../../engine/measures-of";
import { bookWith } from "../../planner/books";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const count = 60;

/** Sixty measures that all read one fact; each takes its milliseconds on the faked clock. */
function slowBook(ms: number): { book: RuleBook; key: string } {
  const measures = measuresOf(
    Array.from({ length: count }, () => "- { inputs: [sum: money], amount: [{ base: sum }] }").join(
      "\n",
    ),
  );
  const book = bookWith(measures, []);
  const { verdict } = ReadyMeasure.prototype;
  vi.spyOn(ReadyMeasure.prototype, "verdict").mockImplementation(function (
    this: ReadyMeasure,
    facts,
  ) {
    vi.advanceTimersByTime(ms);
    return verdict.call(this, facts);
  });
  return { book, key: factKey(measures[0]!.inputs[0]!) };
}

const everything: Filters = { document: "", department: "", sector: "", current: false };
const one = (answers: Answers): Company[] => [{ name: "", answers }];

function watched(book: RuleBook, first: Answers) {
  const seen: (Progress | undefined)[] = [];
  const hook = renderHook(
    ({ companies }) => {
      const now = useGets(book, companies, everything, "2025-06-30");
      if (seen.at(-1) !== now.progress) seen.push(now.progress);
      return now;
    },
    { initialProps: { companies: one(first) } },
  );
  return { ...hook, seen };
}

const told = (key: string, text: string): Answers => ({ [key]: { by: "typed", text } });
/** The amounts that were found, each once. */
const sums = (known: KnownGets) => [
  ...new Set(
    known.gets.flatMap(({ position }) =>
      position.lines.map(({ outcome }) => toNumber(outcome.amount!)),
    ),
  ),
];

describe("the list while it is made", () => {
  it("says how far it has come, now and then, and keeps what was there", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { book, key } = slowBook(20);
    const { result, rerender, seen } = watched(book, told(key, "100元"));
    expect(result.current.known).toBeUndefined();
    await waitFor(() => expect(result.current.known).toBeDefined());
    expect(sums(result.current.known!)).toEqual([100]);
    // 1,200 milliseconds of work are spoken of every hundred at most, and in rising order
    const spoken = seen.flatMap((progress) => progress ?? []);
    expect(spoken.length).toBeGreaterThan(5);
    expect(spoken.length).toBeLessThanOrEqual(12);
    const done = spoken.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(spoken.every(({ of }) => of === count)).toBe(true);
    expect(result.current.progress).toBeUndefined();

    const before = result.current.known;
    rerender({ companies: one(told(key, "200元")) });
    await waitFor(() => expect(result.current.progress).toBeDefined());
    expect(result.current.known).toBe(before);
    await waitFor(() => expect(sums(result.current.known!)).toEqual([200]));
  });

  it("says nothing of work that is soon over", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { book, key } = slowBook(1);
    const { result, seen } = watched(book, told(key, "100元"));
    await waitFor(() => expect(result.current.known).toBeDefined());
    expect(seen.filter((progress) => progress !== undefined)).toEqual([]);
  });

  it("ends with the newest facts; what an older run had begun is never shown", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { book, key } = slowBook(5);
    const { result, rerender } = watched(book, told(key, "1元"));
    const shown: number[][] = [];
    for (const text of ["2元", "3元", "4元"]) {
      rerender({ companies: one(told(key, text)) });
      // two slices or so of each run
      await act(() => new Promise((resolve) => setTimeout(resolve, 3)));
      if (result.current.known) shown.push(sums(result.current.known));
    }
    await waitFor(() => expect(result.current.known).toBeDefined());
    expect(sums(result.current.known!)).toEqual([4]);
    expect(result.current.known!.companies).toEqual(one(told(key, "4元")));
    for (const amounts of shown) expect(amounts.length).toBe(1);
  });
});
