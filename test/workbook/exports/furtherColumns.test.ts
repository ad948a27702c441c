import { addressHeaders, furtherColumns } from "../../../src/workbook/exports/furtherColumns";
import { mailMergeFile, mergedHeaders } from "../../../src/workbook/exports/mailMergeFile";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { inExcel } from "../../../src/workbook/excel/excel";
import { openDesk, type Desk } from "../desk";
import { putRows } from "../tables";

let desk: Desk;
afterEach(() => desk.close());

test("a letter gets the columns of the address that the customers table has, row by row", async () => {
  desk = await openDesk({}, "de");
  putRows(
    desk,
    "Kunden",
    [
      ["Straße", "Kundennr.", "PLZ", "Umsatz", "Ort", "Farbe"],
      ["Hafen 1", 1, "01067", 5, "Kiel", "rot"],
      [null, null, null, null, null, null],
      ["=Weg 3", 2, 24103, 6, "Kiel", "blau"],
    ],
    { row: 3, column: 1 },
  );
  const look = await lookAt({ language: "de" });
  expect(addressHeaders(look)).toEqual(["Straße", "PLZ", "Ort"]);
  const further = await furtherColumns(look, [...addressHeaders(look), "Fax"], { language: "de" });
  const { text } = mailMergeFile(look, 46112, { language: "de", instrument: "mail", customerIds: null, further });
  expect(text.split("\r\n").map((line) => line.split(";").slice(-3))).toEqual([
    ["Straße", "PLZ", "Ort"],
    ["Hafen 1", "01067", "Kiel"],
    ['"\'=Weg 3"', "24103", "Kiel"],
    [""],
  ]);
});

test("columns that moved since the look are not read", async () => {
  desk = await openDesk({}, "en");
  const rows = (second: string, third: string): string[][] => [
    ["Customer ID", second, third, "Adviser", "Revenue"],
    ["7", "a", "b", "Weber", ""],
  ];
  putRows(desk, "Customers", rows("Customer", "Street"));
  const look = await lookAt({ language: "en" });
  putRows(desk, "Customers", rows("Street", "Customer"));
  await expect(furtherColumns(look, ["Street"], { language: "en" })).rejects.toMatchObject({ code: "sourceChanged" });
});

test("numbers leave as their cells show them; where a column is too narrow to show one its value stands in", async () => {
  desk = await openDesk({}, "de");
  putRows(desk, "Kunden", [
    ["Kundennr.", "Kunde", "Potenzial", "Telefon", "PLZ", "Ort"],
    [7, "Adler", 5, 491701234567, 1067, "Dresden"],
  ]);
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Kunden");
    sheet.getRange("A2").numberFormat = [["0000"]];
    sheet.getRange("E2").numberFormat = [["00000"]];
    await context.sync();
  });
  const look = await lookAt({ language: "de" });
  const further = await furtherColumns(look, [...mergedHeaders(look), ...addressHeaders(look)], { language: "de" });
  const { text } = mailMergeFile(look, 46112, { language: "de", instrument: "mail", customerIds: null, further });
  expect(text.split("\r\n")[1]).toBe("0007;Adler;;;;491701234567;;;01067;Dresden");
});

test("every row of a customer is a person of its own; who stands there twice is counted as left out", async () => {
  desk = await openDesk({}, "de");
  putRows(desk, "Kunden", [
    ["Kundennr.", "Kunde", "Potenzial", "Ansprechpartner", "E-Mail", "Einwilligung E-Mail"],
    [1, "Adler", 5, "Ida", "ida@adler.example", "ja"],
    [1, "Adler", 5, "Udo", "udo@adler.example", "ja"],
    [1, "Adler", 5, "Ida", "IDA@adler.example", "ja"],
  ]);
  const look = await lookAt({ language: "de" });
  const file = mailMergeFile(look, 46112, { language: "de", instrument: "email", customerIds: ["1"] });
  expect(file.text.split("\r\n").map((line) => line.split(";")[4])).toEqual([
    "Ansprechpartner",
    "Ida",
    "Udo",
    undefined,
  ]);
  expect(file.leftOut).toMatchObject([
    { reason: "customerDoubled", count: 1, customers: [{ customer: "Ida, Adler" }] },
  ]);
});

test("a table of persons gives a row to each who consented, and counts the others with their reasons", async () => {
  desk = await openDesk({}, "de");
  putRows(desk, "Kunden", [
    ["Kundennr.", "Kunde", "Potenzial", "Ansprechpartner", "E-Mail", "Einwilligung E-Mail"],
    [1, "Adler", 5, "Ida Adler", "ida@adler.example", "ja"],
    [2, "Berg", 5, "", "info@berg.example", "ja"],
  ]);
  putRows(desk, "Personen", [
    ["Kundennr.", "Person", "Funktion", "Anrede", "E-Mail", "Einwilligung E-Mail"],
    [1, "Ida Adler", "Chefin", "Frau", "", ""],
    [1, "Udo Kern", "Einkauf", "Herr", "udo@adler.example", ""],
    [1, "Eva Ott", "", "Frau", "eva@adler.example", "ja"],
    [1, "Jan Ohm", "", "", "", "ja"],
  ]);
  const look = await lookAt({ language: "de" });
  const file = mailMergeFile(look, 46112, { language: "de", instrument: "email", customerIds: null });
  expect(
    file.text
      .split("\r\n")
      .slice(0, -1)
      .map((line) => line.split(";").slice(4)),
  ).toEqual([
    ["Ansprechpartner", "Telefon", "E-Mail", "Thema", "Anrede"],
    ["Ida Adler", "", "ida@adler.example", "", "Frau"],
    ["Eva Ott", "", "eva@adler.example", "", "Frau"],
    ["", "", "info@berg.example", "", ""],
  ]);
  expect(file.leftOut.map(({ reason, customers }) => [reason, customers.map(({ customer }) => customer)])).toEqual([
    ["expressConsentMissing", ["Udo Kern, Adler"]],
    ["addressMissing", ["Jan Ohm, Adler"]],
  ]);
});
