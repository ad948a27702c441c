import { contactsSource } from "../../src/method/tables/contacts";
import { customersSource } from "../../src/method/tables/customers";
import { headerKey, matchHeaders } from "../../src/method/tables/headers";

const english = [
  "Customer ID",
  "Customer",
  "Network",
  "Adviser",
  "Target group",
  "Phase",
  "Interest",
  "Potential",
  "Revenue",
  "Class",
  "Contact person",
  "Phone",
  "E-mail",
  "Consent e-mail",
  "Consent phone",
  "Objection",
  "Topic",
];
const german = [
  "Kundennr.",
  "Kunde",
  "Verbund",
  "Betreuer",
  "Zielgruppe",
  "Phase",
  "Interesse",
  "Potenzial",
  "Umsatz",
  "Klasse",
  "Ansprechpartner",
  "Telefon",
  "E-Mail",
  "Einwilligung E-Mail",
  "Einwilligung Telefon",
  "Widerspruch",
  "Thema",
];

test.each([
  ["English", english],
  ["German", german],
])("all customer headers are found, %s, in any order", (_, headers) => {
  const { columns, doubled } = matchHeaders(headers, customersSource.columns);
  expect(Object.values(columns).sort((a, b) => a - b)).toEqual(headers.map((_header, index) => index));
  expect(doubled).toEqual([]);
  const turned = matchHeaders([...headers].reverse(), customersSource.columns);
  expect(turned.columns.customerId).toBe(headers.length - 1);
});

test.each([
  [
    "English",
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
    ],
  ],
  [
    "German",
    [
      "Datum",
      "Kundennr.",
      "Maßnahme",
      "Richtung",
      "Gesprächsformat",
      "Fachbereich",
      "Betreuer",
      "Ergebnis",
      "Interesse danach",
      "Folgekontakt",
      "Minuten",
      "Deckungsbeitrag",
      "Notiz",
    ],
  ],
])("all contact headers are found, %s", (_, headers) => {
  expect(Object.values(matchHeaders(headers, contactsSource.columns).columns).sort((a, b) => a - b)).toEqual(
    headers.map((_header, index) => index),
  );
});

test("case, spaces, hyphens, dots and units make no difference", () => {
  expect(headerKey("KUNDEN - NR.")).toBe(headerKey("kundennr"));
  expect(headerKey("Umsatz-Potential (EUR)")).toBe(headerKey("Umsatzpotential"));
  expect(headerKey("Massnahme")).toBe(headerKey("Maßnahme"));
  expect(headerKey("Potential")).not.toBe(headerKey("Potential 2"));
});

test("a header that stands twice is told, the first one is used", () => {
  const { columns, doubled } = matchHeaders(
    ["Customer ID", "Potential", "Revenue", "potential", "Umsatz"],
    customersSource.columns,
  );
  expect(columns).toMatchObject({ potential: 1, revenue: 2 });
  expect(doubled).toEqual([
    ["potential", 3],
    ["revenue", 4],
  ]);
});

test('what was mapped by hand wins, and "" takes a column away', () => {
  const headers = ["Customer ID", "Potential", "Revenue", "Plan"];
  const { columns } = matchHeaders(headers, customersSource.columns, { potential: "Plan", revenue: "" });
  expect(columns.potential).toBe(3);
  expect(columns.revenue).toBeUndefined();
  // The header was renamed meanwhile: found by its words again.
  expect(matchHeaders(headers, customersSource.columns, { potential: "gone" }).columns.potential).toBe(1);
});
