import { loadSample } from "../../../src/workbook/sample/loadSample";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { explainSelection } from "../../../src/workbook/trace/explainSelection";
import { goTo } from "../../../src/workbook/excel/goTo";
import { writeMatrix } from "../../../src/workbook/matrix/writeMatrix";
import { openDesk, type Desk } from "../desk";

const asOf = 46112;
let desk: Desk;
afterEach(() => desk.close());

async function castingDesk(live: boolean) {
  desk = await openDesk();
  await loadSample({ language: "en", asOf });
  const look = await lookAt({ language: "en" });
  const written = await writeMatrix(look, { language: "en", live });
  return { look, sheet: written.sheet };
}

/** The first cell whose formula contains a text. */
function cellWith(sheet: string, text: string): string {
  for (let row = 1; row <= 60; row++)
    for (const column of "ABCDEFGHIJKLMNOP")
      if (String(desk.formula(sheet, `${column}${row}`)).includes(text)) return `${column}${row}`;
  throw new Error(`no formula with ${text}`);
}

test("a count on a live sheet names what is counted and the rows behind it", async () => {
  const { look, sheet } = await castingDesk(true);
  const cell = cellWith(sheet, "COUNTIF");
  await goTo({ sheet, cell });
  const explained = await explainSelection(look, { language: "en" });
  expect(explained?.place).toEqual({ sheet, cell });
  expect(explained?.formula).toMatch(/^number of rows by criteri/);
  expect(explained?.inputs.length).toBeGreaterThan(0);
  expect(explained?.rowCount).toBe(desk.cell(sheet, cell));
  expect(explained?.rulesVersion).toMatch(/^[0-9a-z]{8,}$/);
});

test("a fixed value says so by having no formula; a text, another sheet and a blank cell explain nothing", async () => {
  const { look, sheet } = await castingDesk(false);
  const number = ["B", "C", "D", "E"]
    .flatMap((column) => Array.from({ length: 30 }, (_, row) => `${column}${row + 1}`))
    .find((cell) => typeof desk.cell(sheet, cell) === "number") as string;
  await goTo({ sheet, cell: number });
  const explained = await explainSelection(look, { language: "de" });
  expect(explained?.formula).toBe("");
  expect(explained?.cellFormula).toBeUndefined();
  await goTo({ sheet, cell: "A1" });
  expect(await explainSelection(look, { language: "en" })).toBeNull();
  await goTo({ sheet: "Customers", cell: "H3" });
  expect(await explainSelection(look, { language: "en" })).toBeNull();
});
