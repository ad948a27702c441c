/** A look that knows the one before it sees exactly what a look sees that knows nothing, whatever was changed between. */
import { seededRandom } from "../../../src/sample/random";
import type { Look } from "../../../src/workbook/look/look";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { remindersOf, reminderSteps } from "../../../src/workbook/reminders/remindersOf";
import { finished } from "../../../src/method/steps";
import { logContact } from "../../../src/workbook/contacts/logContact";
import type { NewContact } from "../../../src/workbook/contacts/newContact";
import { snooze } from "../../../src/workbook/contacts/registerActs";
import { asOf, openPromiseWorkbook, put, type PromiseWorkbook } from "../../promises/workbook";

const options = { language: "en" } as const;
let workbook: PromiseWorkbook;
afterEach(() => workbook.close());

const contact = (customerId: string, changes: Partial<NewContact> = {}): NewContact => ({
  customerId,
  date: asOf,
  instrument: "phone",
  direction: "out",
  format: "",
  department: "Sales",
  adviser: "Weber",
  outcome: "reached",
  interestAfter: 3,
  followUp: null,
  minutes: 20,
  contribution: null,
  note: "n",
  campaign: "",
  ...changes,
});

/** What a look knows, without what only points at places of one session. */
const plain = ({ watched, ...look }: Look): unknown => ({ ...look, watched: watched && [...watched.areas.values()] });

test("a logged contact leaves the customers and all that was computed of them as they were", async () => {
  workbook = await openPromiseWorkbook();
  const before = await lookAt(options);
  const list = remindersOf(before, asOf)!;
  await logContact(before, contact("5"), options);
  const look = await lookAt({ ...options, before });
  expect(look.customerColumns).toBe(before.customerColumns);
  expect(look.rules).toBe(before.rules);
  expect(look.contactColumns).not.toBe(before.contactColumns);
  expect(look.contactColumns!.customerId.at(-1)).toBe("5");
  const again = finished(reminderSteps(look, asOf, before))!;
  expect(again).toEqual(remindersOf(await lookAt(options), asOf));
  const entry = (of: typeof list, key: string) => of.listed.find((each) => each.customerIds.includes(key));
  expect(entry(list, "1")).toBeDefined();
  expect(entry(again, "1")).toBe(entry(list, "1"));
  expect(entry(again, "5")).not.toBe(entry(list, "5"));
});

test("nothing changed: the same columns", async () => {
  workbook = await openPromiseWorkbook();
  const before = await lookAt(options);
  const look = await lookAt({ ...options, before });
  expect(look.customerColumns).toBe(before.customerColumns);
  expect(look.contactColumns).toBe(before.contactColumns);
  expect(plain(look)).toEqual(plain(before));
});

test.each(Array.from({ length: 8 }, (_, seed) => seed))("changes of chance, %i", async (seed) => {
  workbook = await openPromiseWorkbook();
  const random = seededRandom(seed);
  const { model } = workbook;
  const tableOf = (name: string) => model.tables().find((each) => each.name === name)!;
  const cellIn = (name: string) => {
    const { area } = tableOf(name);
    return {
      row: area.row + random.between(0, area.rows - 1),
      column: area.column + random.between(0, area.columns - 1),
    };
  };
  const anything = () =>
    random.pick(["", " ", "x", 7, 46100, true, "not reached", "Besuch", "Hansen", -1, "order", "1", 5]);
  const append = async (contactOf: NewContact) => {
    await logContact(await lookAt(options), contactOf, options);
  };
  const acts: readonly (() => Promise<void>)[] = [
    () => append(contact(random.pick(["1", "2", "4", "5"]))),
    () => append(contact(random.pick(["1", "3"]), { outcome: "notReached", followUp: asOf + 1.5, date: asOf - 0.25 })),
    () => append(contact("2", { date: asOf - 300, outcome: "order", contribution: 10, department: "Buying" })),
    async () => {
      await append(contact("1"));
      await append(contact("4", { instrument: "visit" }));
    },
    // Rows that are told: an unknown customer, a word that nobody knows, a blank row.
    async () => {
      const { area } = tableOf("Contacts");
      await append(contact("1"));
      put(workbook, "Kontakte", [[random.pick<string | number>(["", 99, "Summe"])]], {
        row: area.row + area.rows,
        column: 1,
      });
    },
    async () => {
      const { area } = tableOf("Contacts");
      await append(contact("1"));
      put(workbook, "Kontakte", [Array.from({ length: area.columns }, () => "")], { row: area.row + area.rows });
    },
    async () => Promise.resolve(put(workbook, "Kontakte", [[anything()]], cellIn("Contacts"))),
    async () => Promise.resolve(put(workbook, "Kunden", [[anything()]], cellIn("Customers"))),
    async () => Promise.resolve(put(workbook, "Regeln", [[anything()]], cellIn("SKM_Criteria"))),
    async () => {
      const look = await lookAt(options);
      if (look.customers?.missing.length === 0)
        await snooze(look, { customerId: "1", until: asOf + 30, reason: "r" }, options);
    },
    async () => {
      const { sheetId, area } = tableOf("Contacts");
      if (area.rows > 3) model.deleteRows(sheetId, area.row + 1, 1);
      return Promise.resolve();
    },
    async () => Promise.resolve(model.insertRows(tableOf("Customers").sheetId, 0, 1)),
  ];
  let before = await lookAt(options);
  remindersOf(before, asOf);
  for (let step = 0; step < 10; step++) {
    // An action that a damaged workbook refuses has changed nothing.
    await random
      .pick(acts)()
      .catch(() => undefined);
    const [look, fresh] = [await lookAt({ ...options, before }), await lookAt(options)];
    expect(plain(look)).toEqual(plain(fresh));
    expect(finished(reminderSteps(look, asOf, before))).toEqual(remindersOf(fresh, asOf));
    before = look;
  }
});
