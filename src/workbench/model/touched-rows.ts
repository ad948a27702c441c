/** Which rows have been changed since the workbook was opened, so that saving need not look at the others. */
export class TouchedRows {
  private all = false;
  private readonly sheets = new Map<string, "all" | [from: number, to: number][]>();

  /** Formulas on any sheet may read differently. */
  everything(): void {
    this.all = true;
  }

  sheet(id: string): void {
    this.sheets.set(id, "all");
  }

  rows(id: string, from: number, count: number): void {
    const known = this.sheets.get(id);
    if (known === "all") return;
    const to = from + count;
    const last = known?.at(-1);
    // Row by row or over and over in the same place: kept as one stretch.
    if (last && from <= last[1] && to >= last[0]) {
      last[0] = Math.min(last[0], from);
      last[1] = Math.max(last[1], to);
    } else if (known && known.length < 200) known.push([from, to]);
    else this.sheets.set(id, known ? "all" : [[from, to]]);
  }

  clear(): void {
    this.all = false;
    this.sheets.clear();
  }

  anySheet(ids: Iterable<string>): boolean {
    if (this.all) return true;
    for (const id of ids) if (this.sheets.has(id)) return true;
    return false;
  }

  row(id: string, row: number): boolean {
    if (this.all) return true;
    const known = this.sheets.get(id);
    return known === "all" || (known?.some(([from, to]) => row >= from && row < to) ?? false);
  }
}
