import { idKey } from "../../method/cadence/idKey";
import { isFarAhead, isLongPast } from "../../method/calendar/farYears";
import { columnLetters } from "../excel/address";
import { quoted } from "../excel/cell";
import { dayNow } from "../excel/clock";
import { networksIn } from "./networksIn";
import type { Finding, FindingKind } from "../excel/finding";
import type { Look } from "./look";
import { registerPositions } from "../registers/judgeRegister";
import type { SurveyedRegister } from "../excel/survey";
import type { Registers } from "../registers/registers";
import type { Register } from "../excel/ownTables";
import { registerKeys } from "../excel/ownTables";

/** Rows of the registers that speak of customers or campaigns that there are not, and days that are years away. */
export function registerFindings(
  look: Pick<Look, "customerColumns" | "registers" | "rules">,
  surveyed: ReadonlyMap<Register, SurveyedRegister>,
): Finding[] {
  // Tasks do not say when they were entered.
  const latest = Math.max(dayNow(), look.rules.asOf ?? 0);
  const { customerRows } = networksIn(look);
  const campaigns = new Set(look.registers.campaigns.map(({ campaign }) => idKey(campaign)));
  return registerKeys.flatMap((register) => {
    const place = surveyed.get(register);
    if (!place) return [];
    const positions = registerPositions(register, place.headers);
    const find = (kind: FindingKind, field: string, sheetRow: number, values: Finding["values"]): Finding => ({
      kind,
      severity: "warning",
      table: "registers",
      place: { sheet: place.sheet, cell: `${columnLetters(place.area.column + (positions[field] ?? 0))}${sheetRow}` },
      values: { register: `@${register}`, ...values },
    });
    return (look.registers[register] as readonly Registers[Register][number][]).flatMap((record) => [
      ...("customerId" in record && look.customerColumns && !customerRows.has(idKey(record.customerId))
        ? [find("registerCustomerUnknown", "customerId", record.sheetRow, { id: quoted(record.customerId) })]
        : []),
      ...(register === "campaignLists" && "campaign" in record && !campaigns.has(idKey(record.campaign))
        ? [find("registerCampaignUnknown", "campaign", record.sheetRow, { campaign: quoted(record.campaign) })]
        : []),
      ...farDays(record, latest).map(([field, day]) =>
        find("yearFar", field, record.sheetRow, {
          column: place.headers[positions[field] ?? -1] ?? `@${field}`,
          day,
        }),
      ),
    ]);
  });
}

/**
 * The days of a record that are years away: more than two years after the day it was entered; of a task before 1995 or
 * more than two years after `latest`.
 */
function farDays(
  record: Registers[Register][number],
  latest: number,
): readonly (readonly ["until" | "lookAgain" | "due" | "done", number])[] {
  if ("until" in record && record.entered !== null && isFarAhead(record.until, record.entered))
    return [["until", record.until]];
  if ("lookAgain" in record && record.lookAgain !== null && isFarAhead(record.lookAgain, record.date))
    return [["lookAgain", record.lookAgain]];
  if ("due" in record)
    return (
      [
        ["due", record.due],
        ["done", record.done],
      ] as const
    ).flatMap(([field, day]) =>
      day !== null && (isLongPast(day) || isFarAhead(day, latest)) ? [[field, day] as const] : [],
    );
  return [];
}
