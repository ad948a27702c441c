import { plainKey } from "../../src/intake/headerText";
import { meaningsOf } from "../../src/intake/words/known";
import { contactsSource } from "../../src/method/tables/contacts";
import { customersSource } from "../../src/method/tables/customers";
import { isTotalText } from "../../src/intake/totalText";
import type { Answers } from "../../src/intake/question";
import { settle, type SettleOptions } from "../../src/intake/settle";
import { finished } from "../../src/method/steps";
import { understand } from "../../src/intake/understand";
import { aboutsOf, asOf, bookOf, columnOf, conversionsOf, day, sheetOf, understood, type Row } from "./bookOf";

const firms = ["Adler GmbH", "Berg AG", "Conrad KG", "Dorn e.K.", "Eich GmbH", "Falk OHG", "Grün AG", "Hansen KG"];
const fieldsOf = (understanding: ReturnType<typeof understood>, at = 0) =>
  Object.fromEntries(
    [...(understanding.lists[at]?.mapping.fields ?? [])].map(([field, mapped]) => [
      field,
      understanding.lists[at]?.region.columns[mapped.at]?.header,
    ]),
  );

describe("regions", () => {
  test("a list below titles is found by its shape, even when no header is known", () => {
    const rows: Row[] = [
      ["Auswertung"],
      [],
      ["Foo", "Barbaz", "Quux"],
      ...firms.map((firm, n): Row => [firm, n * 7.5, n + 1]),
    ];
    const { noList } = understood(rows);
    expect(noList[0]?.region?.header).toMatchObject({ row: 2, column: 0, columns: 3 });
  });

  test("two lists side by side are two, and each ends where its own rows end", () => {
    const rows: Row[] = [
      ["Kundennr.", "Kunde", null, "Datum", "Kundennr.", "Ergebnis"],
      ...firms.map((firm, n): Row => [n + 1, firm, null, day("2026-05-01"), 1, "erreicht"]),
      [null, null, null, day("2026-06-01"), 2, "Absage"],
    ];
    const { lists } = understood(rows);
    expect(lists.map(({ kind, body }) => [kind, body.rows.length])).toEqual([
      ["customers", 8],
      ["contacts", 9],
    ]);
  });

  test("a spacer column without a header does not part a list", () => {
    const rows: Row[] = [
      ["Kundennr.", "Kunde", null, "Telefon"],
      ...firms.map((firm, n): Row => [n + 10, firm, null, `0561 ${n}`]),
    ];
    expect(understood(rows).lists).toHaveLength(1);
  });

  test("lists one below the other are two", () => {
    const rows: Row[] = [
      ["Kundennr.", "Kunde", "Klasse"],
      [101, "Adler GmbH", "A"],
      [102, "Berg AG", "B"],
      [],
      ["Datum", "Kundennr.", "Ergebnis"],
      [day("2026-05-01"), 101, "erreicht"],
      [day("2026-05-02"), 101, "Absage"],
      [day("2026-05-03"), 102, "erreicht"],
    ];
    expect(understood(rows).lists.map(({ kind, body }) => [kind, body.rows])).toEqual([
      ["customers", [1, 2]],
      ["contacts", [5, 6, 7]],
    ]);
  });

  test("two header rows with merged cells are read as one", () => {
    const rows: Row[] = [
      ["Kunde", null, "Umsatz", null],
      ["Nr.", "Name", "2024", "2025"],
      ...firms.map((firm, n): Row => [n + 100, firm, 10 * n, 11 * n]),
    ];
    const merges = [
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 0, column: 2, rows: 1, columns: 2 },
    ];
    const found = understood(rows, { merges });
    expect(fieldsOf(found)).toEqual({ customerId: "Kunde / Nr.", customer: "Kunde / Name", revenue: "Umsatz / 2025" });
    expect(aboutsOf(found)).toEqual(["cadence"]);
  });

  test("hidden rows are data, hidden columns are mapped by hand alone, hidden sheets are not read", () => {
    const rows: Row[] = [
      ["Kundennr.", "Kunde", "Klasse", "Umsatz"],
      ...firms.map((firm, n): Row => [n + 100, firm, "A", n]),
    ];
    const found = finished(
      understand(
        bookOf([
          sheetOf(rows, { hiddenRows: [3], hiddenColumns: [3] }),
          sheetOf(rows, { name: "Alt", isHidden: true }),
        ]),
        { asOf },
      ),
    );
    expect(found.lists).toHaveLength(1);
    expect(found.lists[0]?.body).toMatchObject({ hiddenRows: 1 });
    expect(found.lists[0]?.body.rows).toHaveLength(8);
    expect(fieldsOf(found)).not.toHaveProperty("revenue");
    expect(found.noList).toEqual([{ sheet: 1, why: "hidden" }]);
  });

  test("a block that a person chose is a list, whatever its headers say", () => {
    const rows: Row[] = [["Foo", "Bar"], ...firms.map((firm, n): Row => [n + 100, firm])];
    const chosen = [{ row: 0, column: 0, rows: 9, columns: 2 }];
    const found = understood(
      rows,
      { chosen },
      { kinds: { "0!0,0": "customers" }, columns: { "0!0,0": { customerId: 0, customer: 1 } } },
    );
    expect(fieldsOf(found)).toEqual({ customerId: "Foo", customer: "Bar" });
  });
});

