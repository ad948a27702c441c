import { headerFormats } from "../../src/workbook/excel/headerFormats";
import { fillHeader, rowBlock, type AreaFormat, type Block } from "../../src/workbook/excel/layout";

const header = (row: number, columns: number): AreaFormat => ({
  area: { row, column: 0, rows: 1, columns },
  bold: true,
  fill: fillHeader,
});

/** By column of the header's row: how it stands, and whether it wraps. */
function looks(blocks: readonly Block[], formats: readonly AreaFormat[], row = 0): string[] {
  const found = headerFormats({ blocks, formats }).filter(({ area }) => area.row === row);
  return Array.from({ length: 6 }, (_, column) => {
    const here = found.filter(({ area }) => area.column <= column && column < area.column + area.columns);
    const align = here.map((format) => format.align).find((each) => each !== undefined) ?? "";
    return `${align}${here.some(({ wrap }) => wrap) ? "+" : ""}`;
  });
}

test("a header stands as what its column holds", () => {
  const blocks = [
    rowBlock(0, 0, ["Text", "Number", "Day", "Formula", "Unknown", "Empty"]),
    rowBlock(1, 0, ["a", "", 46112, "=A1", "=B1", ""]),
    rowBlock(2, 0, ["b", 7, "", "=A2", "=B2", ""]),
  ];
  const formats: AreaFormat[] = [
    header(0, 6),
    { area: { row: 1, column: 2, rows: 2, columns: 1 }, align: "Center" },
    { area: { row: 1, column: 3, rows: 2, columns: 1 }, numberFormat: "0.0" },
  ];
  expect(looks(blocks, formats)).toEqual(["Left+", "Right+", "Center+", "Right+", "+", "+"]);
});

test("a table without rows is not judged by the next one; a heading over several columns does not wrap", () => {
  const blocks = [
    rowBlock(0, 0, ["Name", "Class", "Note"]),
    rowBlock(3, 0, ["Heading over all", "", "Figure"]),
    rowBlock(4, 0, ["x", 1, 2]),
  ];
  const formats = [header(0, 3), header(3, 3)];
  expect(looks(blocks, formats)).toEqual(["+", "+", "+", "", "", ""]);
  expect(looks(blocks, formats, 3)).toEqual(["Left", "", "Right+", "", "", ""]);
});
