import { dayOfSerial, isBusinessDay, serialOfDay } from "../../src/sample/day";
import { contactRows, customerRows, sampleWorkbook, type SampleCell } from "../../src/sample/sampleWorkbook";
import { sampleWordsDe } from "../../src/sample/sampleWordsDe";
import { sampleWordsEn } from "../../src/sample/sampleWordsEn";

const asOf = serialOfDay("2026-03-31");
const english = sampleWorkbook({ language: "en", asOf });
const german = sampleWorkbook({ language: "de", asOf });
const column = (rows: readonly (readonly SampleCell[])[], c: number): SampleCell[] => rows.map((row) => row[c]!);
const faultsOf = (sample: typeof english, kind: string) => sample.faults.filter((fault) => fault.kind === kind);
const cellOf = (sample: typeof english, { table, row, column: c }: (typeof english.faults)[number]): SampleCell =>
  sample[table].rows[row]![c]!;

describe("the sample workbook", () => {
  it("is the same for the same choice and another one for another seed", () => {
    expect(sampleWorkbook({ language: "en", asOf })).toEqual(english);
    expect(sampleWorkbook({ language: "en", asOf, seed: 7 }).customers.rows).not.toEqual(english.customers.rows);
  });

  it("has 9 advisers, 120 rows of customers in 80 to 90 networks and 966 contacts, every name once", () => {
    const { customers, contacts } = english;
    expect(customers.rows).toHaveLength(customerRows);
    expect(contacts.rows).toHaveLength(contactRows);
    expect(new Set(column(customers.rows, 3)).size).toBe(9);
    const networks = new Set(customers.rows.map((row) => row[2] || row[0]));
    expect(networks.size).toBeGreaterThanOrEqual(80);
    expect(networks.size).toBeLessThanOrEqual(90);
    expect(new Set(column(customers.rows.slice(0, -1), 1)).size).toBe(119);
  });

  it("gives a class to about 70 % of the customers", () => {
    const share = column(english.customers.rows, 9).filter((letter) => letter !== "").length / customerRows;
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.8);
  });

  it("keeps the two years before the as-of day, on business days, one adviser to a network", () => {
    const days = column(english.contacts.rows, 0).filter((cell): cell is number => typeof cell === "number");
    const past = days.filter((day) => day <= asOf);
    expect(past.length).toBe(days.length - 1);
    expect(Math.min(...past)).toBeGreaterThanOrEqual(serialOfDay("2024-03-15"));
    expect(Math.min(...past)).toBeLessThan(serialOfDay("2024-06-30"));
    expect(Math.max(...past)).toBeGreaterThan(asOf - 15);
    expect(days.every(isBusinessDay)).toBe(true);
    const advisers = new Map<SampleCell, Set<SampleCell>>();
    for (const row of english.customers.rows) {
      if (row[2] === "") continue;
      advisers.set(row[2]!, (advisers.get(row[2]!) ?? new Set()).add(row[3]!));
    }
    expect([...advisers.values()].every((names) => names.size === 1)).toBe(true);
  });

  it("agrees follow-ups only for later days", () => {
    const agreed = english.contacts.rows.filter((row) => row[9] !== "" && typeof row[0] === "number");
    expect(agreed.length).toBeGreaterThan(50);
    expect(agreed.every((row) => (row[9] as number) > (row[0] as number))).toBe(true);
  });

  it("moves with the as-of day and keeps its rows", () => {
    const later = sampleWorkbook({ language: "en", asOf: asOf + 400 });
    expect(column(later.customers.rows, 1)).toEqual(column(english.customers.rows, 1));
    expect(later.contacts.rows).toHaveLength(contactRows);
    const latest = Math.max(...column(later.contacts.rows.slice(0, -1), 0).filter((d) => typeof d === "number"));
    expect(latest).toBeGreaterThan(asOf + 385);
    expect(latest).toBeLessThanOrEqual(asOf + 400);
  });

  it.each([
    ["2024-02-29", 1],
    ["2026-12-25", 2],
    ["2027-01-01", 3],
    ["2028-05-01", 99],
  ])("holds its counts on %s with seed %i", (day, seed) => {
    const sample = sampleWorkbook({ language: "de", asOf: serialOfDay(day), seed });
    expect(sample.customers.rows).toHaveLength(customerRows);
    expect(sample.contacts.rows).toHaveLength(contactRows);
    expect(sample.faults.map((fault) => fault.kind).sort()).toEqual(german.faults.map((fault) => fault.kind).sort());
  });
});