describe("rows that are no records", () => {
  const head: Row = ["Kundennr.", "Kunde", "Betreuer", "Potenzial", "Umsatz"];
  const body: Row[] = firms.map((firm, n): Row => [n + 100, firm, "T. Brandt", 1000 * (n + 1), 500 * (n + 1)]);

  test.each(["Total Energies SE", "Summit Ltd", "Gesamtverband Metall e.V.", "Sum Up GmbH", "Durchschnittlich KG"])(
    "%s is a firm",
    (name) => {
      expect(isTotalText(name)).toBe(false);
      const found = understood([head, ...body, [108, name, "P. Keller", 5, 7]]);
      expect(found.lists[0]?.body.rows).toHaveLength(9);
    },
  );

  test.each(["Summe", "Gesamtergebnis", "Zwischensumme T. Brandt", "Grand Total", "***", "∑"])(
    "%s is a total",
    (word) => {
      const found = understood([head, ...body, [word, null, null, 36000, 18000]]);
      expect(found.lists[0]?.body).toMatchObject({ totals: [{ row: 9, why: "word+arithmetic" }] });
      expect(found.lists[0]?.body.rows).toHaveLength(8);
    },
  );

  test("a total whose sums do not agree is left out and said", () => {
    const found = understood([head, ...body, ["Summe", null, null, 40000, 20000]]);
    expect(found.lists[0]?.body.totals).toEqual([
      { row: 9, why: "word", disagrees: { column: 3, says: 40000, rows: 36000 } },
    ]);
  });

  test("a row without a word is a total when two columns add up and it has no key", () => {
    const found = understood([head, ...body, [null, null, null, 36000, 18000]]);
    expect(found.lists[0]?.body.totals).toEqual([{ row: 9, why: "arithmetic" }]);
  });

  test("a total on top is one", () => {
    const found = understood([head, [null, null, null, 36000, 18000], ...body]);
    expect(found.lists[0]?.body.totals).toEqual([{ row: 1, why: "arithmetic" }]);
    expect(found.lists[0]?.body.rows).toHaveLength(8);
  });

  test("a customer whose figures happen to add up is one", () => {
    const found = understood([head, ...body, [108, "Imhof AG", "T. Brandt", 36000, 18000]]);
    expect(found.lists[0]?.body).toMatchObject({ totals: [] });
  });

  test("a repeated header, a heading and a footer are left out with their reasons", () => {
    const rows: Row[] = [head, ...body.slice(0, 4), head, ["Team Süd"], ...body.slice(4), [], ["Stand: 30.11.2026"]];
    expect(understood(rows).lists[0]?.body.left).toEqual([
      { row: 5, what: "repeat" },
      { row: 6, what: "heading" },
      { row: 11, what: "blank" },
      { row: 12, what: "footer" },
    ]);
  });

  test("a customer of whom only the key is known stays", () => {
    const found = understood([head, ...body, [108]]);
    expect(found.lists[0]?.body.rows).toHaveLength(9);
  });
});

