export interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

/** What a function said about one cell: the error it put there and its sentence. */
export interface CellMessage {
  code: string;
  text: string;
}

interface Told extends CellMessage {
  calculation: number;
}

const key = ({ sheetId, row, column }: CellPlace): string => `${sheetId}!${row},${column}`;

/**
 * The sentences behind error cells. A grid cell holds only a code such as #VALUE!, so the sentence
 * of a CustomFunctions.Error is kept here, by cell, until the same cell is computed again.
 */
export class CellMessages {
  #told = new Map<string, Told>();
  #calculation = 0;

  /** Call when a calculation starts: what its functions say replaces what was said before. */
  nextCalculation(): void {
    this.#calculation++;
  }

  /** Forgets what an earlier calculation said about a cell that is being computed again. */
  beginCell(place: CellPlace): void {
    const told = this.#told.get(key(place));
    if (told && told.calculation !== this.#calculation) this.#told.delete(key(place));
  }

  tell(place: CellPlace, message: CellMessage): void {
    this.#told.set(key(place), { ...message, calculation: this.#calculation });
  }

  /** The sentence for a cell that shows `shown`; undefined when the cell shows something else. */
  find(place: CellPlace, shown: unknown): string | undefined {
    const told = this.#told.get(key(place));
    return told && told.code === shown ? told.text : undefined;
  }

  clear(): void {
    this.#told.clear();
  }
}
