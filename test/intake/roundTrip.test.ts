import fc from "fast-check";
import { settle } from "../../src/intake/settle";
import type { IntakeBook } from "../../src/intake/sheet";
import { finished } from "../../src/method/steps";
import { isoDate, serialOfIso } from "../../src/method/calendar/serial";
import { asOf, bookOf, sheetOf, type Row } from "./bookOf";

interface Customer {
  readonly id: string;
  readonly name: string;
  readonly potential: number;
  readonly revenue: number;
  readonly last: number;
}

const first = serialOfIso("2025-01-01") as number;
const names = ["Adler", "Berg", "Conrad", "Dorn", "Eich", "Falk", "Grün", "Hansen", "Itten", "Jung", "Kern", "Lind"];
const cents = fc.integer({ min: 100_001, max: 90_000_000 }).filter((each) => each % 100 !== 0);
const customers: fc.Arbitrary<readonly Customer[]> = fc
  .array(fc.record({ potential: cents, revenue: cents, last: fc.integer({ min: 0, max: 690 }) }), {
    minLength: 3,
    maxLength: 12,
  })
  .map((rows) =>
    rows.map(({ potential, revenue, last }, n) => ({
      id: `0000${4711 + 3 * n}`,
      name: `${names[n]} GmbH`,
      potential: potential / 100,
      revenue: revenue / 100,
      last: first + last,
    })),
  );

/** How an export writes: amounts, days, what stands around the list. */
const manners = fc.record({
  signs: fc.constantFrom([".", ","], [",", "."], ["'", "."], [" ", ","]) as fc.Arbitrary<[string, string]>,
  currency: fc.constantFrom("", " €", "EUR "),
  day: fc.constantFrom("iso", "dots", "time"),
  titles: fc.integer({ min: 0, max: 3 }),
  hasTotals: fc.boolean(),
  language: fc.constantFrom("de", "en"),
  left: fc.integer({ min: 0, max: 2 }),
});
type Manner = typeof manners extends fc.Arbitrary<infer M> ? M : never;

function amount(value: number, { signs: [thousands, decimal], currency }: Manner): string {
  const [whole, rest] = value.toFixed(2).split(".") as [string, string];
  const text = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + decimal + rest;
  return currency.endsWith(" ") ? currency + text : text + currency;
}

function dayOf(serial: number, manner: Manner): string {
  const iso = isoDate(serial) as string;
  const [y, m, d] = iso.split("-") as [string, string, string];
  return manner.day === "iso" ? iso : manner.day === "dots" ? `${d}.${m}.${y}` : `${iso} 14:05`;
}

function exported(list: readonly Customer[], manner: Manner): IntakeBook {
  const headers = {
    de: ["Debitor", "Name 1", "Potenzial", "Umsatz", "zuletzt am"],
    en: ["Customer No.", "Company", "Potential", "Revenue", "Last contact"],
  };
  const sum = (of: (customer: Customer) => number): number => list.reduce((total, customer) => total + of(customer), 0);
  const rows: Row[] = [
    ...Array.from({ length: manner.titles }, (_none, n): Row =>
      n === 1 ? [] : [n === 0 ? "Auswertung" : "Stand: 30.11.2026"],
    ),
    ...(manner.titles === 2 ? [] : []),
    headers[manner.language],
    ...list.map((each): Row => [
      each.id,
      each.name,
      amount(each.potential, manner),
      amount(each.revenue, manner),
      dayOf(each.last, manner),
    ]),
    ...(manner.hasTotals
      ? [
          [
            manner.language === "de" ? "Summe" : "Total",
            null,
            amount(
              sum(({ potential }) => potential),
              manner,
            ),
            amount(
              sum(({ revenue }) => revenue),
              manner,
            ),
            null,
          ] as Row,
        ]
      : []),
  ];
  const moved = rows.map((row): Row => (row.length === 0 ? [] : [...Array<null>(manner.left).fill(null), ...row]));
  return bookOf([sheetOf(moved)], { language: manner.language });
}

test("a clean list, written as any export would write it, comes back as it was, without a question", () => {
  fc.assert(
    fc.property(customers, manners, (list, manner) => {
      const { understood, changes } = finished(settle(exported(list, manner), { asOf, answers: {} }));
      expect(understood.questions.filter(({ isAsked }) => isAsked)).toEqual([]);
      const [clean, contacts] = changes.clean;
      expect(clean?.fields).toEqual(["customerId", "customer", "potential", "revenue"]);
      expect(clean?.rows).toEqual(list.map(({ id, name, potential, revenue }) => [id, name, potential, revenue]));
      expect(contacts?.rows.map(([day, id]) => [id, day]).sort()).toEqual(
        list.map(({ id, last }) => [id, last]).sort(),
      );
    }),
    { numRuns: 150 },
  );
});

test("what was taken in has nothing left to convert", () => {
  fc.assert(
    fc.property(customers, manners, (list, manner) => {
      const { changes } = finished(settle(exported(list, manner), { asOf, answers: {} }));
      const [clean] = changes.clean;
      const rows: Row[] = [["Kundennr.", "Kunde", "Potenzial", "Umsatz"], ...((clean?.rows ?? []) as Row[])];
      const again = finished(settle(bookOf([sheetOf(rows)]), { asOf, answers: {} }));
      expect(again.changes.inPlace).toEqual([]);
      expect(again.changes.clean[0]?.rows).toEqual(clean?.rows);
    }),
    { numRuns: 60 },
  );
});
