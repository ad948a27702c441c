import fc from "fast-check";
import Papa from "papaparse";
import { csvText } from "../../../src/workbook/exports/csvText";
import { blockedInstruments } from "../../../src/workbook/exports/blockedInstruments";
import { mailMergeFile } from "../../../src/workbook/exports/mailMergeFile";
import type { Desk } from "../desk";
import { asOf, lookWith, openPartyDesk } from "../callParty/partyDesk";

let desk: Desk;
beforeAll(async () => {
  desk = await openPartyDesk();
});
afterAll(() => desk.close());

const parse = (text: string, delimiter = ","): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter, skipEmptyLines: true }).data;

test("e-mail: only who consented, has a usable address and no objection; the rest by reason", async () => {
  const file = mailMergeFile(await lookWith(), asOf, { language: "en", instrument: "email", customerIds: null });
  expect(
    parse(file.text)
      .slice(1)
      .map((row) => row[0]),
  ).toEqual(["1", "8"]);
  expect(file.included).toBe(2);
  expect(
    file.leftOut.map(({ reason, count, customers }) => [reason, count, customers.map(({ customerId }) => customerId)]),
  ).toEqual([
    ["dropped", 1, ["7"]],
    ["objection", 1, ["6"]],
    ["expressConsentMissing", 2, ["2", "5"]],
    ["addressMissing", 1, ["4"]],
    ["addressUnusable", 1, ["3"]],
    ["addressDoubled", 1, ["9"]],
  ]);
  expect(file.leftOut[0]?.customers[0]?.place).toEqual({ sheet: "Kunden", cell: "A8" });
});

test("mail: until objection; who was asked for and does not exist is told", async () => {
  const look = await lookWith({
    consents: [{ customerId: "5", instrument: "mail", says: "objection", date: asOf + 100, proof: "", sheetRow: 2 }],
  });
  const file = mailMergeFile(look, asOf, {
    language: "de",
    instrument: "mail",
    customerIds: ["9", "5", "3", "3", "77"],
  });
  const rows = parse(file.text, ";");
  expect(rows.map((row) => row[0])).toEqual(["Kundennr.", "3", "9"]);
  expect(file.leftOut.map(({ reason, count }) => [reason, count])).toEqual([
    ["unknownCustomer", 1],
    ["objection", 1],
  ]);
});

test("for Word and Excel: byte order mark, CRLF, semicolons in German, no formula, further columns", async () => {
  const look = await lookWith();
  const streets = { header: "Straße", texts: (look.customerColumns?.customerId ?? []).map((id) => `Weg ${id}; "Hof"`) };
  const file = mailMergeFile(look, asOf, {
    language: "de",
    instrument: "mail",
    customerIds: ["3"],
    further: [streets],
  });
  expect(file.text).toBe(
    "\uFEFFKundennr.;Kunde;Verbund;Betreuer;Ansprechpartner;Telefon;E-Mail;Thema;Straße\r\n" +
      '3;"\'=1+1";;Weber;+49 40;040 3;c@example;"\'=cmd";"Weg 3; ""Hof"""\r\n',
  );
  expect(file.fileName).toBe("SKM-Serienbrief Brief 2026-03-31.csv");
});

test("nobody is both in a mail merge and on the list of what may not be used", async () => {
  const look = await lookWith();
  const blocked = blockedInstruments(look, asOf);
  for (const instrument of ["mail", "email"] as const) {
    const { text } = mailMergeFile(look, asOf, { language: "en", instrument, customerIds: null });
    const written = new Set(
      parse(text)
        .slice(1)
        .map((row) => row[0]),
    );
    const refused = blocked.filter((each) => each.instrument === instrument).map(({ customerId }) => customerId);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((id) => written.has(id))).toEqual([]);
  }
});

test("whatever stands in a cell: the file reads back cell by cell and no cell begins like a formula", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "=1+1",
      "+49",
      "-5",
      "@x",
      "\t=1",
      "=1\n2",
      "  =x",
      "＝1+1",
      'a"b',
      "a;b",
      "a,b",
      "\r\n",
      "|cmd",
      "%0A",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1 }),
      fc.constantFrom("de" as const, "en" as const),
      (rows, language) => {
        const text = csvText(language, rows);
        expect(text.startsWith("\uFEFF")).toBe(true);
        const read = Papa.parse<string[]>(text.slice(1), {
          delimiter: language === "de" ? ";" : ",",
          newline: "\r\n",
        }).data.slice(0, -1);
        expect(read).toHaveLength(rows.length);
        read.forEach((line, row) =>
          line.forEach((value, column) => {
            const original = rows[row]?.[column];
            expect(value === original || value === `'${original}`).toBe(true);
            // A phone number, which no formula can be, stays whole.
            if (/^\+\d[\d ()/]*$/.test(value)) return;
            expect(value.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
          }),
        );
      },
    ),
  );
});

test.each([
  ["+49 40 1234567", "+49 40 1234567"],
  ["+49 (0) 40/123 45", "+49 (0) 40/123 45"],
  ["+4940123", "+4940123"],
  ["+1-1", "'+1-1"],
  ["+49/7", "'+49/7"],
  ["+1+1", "'+1+1"],
  ["+49 40\n=1", "'+49 40\n=1"],
  ["+SUM(1 2)", "'+SUM(1 2)"],
  ["=1+1", "'=1+1"],
])("%j leaves as %j: what no formula can be stays whole", (cell, leaves) => {
  expect(Papa.parse<string[]>(csvText("de", [[cell]]).replace(/^\uFEFF/, ""), { delimiter: ";" }).data[0]).toEqual([
    leaves,
  ]);
});
