import { profiles } from "../../src/workbench/host/profile";
import { useExampleSet } from "../../src/workbook/casting/useExampleSet";
import { writeClasses } from "../../src/workbook/casting/writeClasses";
import { writeBands } from "../../src/workbook/evidence/writeBands";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import { loadSample } from "../../src/workbook/sample/loadSample";
import { openDesk } from "./desk";

const asOf = 46112;
const options = { language: "en", live: true } as const;

/** The values of the live sheets, as Excel on a platform hands the functions blank cells over. */
async function sheetsOn(platform: keyof typeof profiles): Promise<Readonly<Record<string, unknown[][]>>> {
  const desk = await openDesk({ profile: profiles[platform] });
  try {
    await loadSample({ ...options, asOf });
    let look = await lookAt(options);
    await useExampleSet(look, "trade", { ...options, addColumns: true });
    look = await lookAt(options);
    const written = [
      await writeMatrix(look, options),
      await writeReminders(look, asOf, options),
      await writePlan(look, options),
      ...(await writeClasses(look, asOf, options)),
      await writeBands(look, { ...options, asOf }),
    ];
    return Object.fromEntries(written.map(({ sheet }) => [sheet, desk.all(sheet)]));
  } finally {
    desk.close();
  }
}

test("live sheets say the same on the web, on Windows and on a Mac, whatever a blank cell arrives as", async () => {
  const web = await sheetsOn("web");
  expect(Object.keys(web).length).toBeGreaterThanOrEqual(5);
  for (const platform of ["windows", "mac"] as const) {
    const other = await sheetsOn(platform);
    for (const [sheet, rows] of Object.entries(web))
      expect([platform, sheet, other[sheet]]).toEqual([platform, sheet, rows]);
  }
});
