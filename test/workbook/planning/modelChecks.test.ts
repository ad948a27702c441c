import { changeRules } from "../../../src/workbook/rules/changeRules";
import { exampleRules } from "../../../src/workbook/rules/exampleRules";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { columnLetters } from "../../../src/workbook/excel/address";
import { writePlan } from "../../../src/workbook/planning/writePlan";
import { openDesk, type Desk } from "../desk";

let desk: Desk;
afterEach(() => desk.close());

const costs = { costPerCall: 18.5, costPerAppointment: 120, costPerAdviser: 68000 };

async function written(language: "en" | "de", change: Partial<ReturnType<typeof exampleRules>["plan"]> = {}) {
  desk = await openDesk({}, language);
  const look = await lookAt({ language });
  const { plan, planCosts } = exampleRules(language);
  await changeRules(
    look,
    { plan: { ...plan, years: 1, callsPerDay: 6, ...change }, planCosts: { ...planCosts, ...costs } },
    { language },
  );
  const { sheet } = await writePlan(look, { language, live: true });
  const sheetId = desk.sheetId(sheet);
  const sentence = (): string => String(desk.model.values(sheetId, { row: 2, column: 0, rows: 1, columns: 1 })[0]![0]);
  return { sheet, sheetId, sentence };
}

test.each([
  ["en", "every input is that of the rules"],
  ["de", "Jede Eingabe ist die der Regeln"],
] as const)(
  "a sheet as it was written passes its checks (%s), and passes them after a change of the rules",
  async (language, words) => {
    const { sentence } = await written(language);
    expect(sentence()).toContain(words);
    const { plan } = exampleRules(language);
    await changeRules(
      await lookAt({ language }),
      { plan: { ...plan, years: 1, followUpMonths: 3, advisers: 4 } },
      { language },
    );
    expect(sentence()).toContain(words);
  },
);

test("whichever input, calculation or total is typed over: the check names the cell", async () => {
  const { sheetId, sentence } = await written("en");
  const used = desk.model.usedArea(sheetId)!;
  const formulas = desk.model.formulas(sheetId, used);
  const top = formulas.findIndex(([first]) => String(first).startsWith("Checks:"));
  const unnamed: string[] = [];
  let tried = 0;
  for (let row = 3; row < top; row++)
    for (let column = 0; column < used.columns; column++) {
      const formula = formulas[row]?.[column];
      if (typeof formula !== "string" || !formula.startsWith("=")) continue;
      const address = `${columnLetters(column)}${row + 1}`;
      const area = { row, column, rows: 1, columns: 1 };
      desk.model.write(sheetId, area, [[{ number: 9_999_999 }]]);
      const said = sentence();
      desk.model.write(sheetId, area, [[{ formula }]]);
      tried++;
      if (!said.includes(` ${address}`)) unnamed.push(address);
    }
  expect(tried).toBeGreaterThan(300);
  expect(unnamed).toEqual([]);
  expect(sentence()).toContain("Checked: every input");
});

test("another formula in the place of a figure is found by what it gives", async () => {
  const { sheetId, sentence } = await written("en");
  const formulas = desk.model.formulas(sheetId, desk.model.usedArea(sheetId)!);
  const header = formulas.findIndex((row) => row[0] === "Month" || row[7] === "Contribution");
  for (const column of [1, 2, 5, 6, 7, 8, 9]) {
    const area = { row: header + 1, column, rows: 1, columns: 1 };
    const formula = desk.model.formulas(sheetId, area)[0]![0] as string;
    desk.model.write(sheetId, area, [[{ formula: `${formula}+1` }]]);
    expect(sentence()).toContain(`${columnLetters(column)}${header + 2}`);
    desk.model.write(sheetId, area, [[{ formula }]]);
  }
  expect(sentence()).toContain("Checked: every input");
});
