/** Remembers a whole number for each day: many networks share a day, and month arithmetic costs more than a look-up. */
export class DayMemo {
  private results = new Int32Array(0);
  private from = 0;

  constructor(private readonly compute: (day: number) => number) {}

  of(day: number): number {
    const index = day - this.from;
    const known = index >= 0 ? this.results[index] : undefined;
    if (known !== undefined && known !== 0) return known - 1;
    const result = this.compute(day);
    this.keep(day, result);
    return result;
  }

  private keep(day: number, result: number): void {
    const margin = 1024;
    const length = this.results.length;
    if (length === 0 || day < this.from || day >= this.from + length) {
      const from = length === 0 ? day - margin : Math.min(this.from, day - margin);
      const end = length === 0 ? day + margin : Math.max(this.from + length, day + margin);
      const wider = new Int32Array(end - from);
      if (length > 0) wider.set(this.results, this.from - from);
      this.results = wider;
      this.from = from;
    }
    this.results[day - this.from] = result + 1;
  }
}
