import { seededRandom } from "../../../src/sample/random";
import { logContact } from "../../../src/workbook/contacts/logContact";
import { judgeNewContact } from "../../../src/workbook/contacts/judgeNewContact";
import type { NewContact } from "../../../src/workbook/contacts/newContact";
import { outcomes } from "../../../src/workbook/words/outcomes";
import { proposedFollowUp } from "../../../src/workbook/reminders/proposedFollowUp";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Look } from "../../../src/workbook/look/look";
import { allNetworksOf } from "../../../src/workbook/reminders/allNetworksOf";
import { instruments } from "../../../src/method/measures/instruments";
import { openDesk, type Desk } from "../desk";
import { contactRows, customerRows, putRows, type TestCell } from "../tables";

const language = "en";
const asOf = 46112;
let desk: Desk;
afterEach(() => desk.close());

const contact: NewContact = {
  customerId: "1",
  date: asOf,
  instrument: "phone",
  direction: "",
  format: "",
  department: "",
  adviser: "",
  outcome: "reached",
  interestAfter: null,
  followUp: null,
  minutes: null,
  contribution: null,
  note: "",
  campaign: "",
};

async function openWorkbook(customers: readonly (readonly TestCell[])[] = customerRows): Promise<Look> {
  desk = await openDesk();
  putRows(desk, "Customers", customers, { table: "Customers" });
  putRows(desk, "Contacts", contactRows, { table: "Contacts" });
  return lookAt({ language });
}

const dueOf = (look: Look, customerId: string): number | null =>
  allNetworksOf(look, asOf)?.ofCustomer(customerId)?.due ?? null;

test("whatever is logged: no due day before its contact, and a late entry moves none back", async () => {
  const random = seededRandom(4711);
  let look = await openWorkbook();
  for (let round = 0; round < 40; round++) {
    const customerId = random.pick(["1", "2", "3"]);
    const date = asOf - random.between(0, 400);
    const logged = {
      ...contact,
      customerId,
      date,
      instrument: random.pick(instruments),
      outcome: random.pick(outcomes.filter((outcome) => outcome !== "order")),
      followUp: random.chance(0.3) ? date + random.between(1, 90) : null,
    };
    const before = dueOf(look, customerId);
    const latest = allNetworksOf(look, asOf)?.ofCustomer(customerId)?.lastContact ?? 0;
    await logContact(look, logged, { language });
    look = await lookAt({ language });
    const after = dueOf(look, customerId) as number;
    expect(after).not.toBeNull();
    if (logged.outcome === "notReached" || date < latest) expect([round, after]).toEqual([round, before]);
    else expect(after).toBeGreaterThan(date);
  }
  expect(look.contactColumns?.count).toBe(43);
});

test("the proposal is the cadence from the contact's own day, on a working day", async () => {
  const look = await openWorkbook();
  // Class A: two months. 31 Dec 2025 + 2 months is Sat 28 Feb 2026, moved to Mon 2 Mar; class C has none of its own.
  expect(proposedFollowUp(look, asOf, "1", 46022)).toBe(46083);
  expect(proposedFollowUp(look, asOf, "2", 46022)).toBe(46083);
  expect(proposedFollowUp(look, asOf, "99", 46022)).toBeNull();
  const holiday: Look = { ...look, rules: { ...look.rules, holidays: [46083] } };
  expect(proposedFollowUp(holiday, asOf, "1", 46022)).toBe(46084);
  // 31 Oct 2026 + 2 months is 31 Dec 2026, a Thursday; New Year's Day follows in the next year.
  const hesse: Look = {
    ...look,
    rules: { ...look.rules, holidays: [46387], contactRules: { ...look.rules.contactRules, region: "DE-HE" } },
  };
  expect(proposedFollowUp(hesse, asOf, "1", 46326)).toBe(46391);
  const none: Look = {
    ...look,
    rules: { ...look.rules, frequencies: [{ class: "A", contactsPerYear: 0, weight: 1 }] },
  };
  expect(proposedFollowUp(none, asOf, "1", 46022)).toBeNull();
  // Beyond the calendar's end.
  expect(proposedFollowUp(look, asOf, "1", 2958450)).toBeNull();
});

test("a contact is judged before it is logged", async () => {
  const look = await openWorkbook();
  const judged = (change: Partial<NewContact>): string[] =>
    judgeNewContact(look, { ...contact, ...change }, asOf).map(({ kind, severity }) => `${kind} ${severity}`);
  expect(judged({})).toEqual([]);
  expect(judged({ followUp: asOf })).toEqual(["followUpNotAfterContact error"]);
  expect(judged({ followUp: asOf + 1 })).toEqual([]);
  expect(judged({ date: asOf + 1 })).toEqual(["dateInFuture warning"]);
  expect(judged({ date: 46000 - 1 })).toEqual(["contactLate note"]);
  expect(judged({ date: 46000 - 1, outcome: "notReached" })).toEqual([]);
  expect(judged({ date: 46000 })).toEqual([]);
  expect(judged({ customerId: "99" })).toEqual(["customerUnknown error"]);
  expect(judged({ customerId: " " })).toEqual(["idMissing error"]);
  expect(judged({ date: NaN })).toEqual(["dateInvalid error"]);
  expect(judged({ interestAfter: 5, minutes: -1, contribution: NaN })).toEqual([
    "interestUnusable error",
    "minutesUnusable error",
    "contributionUnusable error",
  ]);
});
