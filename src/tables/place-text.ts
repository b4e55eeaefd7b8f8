/** Where a value comes from: cells of a sheet, counted from zero. */
export interface Spot {
  sheet: string;
  row: number;
  column: number;
}

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (column % 26));
}

const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet's name as formulas write it. */
export const sheetText = (name: string): string =>
  PLAIN.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const cellText = ({ row, column }: Spot) => `${columnLetters(column)}${row + 1}`;

/** Sheet!C2:C13; cells that do not stand side by side one after the other, with commas. */
export function placeText(spots: readonly Spot[]): string {
  const sheets = [...new Set(spots.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const own = spots.filter((one) => one.sheet === sheet);
      return `${sheetText(sheet)}!${runs(own).join(",")}`;
    })
    .join(",");
}

function runs(spots: readonly Spot[]): string[] {
  const sorted = [...spots].sort((a, b) => a.row - b.row || a.column - b.column);
  const down = sorted.every(({ column }) => column === sorted[0]!.column);
  const follows = (a: Spot, b: Spot) =>
    down ? b.row === a.row + 1 : b.row === a.row && b.column === a.column + 1;
  const found: Spot[][] = [];
  for (const spot of sorted) {
    const last = found.at(-1);
    if (last && follows(last.at(-1)!, spot)) last.push(spot);
    else found.push([spot]);
  }
  return found.map((run) =>
    run.length === 1 ? cellText(run[0]!) : `${cellText(run[0]!)}:${cellText(run.at(-1)!)}`,
  );
}
