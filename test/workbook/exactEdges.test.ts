/** A penetration that equals its limit is not above it, wherever it is compared: pane, fixed sheet, live sheet, function. */
import { changeRules } from "../../src/workbook/rules/changeRules";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { openDesk, type Desk } from "./desk";
import { putRows } from "./tables";

let desk: Desk;
afterEach(() => desk.close());

/** Potential, revenue and the row of penetration ("1": above the limit) at 30 % and at 70 %. */
const edges = [
  [4.1, 1.23, "2", "2"],
  [4.1, 1.24, "1", "2"],
  [10, 3, "2", "2"],
  [0.1, 0.03, "2", "2"],
  [5.7, 3.99, "1", "2"],
  [5.7, 4, "1", "1"],
  [1.1, 0.77, "1", "2"],
  [1100000.3, 330000.09, "2", "2"],
] as const;

test.each([
  [0.3, 2],
  [0.7, 3],
] as const)("at a limit of %d", async (limit, column) => {
  desk = await openDesk();
  putRows(
    desk,
    "Customers",
    [
      ["Customer ID", "Customer", "Potential", "Revenue"],
      ...edges.map(([potential, revenue], row) => [row + 1, `Customer ${row + 1}`, potential, revenue]),
    ],
    { table: "Customers" },
  );
  const bands = [
    { label: "1", over: limit, upTo: null },
    { label: "2", over: null, upTo: limit },
  ];
  const options = { language: "en" } as const;
  await changeRules(await lookAt(options), { penetrationBands: bands } as never, options);
  const expected = edges.map((edge) => edge[column]);
  const look = await lookAt(options);
  expect(look.rules.faults).toBeUndefined();
  const cell = desk.model.addSheet("Own");
  const limits = `{"1",${limit},"";"2","",${limit}}`;
  edges.forEach(([potential, revenue], row) =>
    desk.model.write(cell, { row, column: 0, rows: 1, columns: 1 }, [
      [{ formula: `=RIGHT(SKM.SEGMENT(${potential},${revenue},,${limits}))` }],
    ]),
  );
  expect(desk.model.values(cell, { row: 0, column: 0, rows: edges.length, columns: 1 }).flat()).toEqual(expected);
  for (const live of [true, false]) {
    const { sheet } = await writeMatrix(await lookAt(options), { ...options, live });
    const rows = desk.all(sheet);
    const found = edges.map((_, at) => {
      const row = rows.find((cells) => cells.includes(`Customer ${at + 1}`));
      return String(row?.[8]).slice(-1);
    });
    expect([live, found]).toEqual([live, expected]);
  }
});