describe("columns", () => {
  test("texts are numbers by their column; what nobody knows, doubts and formulas stay", () => {
    const rows: Row[] = [
      ["Kundennr.", "Kunde", "Potenzial"],
      [101, "Adler GmbH", "1.234,50"],
      [102, "Berg AG", "2.000"],
      [103, "Conrad KG", "k.A."],
      [104, "Dorn e.K.", "ca. 40.000"],
      [105, "Eich GmbH", "7,5"],
      [106, "Falk OHG", 12],
    ];
    const found = understood(rows, { formulas: [[5, 2]] });
    expect(conversionsOf(found, "potential")).toEqual([
      ["1.234,50", 1234.5],
      ["2.000", 2000],
    ]);
    expect(columnOf(found, "potential")).toMatchObject({
      notAssessed: [{ row: 3, from: "k.A." }],
      left: [
        { row: 4, from: "ca. 40.000", why: "doubt" },
        { row: 5, from: "7,5", why: "formula" },
      ],
    });
  });

  test("ids with leading zeros, long digits and phones are never numbers", () => {
    const rows: Row[] = [
      ["Kundennummer", "Firma", "Telefon", "Klasse"],
      ...firms.map((firm, n): Row => [`00001234567890123${n}`, firm, `0561 33${n}`, "A"]),
    ];
    const found = understood(rows);
    expect(found.lists[0]?.columns.flatMap(({ conversions }) => conversions)).toEqual([]);
    expect(found.lists[0]?.key).toMatchObject({ by: "id", isUnique: true });
  });

  test("two currencies: the fewer stay", () => {
    const rows: Row[] = [
      ["Kunde", "Umsatz", "Klasse"],
      ["A GmbH", "100,50 €", "A"],
      ["B AG", "200,10 €", "A"],
      ["C KG", "300,20 $", "B"],
    ];
    const found = understood(rows);
    expect(conversionsOf(found, "revenue")).toHaveLength(2);
    expect(columnOf(found, "revenue").left).toEqual([{ row: 3, from: "300,20 $", why: "otherCurrency" }]);
  });

  test("a column that Excel has half turned round is warned about and not touched", () => {
    const rows: Row[] = [
      ["Customer ID", "Company", "Class", "Last contact"],
      [1, "A Ltd", "A", day("2026-04-03")],
      [2, "B Ltd", "A", day("2026-01-05")],
      [3, "C Ltd", "B", day("2026-09-12")],
      [4, "D Ltd", "B", "12/25/2025"],
    ];
    const found = understood(rows);
    expect(conversionsOf(found, "lastContact")).toEqual([]);
    expect(found.questions.find(({ about }) => about === "halfConverted")).toMatchObject({
      values: { texts: 1, days: 3 },
    });
  });

  test("an amount that Excel took for a day is told and left", () => {
    const rows: Row[] = [
      ["Kunde", "Umsatz", "Klasse"],
      ["A GmbH", 12.5, "A"],
      ["B AG", 7, "A"],
      ["C KG", day("2026-05-12"), "B"],
    ];
    expect(columnOf(understood(rows), "revenue").left).toEqual([{ row: 3, from: "46154", why: "dayInAmounts" }]);
  });

  test("days of a workbook that counts from 1904 are written in its own count", () => {
    const rows: Row[] = [
      ["Kunde", "Klasse", "zuletzt am"],
      ["A GmbH", "A", "30.11.2026"],
      ["B AG", "B", day("2026-11-29")],
    ];
    const book = bookOf([sheetOf(rows, {}, true)], { countsFrom1904: true });
    const [list] = finished(understand(book, { asOf })).lists;
    expect(list?.columns.find(({ field }) => field === "lastContact")?.conversions).toEqual([
      { row: 1, from: "30.11.2026", to: 46356 - 1462 },
    ]);
  });

  test("50,000 different words are one question, not 50,000", () => {
    const rows: Row[] = [["Datum", "Kundennr.", "Ergebnis"]];
    for (let n = 0; n < 50_000; n++) rows.push([day("2026-05-01"), n % 7, `wort${n}`]);
    const found = understood(rows);
    expect(found.questions.filter(({ about }) => about === "unknownWords")).toHaveLength(1);
  });

  test("names that are formulas or HTML are names", () => {
    const rows: Row[] = [
      ["Kundennr.", "Kunde", "Klasse"],
      [1, "=1+1", "A"],
      [2, "<b>x</b>", "B"],
      [3, "@SUM(A1)", "B"],
    ];
    const found = understood(rows);
    expect(found.customers.map(({ name }) => name)).toEqual(["=1+1", "<b>x</b>", "@SUM(A1)"]);
  });
});

