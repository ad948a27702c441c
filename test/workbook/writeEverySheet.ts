/** All sheets that the add-in writes, on the sample workbook. */
import { serialOfIso } from "../../src/method/calendar/serial";
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
import type { Language } from "../../src/text/text";

/**
 * Writes every sheet of the sample workbook that is open.
 * @returns their names, in the order in which they were written
 */
export async function writeEverySheet(language: Language, live: boolean, asOf: number): Promise<string[]> {
  const written: string[] = [];
  const options = { language, live };
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
  return written;
}
