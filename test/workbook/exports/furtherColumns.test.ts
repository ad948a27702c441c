import { addressHeaders, furtherColumns } from "../../../src/workbook/exports/furtherColumns";
import { mailMergeFile } from "../../../src/workbook/exports/mailMergeFile";
import { lookAt } from "../../../src/workbook/reading/lookAt";
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
