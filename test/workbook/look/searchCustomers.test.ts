import { searchCustomers } from "../../../src/workbook/look/searchCustomers";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Look } from "../../../src/workbook/look/look";
import { type Desk, openDesk } from "../desk";
import { putRows } from "../tables";

let desk: Desk;
let look: Look;
beforeAll(async () => {
  desk = await openDesk();
  putRows(desk, "Kunden", [
    ["Kundennr.", "Kunde", "Verbund", "Potenzial", "Ansprechpartner", "Telefon", "E-Mail", "Thema"],
    ["K1", "Möller GmbH", "Gruppe Nord", 5, "Rita Lindmoor", "0221 4710-374", "rita@moeller.example", "Nachfolge"],
    ["K2", "Ahrens Bau", "", 5, "", "+49 (0) 40 555 12", "", "Halle"],
    ["K3", "Bau Ahrens & Möller", "", 5, "Jo Peters", "", "", ""],
  ]);
  putRows(desk, "Personen", [
    ["Kundennr.", "Person", "Funktion", "Mobil", "E-Mail"],
    ["K2", "Eva Straßer", "Einkauf", "0171/99 88 77", "eva@ahrens.example"],
  ]);
  look = await lookAt({ language: "de" });
});
afterAll(() => desk.close());

const found = (text: string, most = 8, further: Parameters<typeof searchCustomers>[3] = []) =>
  searchCustomers(look, text, most, further).map(({ customerId, person, by }) =>
    [customerId, person?.name, by].filter(Boolean),
  );

test.each([
  ["moller", [["K1"], ["K3"]]],
  ["GRUPPE", [["K1"]]],
  ["k2", [["K2"]]],
  ["ahrens", [["K2"], ["K3"]]],
  ["rita", [["K1", "Rita Lindmoor", "rita@moeller.example"]]],
  ["strasser", [["K2", "Eva Straßer", "eva@ahrens.example"]]],
  ["einkauf eva", [["K2", "Eva Straßer", "eva@ahrens.example"]]],
  ["0221 4710", [["K1", "Rita Lindmoor", "0221 4710-374"]]],
  ["+49 221 4710374", [["K1", "Rita Lindmoor", "0221 4710-374"]]],
  ["004922147103", [["K1", "Rita Lindmoor", "0221 4710-374"]]],
  ["040 55512", [["K2", "+49 (0) 40 555 12"]]],
  ["0171 998", [["K2", "Eva Straßer", "0171/99 88 77"]]],
  ["nachfolge", [["K1", "Nachfolge"]]],
  ["moller nachfolge", []],
  ["", []],
  ["12", []],
  ["zzz", []],
])("%j finds %j", (text, wanted) => {
  expect(found(text)).toEqual(wanted);
});

test("places stand in columns that are read later, and go together with a name; names come first, and only so many", () => {
  const places = [{ texts: ["24103", "20095", "20097"] }, { texts: ["Kiel", "Hamburg", "Hamburg"] }];
  expect(found("hamburg", 8, places)).toEqual([
    ["K2", "20095 Hamburg"],
    ["K3", "20097 Hamburg"],
  ]);
  expect(found("peters", 8, places)).toEqual([["K3", "Jo Peters"]]);
  expect(found("bau hamburg", 8, places).map(([id]) => id)).toEqual(["K2", "K3"]);
  expect(found("mol", 1)).toEqual([["K1"]]);
});
