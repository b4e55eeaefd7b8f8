/** Milliseconds of work before everything else gets its turn: functions of the workbook share this thread. */
export const SLICE = 10;

/** Does work until it is done or the time is up; gives whether it is done. */
export type Work = (hasTime: () => boolean) => boolean;

/**
 * Works in short slices, each in a timer of its own, so that whatever was posted meanwhile comes first
 * (a chain of messages may keep others waiting). `after` hears of every slice. The function that it gives
 * breaks the work off.
 */
export function inSlices(work: Work, after: (done: boolean) => void): () => void {
  let next = setTimeout(slice);
  function slice() {
    const end = performance.now() + SLICE;
    const done = work(() => performance.now() < end);
    if (!done) next = setTimeout(slice);
    after(done);
  }
  return () => clearTimeout(next);
}
