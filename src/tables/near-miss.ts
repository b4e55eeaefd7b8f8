/** Shorter names differ by a character too easily: 企业人数, 企业家数. */
const SHORTEST = 4;
/** From this length on, two slips are forgiven. */
const LONG = 8;
const LONGEST = 100;

/** The first of the names that a text nearly is: a slip or two away, its figures the same. Undefined where it is none. */
export function nearMiss(text: string, names: Iterable<string>): string | undefined {
  if (text.length < SHORTEST || text.length > LONGEST) return undefined;
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

/** Rows of costs, made once: thousands of names are looked at for one text. */
const costs = () => new Uint8Array(LONGEST + 4);
let [before, row, next] = [costs(), costs(), costs()];

/** Whether at most so many characters were left out, put in, changed or swapped; looks along the diagonal only. */
function slips(a: string, b: string, most: number): boolean {
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const [first, last] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    // beside the diagonal it is too far
    next[first - 1] = i <= most ? i : most + 1;
    let least = next[first - 1]!;
    for (let j = first; j <= last; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    next[last + 1] = most + 1;
    if (least > most) return false;
    [before, row, next] = [row, next, before];
  }
  return row[b.length]! <= most;
}
