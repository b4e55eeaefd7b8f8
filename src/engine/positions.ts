/** Positions of inputs, noted in a list that is emptied and filled again without another being made. */
export class Positions {
  private readonly own: number[] = [];
  length = 0;

  push(index: number): void {
    this.own[this.length++] = index;
  }

  /** Notes it where it is not noted yet. */
  add(index: number): void {
    for (let at = 0; at < this.length; at++) if (this.own[at] === index) return;
    this.push(index);
  }

  /** Those from a place on are taken back. */
  cut(place: number): void {
    this.length = place;
  }

  /** Those from a place on, each once. */
  from(place: number): number[] {
    const found = this.own.slice(place, this.length);
    return found.every((index, at) => found.indexOf(index) === at) ? found : [...new Set(found)];
  }

  /** All of them. */
  all(): number[] {
    return this.own.slice(0, this.length);
  }
}
