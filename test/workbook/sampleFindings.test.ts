import { serialOfDay } from "../../src/sample/day";
import { sampleFile } from "../../src/sample/sampleFile";
import { sampleWorkbook } from "../../src/sample/sampleWorkbook";
import { openWorkbench } from "../../src/workbench/headless";
import { segmentsOf } from "../../src/workbook/matrix/segments";
import { loadSample } from "../../src/workbook/sample/loadSample";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { remindersOf } from "../../src/workbook/reminders/remindersOf";

const asOf = serialOfDay("2026-03-31");

/** What the add-in calls the faults that the generator plants; a name like a formula is no fault to it. */
const findingOf: Readonly<Record<string, string>> = {
  revenueNegative: "numberNegative",
  potentialIsText: "numberIsText",
};

describe.each(["de", "en"] as const)("the sample as the add-in sees it (%s)", (language) => {
  it.each(["loaded by the add-in", "opened as a file"])(
    "has its faults in their cells and nothing else, %s",
    async (how) => {
      const isFile = how === "opened as a file";
      const workbench = await openWorkbench(isFile ? { bytes: await sampleFile({ language, asOf }) } : {});
      const close = workbench.installGlobals();
      if (!isFile) await loadSample({ language, asOf });
      const look = await lookAt({ language });
      close();
      const sample = sampleWorkbook({ language, asOf });
      const planted = sample.faults
        .filter(({ kind }) => kind !== "nameLikeFormula")
        .map(({ kind, table, row, column }) => {
          const cell = `${String.fromCharCode(65 + column)}${row + 2}`;
          return [findingOf[kind] ?? kind, sample[table].sheet, cell].join(" ");
        });
      const reminders = remindersOf(look, asOf)!;
      // Which contacts lie ahead depends on the as-of day, so the reminders tell it.
      const found = [...look.findings, ...reminders.findings].map(
        ({ kind, place }) => `${kind} ${place?.sheet} ${place?.cell}`,
      );
      expect(found.sort()).toEqual(planted.sort());
      expect(reminders.counts).toMatchObject({
        overdue: 12,
        dueSoon: 12,
        planned: 8,
        current: 45,
        blocked: 2,
        dropped: 2,
      });
      expect(segmentsOf(look)!.notClassifiable).toHaveLength(4);
      expect(look.customers?.choice).toMatchObject({ tableName: sample.customers.name, rows: 120 });
      expect(look.contacts?.choice).toMatchObject({ tableName: sample.contacts.name, rows: 966 });
    },
  );
});
