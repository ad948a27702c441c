import type { Language } from "../../../src/text/text";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { acceptCalibration } from "../../../src/workbook/evidence/acceptCalibration";
import { calibrationOf } from "../../../src/workbook/evidence/calibrationOf";
import { writeCalibration } from "../../../src/workbook/evidence/writeCalibration";
import { loadSample } from "../../../src/workbook/sample/loadSample";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { openDesk, type Desk } from "../desk";
import { libreOffice, recalculated } from "../planning/libreOffice";
import { asOf, deskWith, knownLog } from "./logs";

let desk: Desk;
afterEach(() => desk.close());

const language: Language = "en";

(libreOffice === undefined ? test.skip : test)(
  `LibreOffice computes the same intervals, Kaplan-Meier table and blend${libreOffice === undefined ? " (skipped: it is not installed here)" : ""}`,
  async () => {
    const books: Uint8Array[] = [];
    const expected: (string | number)[][][] = [];
    const keep = async (): Promise<void> => {
      await writeCalibration(await lookAt({ language }), asOf, { language, live: true });
      // A CSV file has the digits of a rate that are shown: all of them here.
      await Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem("Calibration").getRange("A1:N200");
        cells.numberFormat = "0.00000000000" as unknown as string[][];
        await context.sync();
      });
      books.push((await desk.save()).bytes);
      expected.push(
        desk.all("Calibration").map((row) => row.map((cell) => (typeof cell === "number" ? cell : String(cell)))),
      );
    };
    desk = await openDesk({}, language);
    await loadSample({ language, asOf });
    await keep();
    desk.close();
    desk = (await deskWith(knownLog())).desk;
    await keep();
    // Once more with values in the plan: their priors are looked up.
    const look = await lookAt({ language });
    const { change } = acceptCalibration(look.rules, calibrationOf(look, asOf), ["immediateRate", "conversion:6"]);
    await changeRules(look, change, { language });
    await keep();
    expect(expected[2]!.find((cells) => cells[3] === "Immediate appointment rate")!.slice(10, 13)).toEqual([
      0.3333, 0.4, 0.3333,
    ]);
    recalculated(books, "Calibration").forEach((found, book) => {
      let numbers = 0;
      expected[book]!.forEach((row, at) =>
        row.forEach((cell, column) => {
          const other = found[at]?.[column] ?? "";
          if (typeof cell === "number") {
            numbers++;
            expect([at, column, Number(other)]).toEqual([at, column, expect.closeTo(cell, 8)]);
          } else expect(other).toBe(cell);
        }),
      );
      expect(numbers).toBeGreaterThan(60);
    });
  },
  180_000,
);