test("every header that the add-in finds by itself is known to the intake", () => {
  for (const [kind, source] of [
    ["customers", customersSource],
    ["contacts", contactsSource],
  ] as const)
    for (const { headers } of Object.values(source.columns))
      for (const header of headers)
        expect([header, meaningsOf(plainKey(header)).some(({ meaning }) => meaning.in[kind])]).toEqual([header, true]);
});

describe("meaning", () => {
  test("the turnover of an export is not our revenue; that of a list made by hand is", () => {
    const crm: Row[] = [
      ["Account Name", "Industry", "Employees", "Annual Revenue"],
      ...firms.map((firm, n): Row => [firm, "Metal", n, 1e6 * n]),
    ];
    const found = understood(crm);
    expect(fieldsOf(found)).not.toHaveProperty("revenue");
    expect(aboutsOf(found)).toEqual(["meaning", "cadence"]);
    const hand: Row[] = [
      ["Kd.-Nr.", "Kunde", "Klasse", "Jahresumsatz"],
      ...firms.map((firm, n): Row => [n + 9, firm, "A", 1000 * n]),
    ];
    expect(fieldsOf(understood(hand))).toMatchObject({ revenue: "Jahresumsatz" });
  });

  test("qualifiers of somebody else are not the noun", () => {
    const rows: Row[] = [
      ["Kundennr.", "Kunde", "Klasse", "Telefon (privat)", "Email consent", "Asst. Phone", "Rückmeldung"],
      ...firms.map((firm, n): Row => [n + 9, firm, "A", "0561 1", "a@b.example", "0561 2", "0561 3"]),
    ];
    expect(Object.keys(fieldsOf(understood(rows))).sort()).toEqual(["class", "customer", "customerId"]);
  });

  test("a unit in the header or the title is asked, and nothing is multiplied before", () => {
    const rows: Row[] = [
      ["alle Angaben in T€"],
      [],
      ["Kundennr.", "Kunde", "Potenzial"],
      ...firms.map((firm, n): Row => [n + 9, firm, n]),
    ];
    const found = understood(rows);
    expect(found.questions).toMatchObject([{ about: "unit", proposed: "1000", count: 8 }]);
    expect(conversionsOf(found, "potential")).toEqual([]);
  });

  test("Mail is e-mail in a German log and a letter in an English one", () => {
    const words = (rows: Row[]) => columnOf(understood(rows), "instrument").words.map(({ read }) => read?.to);
    expect(
      words([
        ["Datum", "Kundennr.", "Maßnahme"],
        [day("2026-01-05"), 1, "Mail"],
        [day("2026-01-06"), 1, "Mail"],
      ]),
    ).toEqual(["email"]);
    expect(
      words([
        ["Date", "Customer ID", "Channel"],
        [day("2026-01-05"), 1, "Mail"],
        [day("2026-01-06"), 1, "Mail"],
      ]),
    ).toEqual(["mail"]);
  });

  test("a plan by weeks is contacts; crosses for no are none", () => {
    const rows: Row[] = [
      ["Kontaktplan 2026"],
      ["Kunde", "Klasse", "KW 1", "KW 2", "KW 3", "KW 53"],
      ["A GmbH", "A", "x", null, "-", "T"],
      ["B AG", "B", null, "B", null, "x"],
    ];
    const found = understood(rows);
    expect(found.lists[0]?.weeks).toMatchObject({ unit: "week", numbers: [1, 2, 3, 53], titleYear: 2026 });
    expect(aboutsOf(found)).toEqual(["weekYear", "marks"]);
  });

  test("without class, potential and frequency one question asks how often", () => {
    const rows: Row[] = [["Kundennr.", "Kunde", "Telefon"], ...firms.map((firm, n): Row => [n + 9, firm, "0561 1"])];
    expect(aboutsOf(understood(rows))).toEqual(["cadence"]);
  });

  test("names of a log are set against the customers: proposed where one fits, asked where two do", () => {
    const customers: Row[] = [
      ["Kunde", "Klasse"],
      ["Müller Bau GmbH", "A"],
      ["Müller Bau KG", "B"],
      ["Hansen Kälte GmbH", "C"],
    ];
    const log: Row[] = [
      ["Datum", "Firma", "Ergebnis"],
      [day("2026-01-05"), "HANSEN KAELTE", "erreicht"],
      [day("2026-01-06"), "Müller Bau", "erreicht"],
      [day("2026-01-07"), "Hanssen Kälte GmbH", "erreicht"],
      [day("2026-01-08"), "Optik Lux", "erreicht"],
      [day("2026-01-09"), "Optik Lux", "erreicht"],
    ];
    const found = finished(understand(bookOf([sheetOf(customers), sheetOf(log, { name: "Log" })]), { asOf }));
    expect(found.nearNames.map(({ value, customers: which, isProposed }) => [value, which, isProposed])).toEqual([
      ["HANSEN KAELTE", [2], true],
      ["Müller Bau", [0, 1], false],
      ["Hanssen Kälte GmbH", [2], false],
    ]);
    expect(found.unmatched).toEqual([{ list: "contacts", value: "Optik Lux", rows: 2 }]);
    expect(aboutsOf(found)).toEqual(["name"]);
  });

  test("what was planned or not held is no contact, unless an answer says otherwise", () => {
    const rows: Row[] = [
      ["Subject", "Status", "Start Date", "Related to"],
      ["Call", "Held", day("2026-03-25"), "A Ltd"],
      ["Call", "Planned", day("2026-12-15"), "A Ltd"],
      ["Call", "Not Held", day("2026-04-02"), "B Ltd"],
    ];
    const contacts = (answers: Answers) =>
      finished(settle(bookOf([sheetOf(rows)]), { asOf, answers })).changes.clean[0]?.rows.length;
    expect(contacts({})).toBe(1);
    expect(contacts({ "contacts/Status/Not Held/word": "notReached" })).toBe(2);
  });

  test("a pivot table is a list: its labels are the customers", () => {
    const rows: Row[] = [
      ["Zeilenbeschriftungen", "Summe von Umsatz"],
      ["A GmbH", 1200],
      ["B AG", 800],
      ["Gesamtergebnis", 2000],
    ];
    const found = understood(rows);
    expect(fieldsOf(found)).toEqual({ customer: "Zeilenbeschriftungen", revenue: "Summe von Umsatz" });
    expect(found.lists[0]?.body.totals).toHaveLength(1);
  });
});

