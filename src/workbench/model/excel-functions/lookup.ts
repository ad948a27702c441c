/** INDEX, VLOOKUP and HLOOKUP: places that do not exist are #REF!. */
import { around, columnsOf, fault, numberOf, oneOf } from "./cell-values";

const beyond = () => fault("#REF!", "There is no such row or column.");

export function installLookup(): void {
  around("INDEX", function (_original, [reference, first, second]) {
    const columns = columnsOf(reference);
    const height = columns[0]?.length ?? 0;
    const number = (given: typeof first) => Math.trunc(numberOf(oneOf(given) ?? { value: 0 }, this));
    // With one index it counts along a row, too.
    const isAlongRow = second === undefined && height === 1 && columns.length > 1;
    const row = isAlongRow ? 1 : number(first);
    const column = isAlongRow ? number(first) : number(second);
    if (row < 0 || column < 0) return fault("#VALUE!", "An index is below 0.");
    if (row > height || column > columns.length) return beyond();
    const taken = column === 0 ? columns : [columns[column - 1]!];
    return row === 0 ? taken : taken.map((cells) => [cells[row - 1]!]);
  });
  for (const [name, size] of [
    ["VLOOKUP", (columns: unknown[][]) => columns.length],
    ["HLOOKUP", (columns: unknown[][]) => columns[0]?.length ?? 0],
  ] as const)
    around(name, function (original, [, range, index]) {
      const number = Math.trunc(numberOf(oneOf(index), this));
      if (number < 1) return fault("#VALUE!", "The index is below 1.");
      return number > size(columnsOf(range)) ? beyond() : original();
    });
}
