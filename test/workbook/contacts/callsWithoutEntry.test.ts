import { permissionFor } from "../../../src/workbook/contacts/permissionFor";
import { addConsent } from "../../../src/workbook/contacts/registerActs";
import { countCallable, isConsentUnsaid } from "../../../src/workbook/contacts/callsWithoutEntry";
import { undoContact } from "../../../src/workbook/contacts/undoContact";
import type { Look } from "../../../src/workbook/look/look";
import { networksIn } from "../../../src/workbook/look/networksIn";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { allNetworksOf } from "../../../src/workbook/reminders/allNetworksOf";
import { consentMasksOf } from "../../../src/workbook/reminders/consentMasksOf";
import { bitOf } from "../../../src/method/consent/consentMasks";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { type Desk, openDesk } from "../desk";
import { putRows, type TestCell } from "../tables";

const asOf = 46112;
let desk: Desk;
afterEach(() => desk.close());

const header = ["Customer ID", "Customer", "Network", "Class", "Phase", "Customer type"];
const rows: readonly (readonly TestCell[])[] = [
  ["buyer", "A", "", "A", "buyer", ""],
  ["blank", "B", "", "A", "", ""],
  ["prospect", "C", "", "A", "prospect", ""],
  ["odd", "D", "", "A", "warm", ""],
  ["consumer", "E", "", "A", "customer", "consumer"],
  ["said", "F", "", "A", "customer", ""],
];

async function open(further: readonly (readonly [string, TestCell])[] = []): Promise<Look> {
  desk = await openDesk();
  putRows(
    desk,
    "Base",
    [[...header, ...further.map(([name]) => name)], ...rows.map((row) => [...row, ...further.map(([, cell]) => cell)])],
    { table: "Customers" },
  );
  return lookAt({ language: "en" });
}

const answered = async (look: Look, callsWithoutEntry: "yes" | "no"): Promise<Look> => {
  await changeRules(look, { contactRules: { ...look.rules.contactRules, callsWithoutEntry } }, { language: "en" });
  return lookAt({ language: "en" });
};
const callable = (look: Look): string[] =>
  [...allNetworksOf(look, asOf)!].flatMap(({ key, index }) =>
    permissionFor(look, asOf).ofNetwork(index, "phone").isPermitted ? [key] : [],
  );

test("nobody may be called until somebody says so; then existing business customers of whom nothing is recorded", async () => {
  const look = await open();
  expect(isConsentUnsaid(look)).toBe(true);
  expect(callable(look)).toEqual([]);
  expect(countCallable(look)).toBe(3);
  await addConsent(
    look,
    { customerId: "said", instrument: "phone", says: "objection", date: null, proof: "" },
    { language: "en" },
  );
  const yes = await answered(await lookAt({ language: "en" }), "yes");
  expect(isConsentUnsaid(yes)).toBe(false);
  expect(callable(yes)).toEqual(["buyer", "blank"]);
  const masks = consentMasksOf(yes, asOf);
  const permissions = permissionFor(yes, asOf);
  networksIn(yes).keys.forEach((_, network) => {
    const isPermitted = (masks.permitted(network) & bitOf("phone")) !== 0;
    expect(isPermitted).toBe(permissions.ofNetwork(network, "phone").isPermitted);
  });
  expect(allNetworksOf(yes, asOf)!.ofCustomer("blank")!.what.instrument).toBe("phone");
  expect(callable(await answered(yes, "no"))).toEqual([]);
});

test("a column for the consent to calls speaks for itself: a blank or a no there is no yes by rule", async () => {
  const look = await open([["Consent phone", "no"]]);
  expect(isConsentUnsaid(look)).toBe(false);
  expect(callable(await answered(look, "yes"))).toEqual([]);
});

test("an answer that cannot be read is a fault of its cell, and nobody is called by it", async () => {
  const look = await answered(await open(), "yes");
  const sheet = desk.model.sheets().find(({ name }) => name === "SKM rules")!.name;
  const cells = desk.all(sheet);
  const row = cells.findIndex((each) => each.some((cell) => String(cell).startsWith("Call businesses")));
  const column = cells[row]!.findIndex((cell) => String(cell).startsWith("Call businesses"));
  desk.model.transaction(() =>
    desk.model.write(desk.sheetId(sheet), { row, column: column + 1, rows: 1, columns: 1 }, [[{ text: "perhaps" }]]),
  );
  const again = await lookAt({ language: "en" });
  expect(again.rules.faults?.map(({ values }) => values["value"])).toEqual(["perhaps"]);
  expect(callable(again)).toEqual([]);
  expect(callable(look)).not.toEqual([]);
});

test("an entry of a register is taken back while it is the last one, in a table just made too", async () => {
  const look = await open();
  const entry = { customerId: "said", instrument: "email", says: "express", date: null, proof: "form" } as const;
  const first = await addConsent(look, entry, { language: "en" });
  await undoContact(first.last, { language: "en" });
  expect((await lookAt({ language: "en" })).registers.consents).toEqual([]);
  const second = await addConsent(await lookAt({ language: "en" }), entry, { language: "en" });
  const third = await addConsent(await lookAt({ language: "en" }), { ...entry, proof: "mail" }, { language: "en" });
  await expect(undoContact(second.last, { language: "en" })).rejects.toMatchObject({ code: "contactNotLast" });
  await undoContact(third.last, { language: "en" });
  expect((await lookAt({ language: "en" })).registers.consents.map(({ proof }) => proof)).toEqual(["form"]);
});