describe("both languages", () => {
  it("say the same in as many words", () => {
    for (const [key, words] of Object.entries(sampleWordsDe)) {
      const other = (sampleWordsEn as unknown as Record<string, unknown>)[key];
      expect(Array.isArray(words)).toBe(Array.isArray(other));
      if (Array.isArray(words)) expect([key, words.length]).toEqual([key, (other as unknown[]).length]);
    }
    for (const outcome of Object.keys(sampleWordsDe.notes) as (keyof typeof sampleWordsDe.notes)[]) {
      expect(sampleWordsDe.notes[outcome]).toHaveLength(sampleWordsEn.notes[outcome].length);
    }
    expect(sampleWordsDe.firms.map((firm) => firm.group)).toEqual(sampleWordsEn.firms.map((firm) => firm.group));
  });

  it("have the same shape: numbers and dates equal, texts where texts are", () => {
    const shape = (cell: SampleCell): unknown => (typeof cell === "string" && cell !== "" ? "text" : cell);
    for (const table of ["customers", "contacts"] as const) {
      expect(german[table].rows.map((row) => row.map(shape))).toEqual(english[table].rows.map((row) => row.map(shape)));
      expect(german[table].columns.map(({ holds, width }) => [holds, width])).toEqual(
        english[table].columns.map(({ holds, width }) => [holds, width]),
      );
      expect(german[table].columns.map((c) => c.header)).not.toEqual(english[table].columns.map((c) => c.header));
    }
    expect(german.faults).toEqual(english.faults);
  });
});

describe.each([
  ["en", english],
  ["de", german],
])("the faults of the sample (%s)", (_, sample) => {
  it("are the ones listed and no others", () => {
    const counts: Record<string, number> = {};
    for (const { kind } of sample.faults) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({
      potentialMissing: 1,
      potentialIsText: 1,
      revenueNegative: 1,
      cellIsError: 1,
      nameLikeFormula: 1,
      penetrationAbove100: 1,
      idDoubled: 1,
      dateIsText: 3,
      customerUnknown: 2,
      dateInFuture: 1,
    });
  });

  it("stand where the list says, and only there", () => {
    const { customers, contacts } = sample;
    const at = (kind: string) => faultsOf(sample, kind).map((fault) => fault.row);
    const rowsWhere = (rows: readonly (readonly SampleCell[])[], test: (row: readonly SampleCell[]) => boolean) =>
      rows.flatMap((row, i) => (test(row) ? [i] : []));
    expect(at("dateIsText")).toEqual(rowsWhere(contacts.rows, (row) => typeof row[0] === "string"));
    const ids = new Set(column(customers.rows, 0));
    expect(at("customerUnknown")).toEqual(rowsWhere(contacts.rows, (row) => !ids.has(row[1]!)));
    expect(at("dateInFuture")).toEqual(rowsWhere(contacts.rows, (row) => (row[0] as number) > asOf));
    expect(at("revenueNegative")).toEqual(rowsWhere(customers.rows, (row) => (row[8] as number) < 0));
    expect(at("potentialMissing")).toEqual(rowsWhere(customers.rows, (row) => row[7] === ""));
    expect(at("potentialIsText")).toEqual(
      rowsWhere(customers.rows, (row) => row[7] !== "" && typeof row[7] === "string"),
    );
    expect(at("nameLikeFormula")).toEqual(rowsWhere(customers.rows, (row) => /^[=+@-]/.test(String(row[1]))));
    expect(at("penetrationAbove100")).toEqual(
      rowsWhere(customers.rows, (row) => typeof row[7] === "number" && (row[8] as number) > row[7]),
    );
    expect(at("idDoubled")).toEqual(
      rowsWhere(customers.rows, (row) => column(customers.rows, 0).indexOf(row[0]!) !== customers.rows.indexOf(row)),
    );
    expect(at("cellIsError")).toEqual(rowsWhere(customers.rows, (row) => row.some((cell) => typeof cell === "object")));
    expect(cellOf(sample, faultsOf(sample, "cellIsError")[0]!)).toEqual({ error: "#N/A" });
  });
});

describe("days", () => {
  it("are read strictly", () => {
    expect(serialOfDay("2026-01-01")).toBe(46023);
    expect(dayOfSerial(46023)).toBe("2026-01-01");
    for (const wrong of ["2026-02-30", "31.03.2026", "2026-3-1", ""])
      expect(() => serialOfDay(wrong)).toThrow(RangeError);
  });
});

test.each([18263, 109940, 1, 0, NaN, 46112.5, 2_958_465])(
  "as of %d there is no sample: a RangeError at once",
  (asOf) => {
    expect(() => sampleWorkbook({ language: "en", asOf })).toThrow(RangeError);
  },
);

test.each([18264, 109939])("as of %d, the first and the last day, it is as large as ever", (asOf) => {
  expect(sampleWorkbook({ language: "en", asOf }).contacts.rows.length).toBe(contactRows);
});
