import { permissionFor } from "../../../src/workbook/contacts/permissionFor";
import { logContact } from "../../../src/workbook/contacts/logContact";
import { cockpitOf } from "../../../src/workbook/cockpit/cockpitOf";
import { bitOf } from "../../../src/method/consent/consentMasks";
import { networksIn } from "../../../src/workbook/look/networksIn";
import { personsOf, personsOfNetwork } from "../../../src/workbook/look/personsIn";
import type { Look } from "../../../src/workbook/look/look";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { consentMasksOf } from "../../../src/workbook/reminders/consentMasksOf";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import { findingSentence } from "../../../src/workbook/sentences/findingSentence";
import { instruments } from "../../../src/method/measures/instruments";
import { type Desk, openDesk } from "../desk";
import { contactRows, putRows, type TestCell } from "../tables";

let desk: Desk;
afterEach(() => desk.close());

const asOf = 46112;

const customers: readonly (readonly TestCell[])[] = [
  [
    "Kundennr.",
    "Kunde",
    "Verbund",
    "Betreuer",
    "Klasse",
    "Ansprechpartner",
    "Telefon",
    "E-Mail",
    "Einwilligung E-Mail",
  ],
  [1, "Hansen GmbH", "Hansen", "Weber", "A", "Ute Hansen", "040 1", "ute@hansen.example", "ja"],
  [2, "Hansen Bau", "Hansen", "Weber", "", "", "040 2", "", ""],
  [3, "Meyer KG", "", "Kunz", "C", "", "040 3", "", ""],
];

const persons: readonly (readonly TestCell[])[] = [
  [
    "Kundennr.",
    "Name",
    "Funktion",
    "Telefon",
    "Mobil",
    "E-Mail",
    "Anrede",
    "Sprache",
    "Einwilligung E-Mail",
    "Widerspruch",
  ],
  [1, "Bernd Riek", "Einkauf", "", "0171 5", "riek@hansen.example", "Herr", "Deutsch", "ja", ""],
  [1, "Ute Hansen", "Inhaberin", "", "0171 1", "", "Frau", "en-GB", "", ""],
  [3, "Pia Meyer", "", "040 33", "", "pia@meyer.example", "Frau Dr.", "", "", "ja"],
  [3, "Olaf Kern", "Lager", "040 34", "", "", "", "", "", ""],
  [9, "Niemand", "", "", "", "", "", "", "", ""],
];

async function open(
  change: { persons?: typeof persons; contacts?: readonly (readonly TestCell[])[] } = {},
): Promise<Look> {
  desk = await openDesk();
  putRows(desk, "Kunden", customers);
  putRows(desk, "Kontakte", change.contacts ?? contactRows);
  putRows(desk, "Personen", change.persons ?? persons);
  return lookAt({ language: "de" });
}

test("found by headers beside the customers; the contact person of the customers table first, with what both know", async () => {
  const look = await open();
  expect(look.customers?.choice.sheet).toBe("Kunden");
  expect(look.contacts?.choice.sheet).toBe("Kontakte");
  expect(look.persons?.choice.sheet).toBe("Personen");
  expect(
    personsOf(look, 0).map(({ name, role, phone, mobile, email, language }) => [
      name,
      role,
      phone,
      mobile,
      email,
      language,
    ]),
  ).toEqual([
    ["Ute Hansen", "Inhaberin", "040 1", "0171 1", "ute@hansen.example", "en"],
    ["Bernd Riek", "Einkauf", "", "0171 5", "riek@hansen.example", "de"],
  ]);
  // A number without a name is somebody too.
  expect(personsOfNetwork(look, 0).map(({ name, phone }) => [name, phone])).toEqual([
    ["Ute Hansen", "040 1"],
    ["Bernd Riek", ""],
    ["", "040 2"],
  ]);
});

test("one list with customers and their persons is one of customers, whatever else it names", async () => {
  desk = await openDesk();
  putRows(desk, "Liste", [
    ["Kundennr.", "Firma", "Ansprechpartner", "Funktion", "Telefon", "Mobil", "E-Mail"],
    [1, "Adler", "Ida", "Chefin", "040 1", "0171", "ida@adler.example"],
  ]);
  putRows(desk, "Newsletter", [
    ["Kundennr.", "Firma", "E-Mail", "Telefon"],
    [1, "Adler", "ida@adler.example", ""],
  ]);
  const look = await lookAt({ language: "de" });
  expect(look.customers?.choice.sheet).toBe("Liste");
  expect(look.persons).toBeNull();
});

