/** Column letters for a position counted from 0: 0 is "A", 27 is "AB". */
export function columnLetters(position: number): string {
  let letters = "";
  for (let rest = position + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A block of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "A1:C5" of a block, with "$" throughout when absolute. A single cell is "A1". */
export function addressOf(area: Area, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const cell = (row: number, column: number): string => `${dollar}${columnLetters(column)}${dollar}${row + 1}`;
  const first = cell(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The block of an address as Excel gives it ("'Kunden 1'!$A$1:Q121"); undefined for whole columns, rows and nonsense. */
export function areaOf(address: string): Area | undefined {
  const match = /(?:^|!)\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (!match) return undefined;
  const [, left, top, right = left, bottom = top] = match as unknown as [string, string, string, string?, string?];
  const column = columnPosition(left);
  const row = Number(top) - 1;
  return { row, column, rows: Number(bottom) - row, columns: columnPosition(right) - column + 1 };
}

function columnPosition(letters: string): number {
  let position = 0;
  for (const letter of letters.toUpperCase()) position = position * 26 + letter.charCodeAt(0) - 64;
  return position - 1;
}

/** A sheet's name as a formula needs it: always in quotes, quotes inside doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** True when two blocks share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** True when every cell of the second block lies in the first. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.column + inner.columns <= outer.column + outer.columns &&
    inner.row + inner.rows <= outer.row + outer.rows
  );
}
