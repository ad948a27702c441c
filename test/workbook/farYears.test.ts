import { serialOfIso } from "../../src/method/calendar/serial";
import { judgeNewContact } from "../../src/workbook/contacts/judgeNewContact";
import type { NewContact } from "../../src/workbook/contacts/newContact";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { allNetworksOf } from "../../src/workbook/reminders/allNetworksOf";
import { findingSentence } from "../../src/workbook/sentences/findingSentence";
import { type Desk, openDesk } from "./desk";
import { putRows } from "./tables";

const day = (iso: string): number => serialOfIso(iso) as number;
let desk: Desk;
afterEach(() => desk.close());

test("years far away are findings with their cell, and count as they stand", async () => {
  desk = await openDesk();
  putRows(
    desk,
    "Base",
    [
      ["Customer ID", "Customer", "Class", "Potential", "Revenue"],
      ...["1", "2", "3", "4"].map((id) => [id, `N${id}`, "B", 1, 1]),
    ],
    { table: "Customers" },
  );
  putRows(
    desk,
    "Log",
    [
      ["Date", "Customer ID", "Follow-up"],
      [day("2026-03-30"), "1", day("2062-06-30")],
      [day("1926-03-30"), "2", ""],
      [day("1994-12-31"), "3", ""],
      [day("2024-03-29"), "4", day("2026-03-29")],
      [day("1995-01-01"), "4", day("1997-01-01")],
    ],
    { table: "Contacts" },
  );
  putRows(
    desk,
    "Register",
    [
      ["Customer ID", "Until", "Reason", "Entered"],
      ["4", day("2126-04-05"), "later", day("2026-03-30")],
      ["4", day("2028-03-30"), "later", day("2026-03-30")],
    ],
    { table: "SKM_Snoozes" },
  );
  putRows(
    desk,
    "Jobs",
    [
      ["Customer ID", "Kind", "Due", "Every months", "Note", "Done"],
      ["4", "offer", day("2126-04-05"), "", "", ""],
      ["4", "offer", day("1926-04-05"), "", "", day("1926-04-06")],
      ["4", "offer", day("2026-04-05"), "", "", day("2126-04-06")],
      ["4", "offer", day("1995-01-01"), "", "", ""],
      ["4", "offer", day("2028-03-31"), "", "", ""],
      ["4", "offer", day("2028-04-01"), "", "", ""],
    ],
    { table: "SKM_Tasks" },
  );
  const look = await lookAt({ language: "en" });
  const far = look.findings.filter(({ kind }) => kind === "yearFar");
  expect(far.map(({ place, severity }) => `${place?.sheet}!${place?.cell} ${severity}`)).toEqual([
    "Log!C2 warning",
    "Log!A3 warning",
    "Log!A4 warning",
    "Jobs!C2 warning",
    "Jobs!C3 warning",
    "Jobs!F3 warning",
    "Jobs!F4 warning",
    "Jobs!C7 warning",
    "Register!B2 warning",
  ]);
  expect(findingSentence("en", far[0]!)).toBe(
    "Follow-up: 30 Jun 2062 is years away and counts as it stands. Check the year.",
  );
  expect(findingSentence("de", far.at(-1)!)).toContain("Until: 5. Apr. 2126 liegt Jahre entfernt");
  expect(allNetworksOf(look, day("2026-03-31"))!.ofCustomer("1")).toMatchObject({
    state: "planned",
    due: day("2062-06-30"),
  });
  const contact = { customerId: "1", date: day("2026-03-31"), followUp: day("2062-01-15"), outcome: "reached" };
  const kinds = judgeNewContact(
    look,
    { ...contact, interestAfter: null, minutes: null, contribution: null } as NewContact,
    day("2026-03-31"),
  ).map(({ kind, severity }) => `${kind} ${severity}`);
  expect(kinds).toEqual(["yearFar warning"]);
});
