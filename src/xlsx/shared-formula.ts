import { tokenize } from "@borgar/fx/xlsx";
import { columnName } from "./cell-address";
import { COLUMNS, ROWS } from "./limits";

/** A piece of a formula: text that stays, or a column or row that moves with the cell. */
type Piece = string | { column: number } | { row: number };

const CORNER = /(\$?)([A-Za-z]{1,3})(?![A-Za-z(])(?:(\$?)(\d{1,7}))?|(\$?)(\d{1,7})/g;

const columnNumber = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

function referencePieces(text: string): Piece[] {
  const bang = text.lastIndexOf("!") + 1;
  const pieces: Piece[] = [text.slice(0, bang)];
  let end = bang;
  for (const match of text.slice(bang).matchAll(CORNER)) {
    const [whole, fixedColumn, letters, fixedRow, digits, fixedBeam, beam] = match;
    pieces.push(text.slice(end, bang + match.index));
    end = bang + match.index + whole.length;
    if (letters !== undefined)
      pieces.push(fixedColumn ? `$${letters}` : { column: columnNumber(letters) });
    if (digits !== undefined) pieces.push(fixedRow ? `$${digits}` : { row: Number(digits) - 1 });
    if (beam !== undefined) pieces.push(fixedBeam ? `$${beam}` : { row: Number(beam) - 1 });
  }
  pieces.push(text.slice(end));
  return pieces;
}

const REFERENCES = new Set(["range", "range_beam", "range_ternary"]);

/**
 * A formula that several cells share, as each of them has it: Excel writes it once, for the first.
 * @param text the formula of the first cell, without "="
 */
export function sharedFormula(text: string): (rows: number, columns: number) => string {
  const pieces = tokenize(text).flatMap(({ type, value }): Piece[] =>
    REFERENCES.has(type) ? referencePieces(value) : [value],
  );
  return (rows, columns) =>
    pieces
      .map((piece) => {
        if (typeof piece === "string") return piece;
        if ("row" in piece) return String(((piece.row + rows + ROWS) % ROWS) + 1);
        return columnName((piece.column + columns + COLUMNS) % COLUMNS);
      })
      .join("");
}
