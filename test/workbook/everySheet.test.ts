/** What every sheet that the add-in writes has in common, on the sample workbook, in both languages, live. */
import { serialOfIso } from "../../src/method/calendar/serial";
import { sampleFile } from "../../src/sample/sampleFile";
import { say, type Language } from "../../src/text/text";
import { writeCallParty } from "../../src/workbook/callParty/writeCallParty";
import { writeCampaign } from "../../src/workbook/campaigns/writeCampaign";
import { writeCapacity } from "../../src/workbook/capacity/writeCapacity";
import { writeCareCalls } from "../../src/workbook/careCalls/writeCareCalls";
import { writeCockpit } from "../../src/workbook/cockpit/writeCockpit";
import { writeControl } from "../../src/workbook/control/writeControl";
import { changeRules } from "../../src/workbook/rules/changeRules";
import { writeEconomy } from "../../src/workbook/economy/writeEconomy";
import { writeBands } from "../../src/workbook/evidence/writeBands";
import { writeCalibration } from "../../src/workbook/evidence/writeCalibration";
import { writeSensitivity } from "../../src/workbook/evidence/writeSensitivity";
import { writeConsents } from "../../src/workbook/exports/writeConsents";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writePlanActuals } from "../../src/workbook/planning/writePlanActuals";
import { writeScenarios } from "../../src/workbook/planning/writeScenarios";
import { writeCustomerValue } from "../../src/workbook/value/writeCustomerValue";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import { openDesk, type Desk } from "./desk";

const asOf = serialOfIso("2026-03-31") as number;

describe.each(["en", "de"] as const)("the sheets, %s", (language: Language) => {
  let desk: Desk;
  const written: string[] = [];
  beforeAll(async () => {
    desk = await openDesk({ bytes: await sampleFile({ language, asOf }) }, language);
    const options = { language, live: true };
    const look = () => lookAt(options);
    await changeRules(
      await look(),
      { planCosts: { ...(await look()).rules.planCosts, planStart: serialOfIso("2025-10-01") as number } },
      options,
    );
    const campaign = (await look()).registers.campaigns[0]?.campaign ?? "";
    for (const write of [
      async () => writeMatrix(await look(), options),
      async () => writeReminders(await look(), asOf, options),
      async () => writePlan(await look(), options),
      async () => writeScenarios(await look(), options),
      async () => writePlanActuals(await look(), asOf, options),
      async () => writeCallParty(await look(), asOf, options),
      async () => writeCampaign(await look(), asOf, campaign, options),
      async () => writeCareCalls(await look(), asOf, options),
      async () => writeConsents(await look(), asOf, options),
      async () => writeCalibration(await look(), asOf, options),
      async () => writeBands(await look(), { ...options, per: "year" }),
      async () => writeSensitivity(await look(), { ...options, asOf }),
      async () => writeCockpit(await look(), asOf, "10052", options),
      async () => writeCapacity(await look(), asOf, options),
      async () => writeCustomerValue(await look(), asOf, options),
      // Last: every sheet that is added counts their thousands of COUNTIFS once more.
      async () => writeControl(await look(), asOf, options),
      async () => writeEconomy(await look(), asOf, options),
    ])
      written.push((await write()).sheet);
  }, 300_000);
  afterAll(() => desk.close());

  test("prints on A4, one page wide, with its name and the page below", () => {
    expect(written).toHaveLength(17);
    for (const name of written) {
      const print = desk.model.printSetup(desk.sheetId(name));
      expect([name, print?.paper, print?.pagesWide]).toEqual([name, "A4", 1]);
      expect([name, print?.pageTexts]).toEqual([name, { leftFooter: "&A", rightFooter: say(language, "sheets.page") }]);
    }
  });

  test("each chart has a title, and as many values in each series as it has names", () => {
    const charts = written.flatMap((name) => desk.model.charts(desk.sheetId(name)));
    expect(charts.length).toBeGreaterThanOrEqual(11);
    const points = (place: { area: { rows: number; columns: number } } | null) =>
      place ? place.area.rows * place.area.columns : 0;
    for (const { name, title, series = [] } of charts) {
      expect(title).not.toBe("");
      expect([name, series.length > 0]).toEqual([name, true]);
      for (const each of series) expect([name, points(each.values)]).toEqual([name, points(each.categories)]);
    }
  });

  test("numbers are shown as numbers of their kind: no tail of digits, no count in percent or as a day, nothing unfilled", () => {
    const odd = written.flatMap((name) => {
      const id = desk.sheetId(name);
      const used = desk.model.usedArea(id);
      return used
        ? desk.model
            .texts(id, used)
            .flat()
            .filter(
              (text) =>
                /\d[.,]\d{5,}/.test(text) ||
                /^\d{4,}\s?%$/.test(text) ||
                /[ .](?:1899|1900)$/.test(text) ||
                /\{\w+\}|####|undefined/.test(text),
            )
            .map((text) => `${name}: ${text}`)
        : [];
    });
    // The quantile of the normal distribution is shown in full.
    expect(odd.filter((text) => !/1[.,]959964/.test(text))).toEqual([]);
  });
});
