import { callPartyOf } from "../../../src/workbook/callParty/callPartyOf";
import type { Look } from "../../../src/workbook/look/look";
import { enterPartyResults } from "../../../src/workbook/callParty/enterPartyResults";
import { partyResults } from "../../../src/workbook/callParty/partyResults";
import { writeCallParty } from "../../../src/workbook/callParty/writeCallParty";
import { explainError } from "../../../src/workbook/sentences/explainError";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Desk } from "../desk";
import { snapshot } from "../tables";
import { asOf, contacts, openPartyDesk } from "./partyDesk";

let desk: Desk;
afterEach(() => desk.close());

const options = { language: "en", live: false } as const;
const sheet = "Call party";

async function filledIn(): Promise<Awaited<ReturnType<typeof lookAt>>> {
  desk = await openPartyDesk();
  const look = await lookAt(options);
  await writeCallParty(look, asOf, { ...options, day: asOf });
  desk.put(sheet, `H${rowOf(4)}`, "appointment");
  desk.put(sheet, `I${rowOf(4)}`, asOf + 7);
  desk.put(sheet, `J${rowOf(4)}`, 12);
  desk.put(sheet, `H${rowOf(3)}`, "not reached");
  desk.put(sheet, `K${rowOf(3)}`, "@weird, =not a formula");
  desk.put(sheet, `H${rowOf(8)}`, "order");
  return look;
}

function rowOf(id: number): number {
  return desk.all(sheet).findIndex((row) => row[11] === id) + 1;
}

test("logs every call, keeps the rows in the register, and the next list leaves those networks alone", async () => {
  const look = await filledIn();
  const entered = await enterPartyResults(look, asOf, options);
  expect(entered).toMatchObject({
    day: asOf,
    contacts: 3,
    known: 0,
    blank: 1,
    contactsPlace: { sheet: "Kontakte", cell: "A5" },
  });
  const rows = desk.all("Kontakte").slice(contacts.length);
  expect(rows).toEqual([
    [asOf, 4, "phone", "outgoing", "call party", "", "Weber", "appointment", "", asOf + 7, 12, "", "", ""],
    [
      asOf,
      3,
      "phone",
      "outgoing",
      "call party",
      "",
      "Weber",
      "not reached",
      "",
      "",
      "",
      "",
      "@weird, =not a formula",
      "",
    ],
    [asOf, 8, "phone", "outgoing", "call party", "", "Kunz", "order", "", "", "", "", "", ""],
  ]);
  const after = await lookAt(options);
  expect(
    after.registers.parties.map(({ date, adviser, customerId, result }) => [date, adviser, customerId, result]),
  ).toEqual([
    [asOf, "Weber", "4", "appointment"],
    [asOf, "Weber", "3", "notReached"],
    [asOf, "Kunz", "8", "order"],
  ]);
  const next = callPartyOf(after, asOf + 1);
  expect(next.day).toBe(asOf + 14);
  expect(next.lists.map((list) => list.entries.map(({ key }) => key))).toEqual([["Hansen"], []]);
  expect(next.scores[0]).toMatchObject({ called: 3, reached: 2, appointments: 1, orders: 1, rate: 2 / 3 });
});

test("entered twice, nothing is logged twice; a row that was filled in later still goes in", async () => {
  await enterPartyResults(await filledIn(), asOf, options);
  const after = await lookAt(options);
  expect((await partyResults(after, asOf, options)).counts).toEqual({ enter: 0, blank: 1, known: 3, unusable: 0 });
  await expect(enterPartyResults(after, asOf, options)).rejects.toMatchObject({ code: "partyNothing" });
  desk.put(sheet, `H${rowOf(2)}`, "reached");
  expect(await enterPartyResults(after, asOf, options)).toMatchObject({ contacts: 1, known: 3, blank: 0 });
  expect(desk.all("Kontakte")).toHaveLength(contacts.length + 4);
  // All of it is entered: the list may be written anew.
  await writeCallParty(await lookAt(options), asOf, { ...options, day: asOf + 14 });
});

test("one unusable cell and nothing is entered, with its cell and a sentence in both languages", async () => {
  const look = await filledIn();
  desk.put(sheet, `H${rowOf(8)}`, "ordr");
  const before = snapshot(desk, ["Kontakte", "SKM register"]);
  const error = await enterPartyResults(look, asOf, options).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "partyUnusable", place: { sheet, cell: `H${rowOf(8)}` }, written: "nothing" });
  expect(snapshot(desk, ["Kontakte", "SKM register"])).toBe(before);
  expect(explainError("en", error).what).toContain("“ordr” is no outcome. Did you mean “order”?");
  expect(explainError("de", error).what).toContain("„ordr“ ist kein Ergebnis");
});

test.each(["Kontakte", "SKM register"])("%s protected: nothing is entered anywhere", async (locked) => {
  const look = await filledIn();
  if (locked !== "Kontakte") await enterPartyResults(look, asOf, options);
  const seen = await lookAt(options);
  desk.put(sheet, `H${rowOf(2)}`, "reached");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(locked).protection.protect();
    await context.sync();
  });
  const before = snapshot(desk, ["Kontakte", "SKM register"]);
  // Said before anything is tried: contacts that come and go would be seen by everybody who has the workbook open.
  const changes = jest.spyOn(desk.model, "insertTableRows");
  await expect(enterPartyResults(seen, asOf, options)).rejects.toMatchObject({
    code: "sheetProtected",
    sheet: locked,
    written: "nothing",
  });
  expect(changes).not.toHaveBeenCalled();
  expect(snapshot(desk, ["Kontakte", "SKM register"])).toBe(before);
});

test("a register that cannot be written takes the contacts back", async () => {
  const look = await filledIn();
  await enterPartyResults(look, asOf, options);
  const seen = await lookAt(options);
  desk.put(sheet, `H${rowOf(2)}`, "reached");
  // Somebody renamed a column that a row cannot do without.
  const register = desk.all("SKM register");
  const header = register.findIndex((row) => row.includes("Customer ID"));
  const column = register[header]!.indexOf("Customer ID");
  desk.put("SKM register", `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column]}${header + 1}`, "Who?");
  const before = desk.all("Kontakte");
  const fresh = { ...(await lookAt(options)), registers: seen.registers };
  const error: unknown = await enterPartyResults(fresh, asOf, options).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ written: "nothing" });
  expect(desk.all("Kontakte")).toEqual(before);
});

test("without the columns of a contact nothing can be logged; without a table one is made", async () => {
  const look = await filledIn();
  const found = look.contacts as NonNullable<Look["contacts"]>;
  await expect(
    enterPartyResults({ ...look, contacts: { ...found, missing: ["date"] } }, asOf, options),
  ).rejects.toMatchObject({ code: "noContacts" });
  const entered = await enterPartyResults({ ...look, contacts: null }, asOf, options);
  expect(entered.contacts).toBe(3);
  expect(desk.sheetId(entered.contactsPlace?.sheet ?? "")).toBeDefined();
  expect(entered.contactsPlace?.sheet).not.toBe(found.choice.sheet);
});
