/** An Excel without dynamic arrays (retail 2016 and 2019): the sheets come with fixed values, and say so. */
import { profiles } from "../../src/workbench/host/profile";
import type { Language } from "../../src/text/text";
import { say } from "../../src/text/text";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import { loadSample } from "../../src/workbook/sample/loadSample";
import { openDesk, type Desk } from "./desk";

const asOf = 46112;
const retail2019 = {
  ...profiles.windows,
  hasDynamicArrays: false,
  requirementSets: { ...profiles.windows.requirementSets, CustomFunctionsRuntime: "1.3" },
} as const;

let desk: Desk;
afterEach(() => desk.close());

/** Formulas, and no texts that look like one. */
const formulasOf = (sheet: string): unknown[] => {
  const id = desk.sheetId(sheet);
  const used = desk.model.usedArea(id);
  if (!used) return [];
  const values = desk.model.values(id, used).flat();
  return desk.model
    .formulas(id, used)
    .flat()
    .filter((cell, at) => typeof cell === "string" && cell.startsWith("=") && cell !== values[at]);
};

test("such an Excel gives one cell a formula, knows no spilled reference and none of the later functions", async () => {
  desk = await openDesk({ profile: retail2019 });
  const { Excel } = desk.office;
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("C1:C2").formulas = [["={7;8}"], [""]];
    sheet.getRange("D2").formulas = [["=A1:A3*10"]];
    sheet.getRange("E9").formulas = [["=A1:A3"]];
    sheet.getRange("F1").formulas = [["=SEQUENCE(2)"]];
    sheet.getRange("G1").formulas = [["=SKM.SEGMENT({150000;5000},{90000;0})"]];
    sheet.getRange("H1").formulas = [["=SUM(A1:A3)"]];
    // Functions answer after the request that asks them.
    await context.sync();
    const all = sheet.getRange("C1:H9").load("values");
    await context.sync();
    return all.values as unknown[][];
  });
  expect(values[0]).toEqual([7, "", "", "#NAME?", "A1", 6]);
  expect(values[1]).toEqual(["", 20, "", "", "", ""]);
  expect(values[8]?.[2]).toBe("#VALUE!");
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("J1").formulas = [["=SUM(C1#)"]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test.each(["en", "de"] as const)(
  "live sheets become fixed ones, as those that were chosen, %s",
  async (language: Language) => {
    desk = await openDesk({ profile: retail2019 }, language);
    await loadSample({ language, asOf });
    const options = { language, live: true };
    const write = async () => {
      const look = await lookAt(options);
      return [
        await writeMatrix(look, options),
        await writeReminders(look, asOf, options),
        await writePlan(look, options),
      ];
    };
    for (const again of [false, true]) {
      const written = await write();
      for (const { sheet, live, remarks } of written) {
        expect([sheet, live]).toEqual([sheet, false]);
        expect(remarks[0]).toEqual({ key: "sheets.written.noArrays" });
        expect(say(language, "sheets.written.noArrays")).toMatch(/dynamic arrays|dynamischen Arrays/);
        expect([sheet, again, formulasOf(sheet)]).toEqual([sheet, again, []]);
        // Nothing of the probe stays.
        expect(desk.all(sheet).flat()).not.toContain("={1;2}");
      }
    }
    const asked = written(await write());
    options.live = false;
    const chosen = written(await write());
    expect(asked).toEqual(chosen);
  },
);

const written = (sheets: readonly { sheet: string }[]): unknown[][][] => sheets.map(({ sheet }) => desk.all(sheet));

test("Excel is asked once, in the sheet that is written, and not on the web", async () => {
  const sent: string[] = [];
  for (const platform of ["web", "windows"] as const) {
    desk = await openDesk({ profile: profiles[platform] });
    await loadSample({ language: "en", asOf });
    const look = await lookAt({ language: "en" });
    const before = { syncs: desk.counters.syncs, sheets: desk.model.sheets().length };
    await writeMatrix(look, { language: "en", live: true });
    const first = desk.counters.syncs - before.syncs;
    await writePlan(await lookAt({ language: "en" }), { language: "en", live: true });
    const sheets = desk.model.sheets().map(({ name }) => name);
    // Nothing but what was asked for stands there.
    sent.push(`${platform} ${first}`);
    expect(sheets).toHaveLength(before.sheets + 3);
    if (platform === "web") desk.close();
  }
  const [web, windows] = sent.map((text) => Number(text.split(" ")[1]));
  expect(windows).toBe((web as number) + 1);
});
