import type { Language } from "../../../src/text/text";
import type { Look } from "../../../src/workbook/look/look";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { emptyRegisters, type Registers } from "../../../src/workbook/registers/registers";
import { openDesk, type Desk } from "../desk";
import { putRows, type TestCell } from "../tables";

/** Tuesday, 31 March 2026: the day from which the parties count. */
export const asOf = 46112;

/** Eight networks of two advisers and one without; phone calls are presumed to be welcome but for two. */
export const customers: readonly (readonly TestCell[])[] = [
  [
    "Customer ID",
    "Customer",
    "Network",
    "Adviser",
    "Phase",
    "Class",
    "Contact person",
    "Phone",
    "E-mail",
    "Consent e-mail",
    "Consent phone",
    "Objection",
    "Topic",
  ],
  [
    1,
    "Hansen GmbH",
    "Hansen",
    "Weber",
    "customer",
    "A",
    "Frau Hansen",
    "",
    "a@hansen.example",
    "express",
    "presumed",
    "",
    "lease",
  ],
  [2, "Hansen Bau", "Hansen", "Weber", "customer", "", "", "040 2", "b@hansen.example", "", "", "", ""],
  [3, "=1+1", "", "Weber", "customer", "B", "+49 40", "040 3", "c@example", "express", "presumed", "", "=cmd"],
  [4, "Petersen", "", "Weber", "customer", "C", "", "040 4", "", "express", "presumed", "", ""],
  [5, "Kruse", "", "Weber", "customer", "C", "", "040 5", "e@kruse.example", "", "", "", ""],
  [6, "Lorenz", "", "Kunz", "customer", "A", "", "040 6", "f@lorenz.example", "express", "presumed", "x", ""],
  [7, "Meyer", "", "Kunz", "dropped", "B", "", "040 7", "g@meyer.example", "express", "presumed", "", ""],
  [8, "Noack", "", "Kunz", "customer", "B", "", "040 8", "H@noack.example", "express", "presumed", "", ""],
  [9, "Otto", "", "", "customer", "B", "", "040 9", "h@NOACK.example", "express", "presumed", "", ""],
];

export const contacts: readonly (readonly TestCell[])[] = [
  [
    "Date",
    "Customer ID",
    "Instrument",
    "Direction",
    "Format",
    "Department",
    "Adviser",
    "Outcome",
    "Interest after",
    "Follow-up",
    "Minutes",
    "Contribution",
    "Note",
    "Campaign",
  ],
  [46000, 1, "visit", "", "", "", "Weber", "reached", "", "", 60, "", "a", ""],
  [45900, 3, "phone", "", "", "", "Weber", "reached", "", "", 10, "", "b", ""],
  [46104, 8, "phone", "", "", "", "Kunz", "reached", "", 46130, 10, "", "c", ""],
];

/** @param further rows of the contacts */
export async function openPartyDesk(
  language: Language = "en",
  further: readonly (readonly TestCell[])[] = [],
): Promise<Desk> {
  const desk = await openDesk({}, language);
  putRows(desk, "Kunden", customers, { table: "Customers" });
  putRows(desk, "Kontakte", [...contacts, ...further], { table: "Contacts" });
  return desk;
}

/** The look with parties from the as-of day on and rows in the registers, whether the workbook holds them or not. */
export async function lookWith(registers: Partial<Registers> = {}, language: Language = "en"): Promise<Look> {
  const look = await lookAt({ language });
  const callParty = { ...look.rules.callParty, partyFrom: asOf };
  return { ...look, rules: { ...look.rules, callParty }, registers: { ...emptyRegisters, ...registers } };
}
