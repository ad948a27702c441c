import { serialOfIso } from "../../../src/method/calendar/serial";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Look } from "../../../src/workbook/look/look";
import type { Language } from "../../../src/text/text";
import { openDesk, type Desk } from "../desk";
import { putRows, type TestCell } from "../tables";

export const day = (iso: string): number => serialOfIso(iso) as number;
export const asOf = day("2026-03-31");

export const contactHeader = ["Date", "Customer ID", "Instrument", "Direction", "Outcome", "Follow-up", "Contribution"];

/** A workbook with so many customers and these contacts, each [day, customer, outcome, contribution, instrument, direction]. */
export type LogRow = readonly [
  day: number,
  customer: number,
  outcome: string,
  contribution?: number | "",
  instrument?: string,
  direction?: string,
];

export async function deskWith(
  rows: readonly LogRow[],
  options: { readonly language?: Language; readonly customers?: number; readonly header?: readonly string[] } = {},
): Promise<{ desk: Desk; look: Look }> {
  const { language = "en", customers = 200, header = contactHeader } = options;
  const desk = await openDesk({}, language);
  putRows(desk, "Customers", [
    ["Customer ID", "Customer", "Network", "Adviser", "Potential", "Revenue"],
    ...Array.from({ length: customers }, (_, index): TestCell[] => [
      index + 1,
      `Firm ${index + 1}`,
      "",
      "Weber",
      9000,
      1,
    ]),
  ]);
  const cells = rows.map(([at, customer, outcome, contribution = "", instrument = "phone", direction = "outgoing"]) =>
    [at, customer, instrument, direction, outcome, "", contribution].slice(0, header.length),
  );
  putRows(desk, "Contacts", [header as TestCell[], ...cells], { table: "Contacts" });
  return { desk, look: await lookAt({ language }) };
}

/**
 * 100 first calls: 30 appointments, 40 follow-ups, 30 refused. 20 of the follow-ups are called 2 months later, 10 with
 * success. 15 of the 40 appointments become an order of 1,000 to 1,014 after 4 months.
 */
export function knownLog(): LogRow[] {
  const rows: LogRow[] = [];
  const order = (customer: number, at: number): void =>
    void rows.push([at, customer, "order", 999 + customer, "visit"]);
  for (let customer = 1; customer <= 100; customer++) {
    const outcome = customer <= 30 ? "appointment" : customer <= 70 ? "follow-up" : "refused";
    rows.push([day("2025-01-15"), customer, outcome]);
    if (customer <= 15) order(customer, day("2025-05-15"));
    if (customer > 30 && customer <= 50)
      rows.push([day("2025-03-15"), customer, customer <= 40 ? "appointment" : "reached"]);
  }
  return rows;
}
