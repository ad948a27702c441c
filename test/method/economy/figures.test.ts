import { serialOfIso } from "../../../src/method/calendar/serial";
import { MeasureSums, type MeasuredContact } from "../../../src/method/economy/figures";
import { quartersBetween } from "../../../src/method/economy/quarters";
import { costPerMinute } from "../../../src/method/economy/timeCost";

const day = (iso: string): number => serialOfIso(iso) as number;

const call: MeasuredContact = {
  isEffective: true,
  isAppointment: false,
  isOrder: false,
  contribution: 0,
  creditedOrders: 0,
  creditedContribution: 0,
  minutes: 20,
  contactCost: 25,
  timeCost: 10,
};

test("cost per contact, appointment and order; contribution per 1 of cost", () => {
  const sums = new MeasureSums();
  sums.add(0, call);
  sums.add(0, { ...call, isEffective: false, minutes: NaN, timeCost: 0 });
  sums.add(0, { ...call, isAppointment: true, creditedOrders: 2, creditedContribution: 900 });
  sums.add(0, { ...call, isOrder: true, contribution: 480 });
  expect(sums.figures()).toMatchObject({
    contacts: 4,
    effective: 3,
    appointments: 1,
    orders: 1,
    withMinutes: 3,
    minutes: 60,
    contactCost: 100,
    timeCost: 30,
    cost: 130,
    costPerContact: 32.5,
    costPerAppointment: 130,
    costPerOrder: 130,
    costPerCreditedOrder: 65,
    contributionPerCost: 480 / 130,
    creditedPerCost: 900 / 130,
  });
});

test("nothing to divide by: no ratio, never infinity", () => {
  expect(new MeasureSums().figures()).toMatchObject({
    costPerContact: undefined,
    costPerOrder: undefined,
    contributionPerCost: undefined,
  });
  const free = new MeasureSums();
  free.add(0, { ...call, isOrder: true, contribution: 100, contactCost: 0, timeCost: 0 });
  expect(free.figures()).toMatchObject({ costPerOrder: 0, contributionPerCost: undefined });
});

test("tenths add up to the tenth, and a contribution that is no order's is not counted", () => {
  const sums = new MeasureSums();
  for (let i = 0; i < 1000; i++) sums.add(0, { ...call, contactCost: 0.1, contribution: 5 });
  expect(sums.figures()).toMatchObject({ contactCost: 100, contribution: 0 });
});

test("quarters run without gaps over the year's end and end on the last day", () => {
  const quarters = quartersBetween(day("2023-11-05"), day("2024-05-10"));
  expect(quarters).toEqual([
    { year: 2023, quarter: 4, from: day("2023-10-01"), to: day("2023-12-31") },
    { year: 2024, quarter: 1, from: day("2024-01-01"), to: day("2024-03-31") },
    { year: 2024, quarter: 2, from: day("2024-04-01"), to: day("2024-05-10") },
  ]);
  expect(quartersBetween(day("2024-02-01"), day("2024-01-01"))).toEqual([]);
  expect(quartersBetween(NaN, day("2024-01-01"))).toEqual([]);
});

test("a minute of an adviser who costs 80,000: 200 days of 8 hours, 48 % for customers", () => {
  const time = {
    workingDays: 250,
    leaveDays: 30,
    trainingDays: 10,
    sicknessDays: 10,
    hoursADay: 8,
    netMarketTime: 0.48,
  };
  expect(costPerMinute(80000, time)).toBeCloseTo(80000 / 46080, 12);
  expect([
    costPerMinute(null, time),
    costPerMinute(-1, time),
    costPerMinute(NaN, time),
    costPerMinute(80000, { ...time, leaveDays: 300 }),
    costPerMinute(80000, { ...time, netMarketTime: 0 }),
  ]).toEqual(Array(5).fill(undefined));
});
