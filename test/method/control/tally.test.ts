import fc from "fast-check";
import { attainmentOf } from "../../../src/method/control/attainment";
import { groupAttainment } from "../../../src/method/control/group";
import { tallyContacts } from "../../../src/method/control/tally";

const contacts = {
  networks: Int32Array.from([0, 1, 0, -1, 0, 1, 0]),
  dates: [100, 101.9, 99, 100, 105.5, NaN, 106],
  effective: [1, 0, 1, 1, 1, 1, 1],
  minutes: [10, 5, 10, 10, NaN, 10, -1],
};

test("only the days asked for count, with their times of day; minutes of calls that nobody took count", () => {
  const tally = tallyContacts(contacts, 2, 100, 105);
  expect([...tally.effective]).toEqual([2, 0]);
  expect([...tally.notReached]).toEqual([0, 1]);
  expect([...tally.minutes]).toEqual([10, 5]);
  expect([...tally.withoutMinutes]).toEqual([1, 0]);
  expect([...tally.last]).toEqual([105, 0]);
});

test("negative minutes are not given", () => {
  const tally = tallyContacts(contacts, 2, 106, 106);
  expect([tally.minutes[0], tally.withoutMinutes[0], tally.effective[0]]).toEqual([0, 1, 1]);
});

test("rows may be filtered, and their order never matters", () => {
  expect([...tallyContacts(contacts, 2, 0, 1000, (row) => row !== 0).effective]).toEqual([3, 0]);
  const reversed = {
    networks: contacts.networks.slice().reverse(),
    dates: [...contacts.dates].reverse(),
    effective: [...contacts.effective].reverse(),
    minutes: [...contacts.minutes].reverse(),
  };
  expect(tallyContacts(reversed, 2, 0, 1000)).toEqual(tallyContacts(contacts, 2, 0, 1000));
});

test("a group's remaining and capped attainment are joint, its test is that of the sums", () => {
  const parts = [attainmentOf(4, 0.5, 6), attainmentOf(4, 0.5, 0)];
  const group = groupAttainment(8, 0.5, parts);
  expect(group).toMatchObject({ actual: 6, proRata: 4, uncapped: 1.5, capped: 0.5, remaining: 4, served: "over" });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 20 })), { maxLength: 30 }),
      (pairs) => {
        const each = pairs.map(([target, actual]) => attainmentOf(target, 0.25, actual));
        const target = pairs.reduce((sum, [each]) => sum + each, 0);
        const all = groupAttainment(target, 0.25, each);
        expect(all.actual).toBe(pairs.reduce((sum, [, actual]) => sum + actual, 0));
        expect(all.remaining).toBeGreaterThanOrEqual(Math.max(target - all.actual, 0));
        if (all.capped !== undefined) expect(all.capped).toBeLessThanOrEqual(Math.min(1, all.uncapped as number));
      },
    ),
  );
});
