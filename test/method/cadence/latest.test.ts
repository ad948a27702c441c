import fc from "fast-check";
import { latestContacts } from "../../../src/method/cadence/latest";
import { lastSerial } from "../../../src/method/calendar/serial";

interface Contact {
  readonly network: number;
  readonly date: number;
  readonly effective: number;
  readonly followUp: number;
}

const latestOf = (contacts: readonly Contact[], networkCount: number, asOf = lastSerial) => {
  const { days, rows, followUps } = latestContacts(
    {
      networks: Int32Array.from(contacts, (each) => each.network),
      dates: contacts.map((each) => each.date),
      effective: Uint8Array.from(contacts, (each) => each.effective),
      followUps: contacts.map((each) => each.followUp),
    },
    networkCount,
    asOf,
  );
  return { days: [...days], rows: [...rows], followUps: [...followUps] };
};

const contact = (date: number, followUp = 0, effective = 1, network = 0): Contact => ({
  network,
  date,
  effective,
  followUp,
});

test("a contact entered late never moves the anchor back", () => {
  expect(latestOf([contact(46010), contact(46000, 46100)], 1)).toEqual({ days: [46010], rows: [0], followUps: [0] });
});

test("contacts after the as-of day do not count; those of the day itself do, at any time of day", () => {
  expect(latestOf([contact(46010), contact(46020.9), contact(46021)], 1, 46020).days).toEqual([46020]);
});

test("not effective, without a date, of unknown customers: not counted", () => {
  const rows = [contact(46000), contact(46010, 0, 0), contact(NaN), contact(0), contact(-5), contact(46020, 0, 1, -1)];
  expect(latestOf(rows, 2)).toEqual({ days: [46000, 0], rows: [0, -1], followUps: [0, 0] });
});

test("of several on one day the later row counts, and its blank follow-up does not erase that of an earlier row", () => {
  expect(latestOf([contact(46000, 46050), contact(46000, 0)], 1)).toEqual({
    days: [46000],
    rows: [1],
    followUps: [46050],
  });
  expect(latestOf([contact(46000, 46050), contact(46000, 46060)], 1).followUps).toEqual([46060]);
  expect(latestOf([contact(46000.5, 46050), contact(46000.2)], 1)).toEqual({
    days: [46000],
    rows: [1],
    followUps: [46050],
  });
  expect(latestOf([contact(46000, 46050, 0), contact(46000)], 1).followUps).toEqual([0]);
});

test("the follow-up of an older contact is over once there is a later one", () => {
  expect(latestOf([contact(46000, 46050), contact(46010)], 1).followUps).toEqual([0]);
});

test("a follow-up that is not after its contact is none, nor one beyond the calendar", () => {
  expect(latestOf([contact(46000, 46000)], 1).followUps).toEqual([0]);
  expect(latestOf([contact(46000, 46000.9)], 1).followUps).toEqual([0]);
  expect(latestOf([contact(46000, 46001.5)], 1).followUps).toEqual([46001]);
  expect(latestOf([contact(46000, 1e12)], 1).followUps).toEqual([0]);
});

test("as the definition says, row by row", () => {
  const any = fc.record({
    network: fc.integer({ min: -1, max: 3 }),
    date: fc.oneof(fc.integer({ min: 46000, max: 46006 }), fc.constantFrom(0, NaN, 46003.5, 1e13)),
    effective: fc.integer({ min: 0, max: 1 }),
    followUp: fc.oneof(fc.integer({ min: 45999, max: 46012 }), fc.constantFrom(0, NaN)),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), fc.integer({ min: 45999, max: 46008 }), (contacts, asOf) => {
      const found = latestOf(contacts, 4, asOf);
      for (let network = 0; network < 4; network++) {
        const counting = contacts
          .map((each, row) => ({ ...each, day: Math.floor(each.date), row }))
          .filter((each) => each.network === network && each.effective === 1 && each.day >= 1 && each.day <= asOf);
        const latestDay = Math.max(0, ...counting.map((each) => each.day));
        const ofDay = counting.filter((each) => each.day === latestDay);
        const agreed = ofDay.map((each) => each.followUp).filter((followUp) => followUp > latestDay);
        expect([found.days[network], found.rows[network], found.followUps[network]]).toEqual([
          latestDay,
          ofDay.at(-1)?.row ?? -1,
          agreed.at(-1) ?? 0,
        ]);
      }
    }),
    { numRuns: 500 },
  );
});

test("without follow-ups or outcomes every contact is effective and nothing is agreed", () => {
  const { days, followUps } = latestContacts({ networks: Int32Array.of(0), dates: [46000] }, 1, 46000);
  expect([days[0], followUps[0]]).toEqual([46000, 0]);
});
