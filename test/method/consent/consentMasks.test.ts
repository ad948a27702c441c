import fc from "fast-check";
import { bitOf, callBits, ConsentMasks, everyInstrument } from "../../../src/method/consent/consentMasks";
import { bases, permission, type ConsentEntry, type Party } from "../../../src/method/consent/permission";
import { instruments } from "../../../src/method/measures/instruments";

const asOf = 46112;

test("the masks of many networks say what the single permission says, with its reason", () => {
  const entry = fc.record({
    instrument: fc.constantFrom(...instruments, "all" as const),
    says: fc.constantFrom(...bases, "objection" as const),
    day: fc.oneof(fc.constant(undefined), fc.integer({ min: asOf - 2, max: asOf + 2 })),
  });
  const network = fc.record({
    entries: fc.array(entry, { maxLength: 6 }),
    party: fc.constantFrom<Party>("consumer", "business"),
  });
  fc.assert(
    fc.property(fc.array(network, { minLength: 1, maxLength: 5 }), (networks) => {
      const masks = new ConsentMasks(networks.length, asOf);
      networks.forEach(({ entries, party }, at) => {
        if (party === "consumer") masks.markConsumer(at);
        for (const { instrument, says, day } of entries)
          masks.enter(at, instrument === "all" ? everyInstrument : bitOf(instrument), says, day);
      });
      const blocked = masks.blocked();
      networks.forEach(({ entries, party }, at) => {
        const single = instruments.map((instrument) => permission(instrument, entries as ConsentEntry[], party, asOf));
        expect(instruments.map((instrument) => (masks.permitted(at) & bitOf(instrument)) !== 0)).toEqual(
          single.map(({ isPermitted }) => isPermitted),
        );
        single.forEach((each, index) => {
          if (!each.isPermitted) expect(masks.refusal(at, instruments[index]!)).toBe(each.reason);
        });
        expect(blocked[at]).toBe(single.some(({ isPermitted }) => isPermitted) ? 0 : 1);
      });
    }),
    { numRuns: 500 },
  );
});

test("calls are phone, phone field service and video; an unknown customer changes nobody", () => {
  expect(instruments.filter((instrument) => (callBits & bitOf(instrument)) !== 0)).toEqual([
    "phone",
    "video",
    "phoneFieldService",
  ]);
  const masks = new ConsentMasks(1, asOf);
  masks.enter(-1, everyInstrument, "objection");
  masks.markConsumer(-1);
  expect([masks.blocked()[0], masks.isConsumer(0)]).toEqual([0, false]);
});
