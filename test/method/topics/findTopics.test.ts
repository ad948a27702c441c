import { serialOf } from "../../../src/method/calendar/serial";
import { findTopics, type TopicFacts } from "../../../src/method/topics/findTopics";

const asOf = serialOf(2026, 3, 31) as number;
const nothing: TopicFacts = { typed: "", complaints: [], answers: [], lastTalk: 0, tasks: [], orderDays: [] };
const reasons = (facts: Partial<TopicFacts>): string[] =>
  findTopics({ ...nothing, ...facts }, asOf).map(({ reason }) => reason);

test("nothing known, nothing to say", () => {
  expect(reasons({})).toEqual([]);
  expect(reasons({ typed: "New hall" })).toEqual(["typed"]);
});

test("complaints count while they are open, in working days", () => {
  const complaint = (opened: number, closed: number) => ({ opened, closed, subject: "Motor" });
  const [found, ...others] = findTopics(
    { ...nothing, complaints: [complaint(asOf - 7, NaN), complaint(asOf - 9, asOf), complaint(asOf + 1, NaN)] },
    asOf,
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({ subject: "Motor", day: asOf - 7, values: { days: 5 } });
  // Closed later than the as-of day, it was still open.
  expect(reasons({ complaints: [complaint(asOf - 9, asOf + 1)] })).toEqual(["complaint"]);
  expect(reasons({ complaints: [complaint(NaN, NaN)] })).toEqual([]);
});

test("the latest answer counts, as long as it was not talked over since", () => {
  const said = (day: number, recommendation: number) => ({ day, recommendation });
  expect(reasons({ answers: [said(asOf - 10, 0)] })).toEqual(["recommendation"]);
  expect(reasons({ answers: [said(asOf - 10, 6)], lastTalk: asOf - 9 })).toEqual([]);
  expect(reasons({ answers: [said(asOf - 10, 6)], lastTalk: asOf - 10 })).toEqual(["recommendation"]);
  expect(reasons({ answers: [said(asOf - 90, 6)] })).toEqual([]);
  expect(reasons({ answers: [said(asOf - 5, 9), said(asOf - 10, 2)] })).toEqual(["referral"]);
  expect(reasons({ answers: [said(asOf + 1, 2)] })).toEqual([]);
  expect(reasons({ answers: [{ day: asOf - 3, isSatisfied: false }] })).toEqual(["notSatisfied"]);
  expect(reasons({ answers: [{ day: asOf - 3, isSatisfied: true }] })).toEqual([]);
});

test("offers within 14 days, service within 60, what is done for good is none", () => {
  const task = (kind: "offer" | "service", due: number, done = NaN) => ({ kind, due, done, everyMonths: 0, note: "" });
  expect(reasons({ tasks: [task("offer", asOf + 14), task("offer", asOf + 15)] })).toEqual(["due"]);
  expect(reasons({ tasks: [task("service", asOf + 60), task("service", asOf - 1)] })).toEqual(["due", "late"]);
  expect(reasons({ tasks: [task("offer", asOf - 5, asOf - 2)] })).toEqual([]);
});

test("silent, unusual, or the next order is expected; never two of them", () => {
  const every = (gap: number, count: number, last: number): number[] =>
    Array.from({ length: count }, (_, at) => last - gap * (count - 1 - at));
  expect(reasons({ orderDays: every(30, 5, asOf - 61) })).toEqual(["silent"]);
  expect(reasons({ orderDays: every(30, 10, asOf - 61) })).toEqual(["unusual"]);
  expect(reasons({ orderDays: every(30, 5, asOf) })).toEqual(["demand"]);
  expect(reasons({ orderDays: every(31, 5, asOf) })).toEqual([]);
  expect(reasons({ orderDays: [asOf - 100] })).toEqual([]);
});

test("anniversaries of 5, 10, 15 years, 30 days either side", () => {
  const first = (years: number, days: number) => [(serialOf(2026 - years, 3, 31) as number) + days];
  expect(reasons({ orderDays: first(5, 30) })).toEqual(["anniversary"]);
  expect(reasons({ orderDays: first(10, -30) })).toEqual(["anniversary"]);
  expect(reasons({ orderDays: first(10, 31) })).toEqual([]);
  expect(reasons({ orderDays: first(7, 0) })).toEqual([]);
});