test("a persons list that looks more like customers than the customers do is told apart by the name of the customer", async () => {
  desk = await openDesk();
  putRows(desk, "A", [
    ["Kundennr.", "Ansprechpartner", "Telefon", "E-Mail", "Mobil", "Widerspruch"],
    [1, "Ida", "040 1", "ida@adler.example", "0171", ""],
  ]);
  putRows(desk, "B", [
    ["Kundennr.", "Firma"],
    [1, "Adler"],
  ]);
  const look = await lookAt({ language: "de" });
  expect([look.customers?.choice.sheet, look.persons?.choice.sheet]).toEqual(["B", "A"]);
});

test("an objection of one person holds for the whole network, or by the rules for that person alone; the finding says which", async () => {
  const look = await open();
  const find = (of: Look) =>
    of.findings
      .filter(({ table }) => table === "persons")
      .map((each) => [each.place?.cell, findingSentence("de", each)]);
  expect(find(look)).toEqual([
    ["J4", expect.stringContaining("gilt das für „Meyer KG“ im Ganzen")],
    ["A6", expect.stringContaining("Kein Kunde hat die Nummer „9“")],
  ]);
  const meyer = networksIn(look).networkOf[2] as number;
  expect(permissionFor(look, asOf).ofNetwork(meyer, "mail")).toEqual({ isPermitted: false, reason: "objection" });
  expect(remindersOf(look, asOf)?.counts.blocked).toBe(1);

  const apart: Look = {
    ...look,
    rules: { ...look.rules, contactRules: { ...look.rules.contactRules, objectionBindsAll: false } },
  };
  const permissions = permissionFor(apart, asOf);
  expect(permissions.ofNetwork(meyer, "mail").isPermitted).toBe(true);
  const [pia, olaf] = personsOf(apart, 2);
  expect([pia, olaf].map((each) => permissions.ofPerson(each!, "mail").isPermitted)).toEqual([false, true]);
  expect(remindersOf(apart, asOf)?.counts.blocked).toBe(0);
});

test("the consent of one person opens no other person's address", async () => {
  const look = await open();
  const permissions = permissionFor(look, asOf);
  const mayWrite = (of: Look = look) =>
    personsOf(of, 0).map((each) => [each.name, permissionFor(of, asOf).ofPerson(each, "email").isPermitted]);
  expect(mayWrite()).toEqual([
    ["Ute Hansen", true],
    ["Bernd Riek", true],
  ]);
  expect(permissions.ofNetwork(0, "email").isPermitted).toBe(true);
  desk.close();
  const without = await open({
    persons: persons.map((row, at) => (at === 1 ? row.map((cell, of) => (of === 8 ? "" : cell)) : row)),
  });
  expect(mayWrite(without)).toEqual([
    ["Ute Hansen", true],
    ["Bernd Riek", false],
  ]);
});

test.each([true, false])(
  "the masks of the reminders say what the permissions say (objections bind all: %s)",
  async (binds) => {
    const look = await open();
    const of: Look = {
      ...look,
      rules: { ...look.rules, contactRules: { ...look.rules.contactRules, objectionBindsAll: binds } },
    };
    const masks = consentMasksOf(of, asOf);
    const permissions = permissionFor(of, asOf);
    networksIn(of).keys.forEach((_, network) => {
      for (const instrument of instruments)
        expect([instrument, (masks.permitted(network) & bitOf(instrument)) !== 0]).toEqual([
          instrument,
          permissions.ofNetwork(network, instrument).isPermitted,
        ]);
    });
  },
);

test("with whom somebody spoke is logged and shown, with and without a table of persons", async () => {
  const contacts = contactRows.map((row, at) => [...row, at === 0 ? "Gesprächspartner" : at === 1 ? "Rita" : ""]);
  const look = await open({ contacts, persons: [["x"], ["y"]] });
  expect(look.persons).toBeNull();
  expect(cockpitOf(look, asOf, "1")?.contacts.map(({ contactPerson }) => contactPerson)).toEqual(["", "Rita"]);
  const logged = await logContact(
    look,
    {
      customerId: "1",
      date: asOf,
      instrument: "phone",
      direction: "out",
      format: "",
      department: "",
      adviser: "Weber",
      contactPerson: "=Rita()",
      outcome: "reached",
      interestAfter: null,
      followUp: null,
      minutes: null,
      contribution: null,
      note: "",
      campaign: "",
    },
    { language: "de" },
  );
  expect(logged.leftOut).not.toContain("contactPerson");
  expect(desk.cell("Kontakte", "G5")).toBe("=Rita()");
  expect(desk.formula("Kontakte", "G5")).toBe("=Rita()");
  expect(cockpitOf(await lookAt({ language: "de" }), asOf, "1")?.contacts[0]?.contactPerson).toBe("=Rita()");
});
