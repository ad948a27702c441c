/** A sheet says itself what it was made of: also tomorrow, in a saved file, on another machine. */
import { serialOfIso } from "../../../src/method/calendar/serial";
import { sampleFile } from "../../../src/sample/sampleFile";
import { acceptCriteria } from "../../../src/workbook/casting/acceptCriteria";
import { proposeCriteria } from "../../../src/workbook/casting/proposeCriteria";
import { writeJob } from "../../../src/workbook/look/writeJob";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { olderSheets, sheetRecords } from "../../../src/workbook/reading/sheetRecords";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { type Desk, openDesk } from "../desk";

const language = "en";
const asOf = serialOfIso("2026-03-31") as number;
let desk: Desk;
afterEach(() => desk.close());

test.each([true, false])(
  "each sheet is as old as the data until something changes that it is made of, live %s",
  async (live) => {
    desk = await openDesk({ bytes: await sampleFile({ language, asOf }) }, language);
    let look = await lookAt({ language });
    const planStart = serialOfIso("2025-10-01") as number;
    await changeRules(look, { planCosts: { ...look.rules.planCosts, planStart } }, { language });
    look = await lookAt({ language });
    await acceptCriteria(look, (await proposeCriteria(look, { language })).criteria, { language });
    for (const record of sheetRecords) {
      look = await lookAt({ language });
      await writeJob(record, look, asOf, record.usual(look, asOf) ?? {}, { language, live });
    }
    look = await lookAt({ language });
    expect([...look.made!.keys()].sort()).toEqual(
      sheetRecords
        .flatMap(({ job, fixedReads, reads }) => ((live ? (fixedReads ?? reads) : reads) ? [job] : []))
        .sort(),
    );
    expect(olderSheets(look)).toEqual({});

    // Contacts a year of a customer; then the file is saved and opened elsewhere.
    desk.put("Customers", "S5", 12);
    const { bytes } = await desk.save();
    desk.close();
    desk = await openDesk({ bytes }, language);
    const older = olderSheets(await lookAt({ language }));
    expect(Object.keys(older).sort()).toEqual(["callParty", "capacity", "cockpit", "control", "reminders", "value"]);
    for (const parts of Object.values(older)) expect(parts).toEqual(["customers.contactsPerYear"]);
  },
  300_000,
);

test("a mark that another version wrote, or somebody changed, tells nothing", async () => {
  desk = await openDesk({ bytes: await sampleFile({ language, asOf }) }, language);
  const look = await lookAt({ language });
  for (const made of ["", "L", "Fabc", "Lxyzabcdefghi", "nonsense"])
    expect(olderSheets({ ...look, made: new Map([["reminders", made]]) })).toEqual({});
});
