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

test.each([
  ["days of our time", 0],
  ["days beyond 5 June 2079", 25000],
])("as the definition says, row by row: %s", (_, later) => {
  const any = fc.record({
    network: fc.integer({ min: -1, max: 3 }),
    date: fc.oneof(fc.integer({ min: 46000, max: 46006 }), fc.constantFrom(-later, NaN, 46003.5, 1e13)),
    effective: fc.integer({ min: 0, max: 1 }),
    followUp: fc.oneof(fc.integer({ min: 45999, max: 46012 }), fc.constantFrom(-later, NaN)),
    order: fc.integer({ min: 0, max: 1 }),
    interest: fc.integer({ min: -1, max: 4 }),
  });
  const bounds = fc.tuple(fc.integer({ min: 45999, max: 46008 }), fc.integer({ min: -3, max: 8 }));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), bounds, (rows, [end, recent]) => {
      const contacts = rows.map((each) => ({ ...each, date: each.date + later, followUp: each.followUp + later }));
      const asOf = end + later;
      const found = latestContacts(
        {
          networks: Int32Array.from(contacts, (each) => each.network),
          dates: contacts.map((each) => each.date),
          effective: Uint8Array.from(contacts, (each) => each.effective),
          followUps: contacts.map((each) => each.followUp),
          orders: Uint8Array.from(contacts, (each) => each.order),
          interests: Int8Array.from(contacts, (each) => each.interest),
        },
        4,
        asOf,
        asOf - recent,
      );
      const counting = contacts
        .map((each, row) => ({ ...each, day: Math.floor(each.date), row }))
        .filter((each) => each.network >= 0 && each.effective === 1 && each.day >= 1 && each.day <= asOf);
      for (let network = 0; network < 4; network++) {
        const own = counting.filter((each) => each.network === network);
        const latestDay = Math.max(0, ...own.map((each) => each.day));
        const ofDay = own.filter((each) => each.day === latestDay);
        const agreed = ofDay.map((each) => each.followUp).filter((followUp) => followUp > latestDay);
        const rated = own.filter((each) => each.interest >= 0);
        const ratedOn = Math.max(0, ...rated.map((each) => each.day));
        expect([
          found.days[network],
          found.rows[network],
          found.followUps[network],
          found.orders[network],
          found.ratings?.days[network],
          found.ratings?.interests[network],
        ]).toEqual([
          latestDay,
          ofDay.at(-1)?.row ?? -1,
          agreed.at(-1) ?? 0,
          ofDay.some((each) => each.order === 1) ? 1 : 0,
          ratedOn,
          rated.filter((each) => each.day === ratedOn).at(-1)?.interest ?? -1,
        ]);
      }
      expect([...found.recentRows]).toEqual(
        counting
          .filter((each) => each.day >= asOf - recent)
          .map(({ row }) => row)
          .reverse(),
      );
    }),
    { numRuns: 300 },
  );
});

test("recent contacts are all there, however many; none that is not effective, even from before the calendar on", () => {
  const count = 5000;
  const { recentRows } = latestContacts(
    {
      networks: new Int32Array(count),
      dates: new Float64Array(count).fill(20),
      effective: Uint8Array.from({ length: count }, (_, row) => row % 2),
    },
    1,
    20,
    -9,
  );
  expect([...recentRows]).toEqual(Array.from({ length: count / 2 }, (_, at) => count - 1 - 2 * at));
});

test("without follow-ups or outcomes every contact is effective and nothing is agreed", () => {
  const { days, followUps } = latestContacts({ networks: Int32Array.of(0), dates: [46000] }, 1, 46000);
  expect([days[0], followUps[0]]).toEqual([46000, 0]);
});
