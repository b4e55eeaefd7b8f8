/** Shorter names differ by a character too easily: 企业人数, 企业家数. */
const SHORTEST = 4;
/** From this length on, two slips are forgiven. */
const LONG = 8;

/** The first of the names that a text nearly is: a slip or two away, its figures the same. Undefined where it is none. */
export function nearMiss(text: string, names: Iterable<string>): string | undefined {
  if (text.length < SHORTEST || text.length > 100) return undefined;
  const figures = figuresIn(text);
  for (const name of names) {
    const most = Math.min(text.length, name.length) < LONG ? 1 : 2;
    if (name.length < SHORTEST || Math.abs(name.length - text.length) > most) continue;
    // another year or another quarter is another thing, not a slip
    if (slips(text, name, most) && figuresIn(name) === figures) return name;
  }
  return undefined;
}

const figuresIn = (text: string) => text.replace(/[^0-9一二三四五六七八九十上本当去前]/g, "");

/** Whether at most so many characters were left out, put in, changed or swapped; looks along the diagonal only. */
function slips(a: string, b: string, most: number): boolean {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = Array.from({ length: b.length + 1 }, () => most + 1);
    if (i <= most) next[0] = i;
    let least = next[0]!;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    [before, row] = [row, next];
  }
  return row[b.length]! <= most;
}
