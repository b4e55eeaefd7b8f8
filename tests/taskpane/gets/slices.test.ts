import { afterEach, expect, it, vi } from "vitest";
import { wordedRuleBook } from "../../../src/rulebook";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { PositionBoard, everyMeasure } from "../../../src/planner";
import { rawIn } from "../../../src/taskpane/gets/raw-in";
import { SLICE, inSlices } from "../../../src/taskpane/gets/slices";

afterEach(() => {
  vi.useRealTimers();
});

/** Works as long as it may, a millisecond of the faked clock for each piece. */
function pieces(count: number) {
  const slices: number[] = [];
  let left = count;
  const work = (hasTime: () => boolean) => {
    let here = 0;
    do {
      vi.advanceTimersByTime(1);
      here++;
      left--;
    } while (left > 0 && hasTime());
    slices.push(here);
    return left === 0;
  };
  return { slices, work };
}

it("a slice is over when its time is up, and what is left comes later", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { slices, work } = pieces(3 * SLICE + 2);
  const heard: boolean[] = [];
  await new Promise<void>((resolve) => {
    inSlices(work, (done) => {
      heard.push(done);
      if (done) resolve();
    });
    // nothing is done before everything else had its turn
    expect(slices).toEqual([]);
  });
  expect(slices).toEqual([SLICE, SLICE, SLICE, 2]);
  expect(heard).toEqual([false, false, false, true]);
});

it("work that is broken off is never taken up again", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { slices, work } = pieces(100 * SLICE);
  await new Promise<void>((resolve) => {
    const stop = inSlices(work, () => {
      if (slices.length === 2) {
        stop();
        setTimeout(resolve, 60);
      }
    });
  });
  expect(slices.length).toBe(2);
});

/** Busy for about as long as one slow measure. */
function busy(ms: number) {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it("what is posted meanwhile, by message or by timer, gets its turn between two slices", async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => order.push("message");
  let left = 120;
  await new Promise<void>((resolve) => {
    let slice = 0;
    inSlices(
      (hasTime) => {
        order.push("slice");
        if (++slice === 2) {
          port2.postMessage(null);
          setTimeout(() => order.push("timer"), 0);
        }
        do busy(1);
        while (--left > 0 && hasTime());
        return left <= 0;
      },
      (done) => {
        if (done) resolve();
      },
    );
  });
  port1.close();
  expect(order.filter((one) => one === "slice").length).toBeGreaterThanOrEqual(4);
  // posted in the second slice: at the latest one more slice goes before it
  const slicesBefore = (one: string) =>
    order.slice(0, order.indexOf(one)).filter((what) => what === "slice").length;
  expect(order).toContain("message");
  expect(order).toContain("timer");
  expect(slicesBefore("message")).toBeLessThanOrEqual(3);
  expect(slicesBefore("timer")).toBeLessThanOrEqual(3);
});

it("the newest facts win: the board is done with them, whatever an older run had begun", async () => {
  const book = await wordedRuleBook();
  const board = new PositionBoard(book, everyMeasure(book, undefined));
  const inputs = book.measures.flatMap((measure) => measure.inputs);
  const key = factKey(inputs.find(({ scope, type }) => scope && type === "boolean")!);
  const told = (text: string) => ({ [key]: { by: "typed", text } as const });
  const run = (answers: ReturnType<typeof told>, after: (done: boolean) => void) =>
    inSlices((hasTime) => {
      board.hear(rawIn(book, answers));
      return board.work(hasTime);
    }, after);
  const older = vi.fn();
  const stop = run(told("true"), older);
  stop();
  await new Promise<void>((resolve) => {
    run(told("false"), (done) => {
      if (done) resolve();
    });
  });
  expect(older).not.toHaveBeenCalled();
  const fresh = new PositionBoard(book, everyMeasure(book, undefined));
  fresh.hear(rawIn(book, told("false")));
  fresh.work(() => true);
  expect(board.standing().lines).toEqual(fresh.standing().lines);
  fresh.hear(rawIn(book, told("true")));
  fresh.work(() => true);
  expect(board.standing().lines).not.toEqual(fresh.standing().lines);
});
