import { contactsBetween, isTalk } from "../../../src/method/careCalls/talks";
import { perceptionOf } from "../../../src/method/careCalls/perception";

test("a talk needs somebody who talks: no letter, no e-mail, nobody not reached", () => {
  expect(
    (["visit", "video", "phone", "phoneFieldService", "mail", "email", "fax"] as const).map((each) =>
      isTalk(each, true),
    ),
  ).toEqual([true, true, true, true, false, false, false]);
  expect([isTalk("phone", false), isTalk(undefined, true)]).toEqual([false, false]);
});

test("counts effective contacts of known networks, the first and the last day included, times of day dropped", () => {
  const contacts = {
    networks: [0, 0, 0, 1, -1, 0, 0],
    dates: [9, 10, 16.9, 12, 12, 17, NaN],
    effective: [1, 1, 1, 0, 1, 1, 1],
  };
  expect([...contactsBetween(contacts, 2, 10, 16)]).toEqual([2, 0]);
});

test("perceived against recorded: sums, and the directions that the sums hide", () => {
  expect(
    perceptionOf([
      { perceived: 4, recorded: 6 },
      { perceived: 3, recorded: 1 },
      { perceived: 2, recorded: 2 },
    ]),
  ).toEqual({ answers: 3, perceived: 9, recorded: 9, fewer: 1, equal: 1, more: 1 });
});
