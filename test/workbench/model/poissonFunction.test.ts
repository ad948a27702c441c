import { openDesk, type Desk } from "../../workbook/desk";
import { putRows } from "../../workbook/tables";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test.each([
  // Microsoft's own example, and tables of the distribution.
  ["=POISSON.DIST(2,5,TRUE)", 0.124652],
  ["=POISSON.DIST(2,5,FALSE)", 0.084224],
  ["=POISSON.DIST(0,4,TRUE)", 0.018316],
  ["=1-POISSON.DIST(7,3,TRUE)", 0.011905],
  ["=POISSON.DIST(2.9,2,TRUE)", 0.676676],
  ["=POISSON.DIST(0,0,TRUE)", 1],
  ["=POISSON.DIST(200,200,TRUE)", 0.518794],
])("%s", (formula, expected) => {
  putRows(desk, "Sheet1", [[{ formula }]]);
  expect(desk.cell("Sheet1", "A1")).toBeCloseTo(expected, 6);
});

test.each([
  ["=POISSON.DIST(-1,2,TRUE)", "#NUM!"],
  ["=POISSON.DIST(1,-2,TRUE)", "#NUM!"],
  ['=POISSON.DIST("x",2,TRUE)', "#VALUE!"],
])("%s is an error", (formula, error) => {
  putRows(desk, "Sheet1", [[{ formula }]]);
  expect(desk.cell("Sheet1", "A1")).toMatchObject({ error });
});