describe("choices of a person", () => {
  const rows: Row[] = [
    ["Kundennr.", "Kunde", "Umsatz", "Mitarbeiter"],
    ["007", "Adler GmbH", "1.234,50", 40],
    ["008", "Berg AG", "2.000,00", 25],
    ["009", "Conrad", "k.A.", "viele"],
  ];
  const settled = (more: Partial<SettleOptions>) =>
    finished(settle(bookOf([sheetOf(rows)]), { asOf, answers: {}, ...more })).changes;

  test("a column that is left stays text, in place and in the clean table", () => {
    expect(settled({}).inPlace).toHaveLength(2);
    const left = settled({ left: ["customers/Umsatz"] });
    expect(left.inPlace).toEqual([]);
    expect(left.clean[0]?.rows[0]).toContain("1.234,50");
    expect(left.untouched).toBe(settled({}).untouched + 2);
  });

  test("a potential is a count times an amount, where the count is a number", () => {
    const { clean } = settled({ multiples: { customers: { column: 3, amount: 1500 } } });
    const at = clean[0]?.fields.indexOf("potential") ?? -1;
    expect(clean[0]?.rows.map((row) => row[at])).toEqual([60000, 37500, null]);
  });

  test("a block chosen by hand is a list whatever its headers say, once somebody names what it is and its columns", () => {
    const odd: Row[] = [
      ["Spalte A", "Spalte B"],
      ["Adler GmbH", 5],
      ["Berg AG", 6],
    ];
    const book = bookOf([sheetOf(odd, { chosen: [{ row: 0, column: 0, rows: 3, columns: 2 }] })]);
    const options = {
      ...{ asOf, answers: {}, kinds: { "0!0,0": "customers" as const } },
      columns: { "0!0,0": { customer: 0, potential: 1 } },
    };
    expect(finished(settle(book, options)).changes.clean[0]).toMatchObject({
      fields: ["customerId", "customer", "potential"],
      rows: [
        ["Adler GmbH", "Adler GmbH", 5],
        ["Berg AG", "Berg AG", 6],
      ],
    });
  });
});
