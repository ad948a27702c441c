import fc from "fast-check";
import { bases, permission, type ConsentEntry, type Party } from "../../../src/method/consent/permission";
import { instruments, type Instrument } from "../../../src/method/measures/instruments";

const asOf = 46000;
const entry = (instrument: ConsentEntry["instrument"], says: ConsentEntry["says"], day?: number): ConsentEntry => ({
  instrument,
  says,
  day,
});

/** What each basis opens, written out: rows instrument, columns express, presumed, existing customer, contract, nothing. */
const permitted: Record<Instrument, Record<Party, string>> = {
  email: { business: "y----", consumer: "y----" },
  fax: { business: "y----", consumer: "y----" },
  phone: { business: "yyyy-", consumer: "y----" },
  phoneFieldService: { business: "yyyy-", consumer: "y----" },
  video: { business: "yyyy-", consumer: "y----" },
  mail: { business: "yyyyy", consumer: "yyyyy" },
  visit: { business: "yyyyy", consumer: "yyyyy" },
};

test.each(instruments)("%s: what it needs, for consumers and businesses", (instrument) => {
  for (const party of ["business", "consumer"] as const) {
    const row = [...bases.map((basis) => [entry(instrument, basis)]), []]
      .map((entries) => (permission(instrument, entries, party, asOf).isPermitted ? "y" : "-"))
      .join("");
    expect([instrument, party, row]).toEqual([instrument, party, permitted[instrument][party]]);
  }
});

test("the reasons", () => {
  expect(permission("email", [entry("email", "presumed")], "business", asOf)).toEqual({
    isPermitted: false,
    reason: "expressConsentMissing",
  });
  expect(permission("phone", [], "business", asOf)).toEqual({ isPermitted: false, reason: "presumedConsentMissing" });
  expect(permission("phone", [], "consumer", asOf)).toEqual({ isPermitted: false, reason: "expressConsentMissing" });
  expect(permission("mail", [entry("all", "objection")], "business", asOf)).toEqual({
    isPermitted: false,
    reason: "objection",
  });
  expect(permission("phone", [entry("phone", "contract"), entry("all", "presumed")], "business", asOf)).toEqual({
    isPermitted: true,
    by: "presumed",
  });
});

test("a consent counts from its day on", () => {
  const on = (day: number): boolean =>
    permission("email", [entry("email", "express", 46000)], "consumer", day).isPermitted;
  expect([45999, 46000, 46001].map(on)).toEqual([false, true, true]);
});

const anyEntry = fc.record({
  instrument: fc.constantFrom(...instruments, "all" as const),
  says: fc.constantFrom(...bases, "objection" as const),
  day: fc.option(fc.integer({ min: 45000, max: 47000 }), { nil: undefined }),
});
const anyCase = [
  fc.constantFrom(...instruments),
  fc.array(anyEntry, { maxLength: 6 }),
  fc.constantFrom<Party>("consumer", "business"),
] as const;

test("an objection is for ever: no other entry and no later day lifts it", () => {
  fc.assert(
    fc.property(...anyCase, fc.integer({ min: 0, max: 100000 }), (instrument, entries, party, later) => {
      const objected = [...entries, entry(later % 2 === 0 ? instrument : "all", "objection", later)];
      for (const order of [objected, [...objected].reverse()])
        expect(permission(instrument, order, party, asOf + later)).toEqual({ isPermitted: false, reason: "objection" });
    }),
  );
});

test("the order of entries never matters, entries about other instruments never matter, a business may no less", () => {
  fc.assert(
    fc.property(...anyCase, (instrument, entries, party) => {
      const answer = permission(instrument, entries, party, asOf);
      expect(permission(instrument, [...entries].reverse(), party, asOf)).toEqual(answer);
      const about = entries.filter((each) => each.instrument === instrument || each.instrument === "all");
      expect(permission(instrument, about, party, asOf)).toEqual(answer);
      if (permission(instrument, entries, "consumer", asOf).isPermitted)
        expect(permission(instrument, entries, "business", asOf).isPermitted).toBe(true);
    }),
  );
});
