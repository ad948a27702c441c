import { changeRules } from "../../src/workbook/rules/changeRules";
import { writeControl } from "../../src/workbook/control/writeControl";
import { writeEconomy } from "../../src/workbook/economy/writeEconomy";
import { loadSample } from "../../src/workbook/sample/loadSample";
import type { Look } from "../../src/workbook/look/look";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writePlanActuals } from "../../src/workbook/planning/writePlanActuals";
import type { WriteOptions, Written } from "../../src/workbook/excel/written";
import { openDesk, type Desk } from "./desk";
import { libreOffice, recalculated } from "./planning/libreOffice";

const asOf = 46112;
const options: WriteOptions = { language: "en", live: true };

/** Shares come as "12.34%", days as "03/31/2026". */
function numberOf(text: string): number {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  if (year === undefined) return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  return Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000) + 25_569;
}

let desk: Desk;
afterEach(() => desk.close());

const jobs: readonly (readonly [string, (look: Look) => Promise<Written>, fewest: number])[] = [
  ["target and actual", (look) => writeControl(look, asOf, options), 2000],
  ["economy of measures", (look) => writeEconomy(look, asOf, options), 300],
  ["plan and actual", (look) => writePlanActuals(look, asOf, options), 60],
];

// Plan, calibration, capacity and customer value have tests of their own.
(libreOffice === undefined ? describe.skip : describe)("LibreOffice computes the same from the formulas", () => {
  test.each(jobs)(
    "%s",
    async (_, job, fewest) => {
      desk = await openDesk();
      await loadSample({ language: "en", asOf });
      const look = await lookAt(options);
      await changeRules(look, { planCosts: { ...look.rules.planCosts, planStart: asOf - 400 } }, options);
      const { sheet } = await job(await lookAt(options));
      const own = desk.all(sheet);
      const [theirs] = recalculated([(await desk.save()).bytes], sheet);
      const area = { row: 0, column: 0, rows: own.length, columns: own[0]!.length };
      const formulas = desk.model.formulas(desk.sheetId(sheet), area);
      let compared = 0;
      const differ: string[] = [];
      own.forEach((row, line) =>
        row.forEach((cell, column) => {
          const formula = String(formulas[line]?.[column]);
          if (typeof cell !== "number" || !formula.startsWith("=")) return;
          compared++;
          const found = theirs![line]![column]!;
          if (!(Math.abs(numberOf(found) - cell) <= 1e-6)) differ.push(`${formula}: ${cell}, LibreOffice ${found}`);
        }),
      );
      expect(differ.slice(0, 10)).toEqual([]);
      expect(compared).toBeGreaterThan(fewest);
    },
    120_000,
  );
});
