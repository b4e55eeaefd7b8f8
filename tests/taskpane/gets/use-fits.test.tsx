import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { toNumber } from "../../../src/exact";
import type { RuleBook } from "../../../src/rulebook";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import type { Answers } from "../../../src/taskpane/shell/pane-state";
import { useFits, type Progress } from "../../../src/taskpane/gets/use-fits";
import { measuresOf } from "../../engine/measures-of";
import { bookWith } from "../../planner/books";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
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
  const assess = book.assess.bind(book);
  vi.spyOn(book, "assess").mockImplementation((...args) => {
    vi.advanceTimersByTime(ms);
    return assess(...args);
  });
  return { book, key: factKey(measures[0]!.inputs[0]!) };
}

function watched(book: RuleBook, first: Answers) {
  const seen: (Progress | undefined)[] = [];
  const hook = renderHook(
    ({ answers }) => {
      const now = useFits(book, answers);
      if (seen.at(-1) !== now.progress) seen.push(now.progress);
      return now;
    },
    { initialProps: { answers: first } },
  );
  return { ...hook, seen };
}

const told = (key: string, text: string): Answers => ({ [key]: { by: "typed", text } });
const sums = (fits: readonly { amount: { n: bigint; d: bigint } }[]) => [
  ...new Set(fits.map(({ amount }) => toNumber(amount))),
];

describe("the list while it is made", () => {
  it("says how far it has come, now and then, and keeps what was there", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { book, key } = slowBook(20);
    const { result, rerender, seen } = watched(book, told(key, "100元"));
    expect(result.current.known).toBeUndefined();
    await waitFor(() => expect(result.current.known).toBeDefined());
    expect(sums(result.current.known!.fits)).toEqual([100]);
    // 1,200 milliseconds of work are spoken of every hundred at most, and in rising order
    const spoken = seen.flatMap((progress) => progress ?? []);
    expect(spoken.length).toBeGreaterThan(5);
    expect(spoken.length).toBeLessThanOrEqual(12);
    const done = spoken.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(spoken.every(({ of }) => of === count)).toBe(true);
    expect(result.current.progress).toBeUndefined();

    const before = result.current.known;
    rerender({ answers: told(key, "200元") });
    await waitFor(() => expect(result.current.progress).toBeDefined());
    expect(result.current.known).toBe(before);
    await waitFor(() => expect(sums(result.current.known!.fits)).toEqual([200]));
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
      rerender({ answers: told(key, text) });
      // two slices or so of each run
      await act(() => new Promise((resolve) => setTimeout(resolve, 3)));
      if (result.current.known) shown.push(sums(result.current.known.fits));
    }
    await waitFor(() => expect(result.current.known).toBeDefined());
    expect(sums(result.current.known!.fits)).toEqual([4]);
    expect(result.current.known!.answers).toEqual(told(key, "4元"));
    for (const amounts of shown) expect(amounts.length).toBe(1);
  });

  it("a list of facts that are known already is there at once", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { book, key } = slowBook(1);
    const answers = told(key, "100元");
    const first = watched(book, answers);
    await waitFor(() => expect(first.result.current.known).toBeDefined());
    first.unmount();
    const second = watched(book, answers);
    expect(sums(second.result.current.known!.fits)).toEqual([100]);
  });
});
