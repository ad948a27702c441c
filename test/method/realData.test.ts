/**
 * Real data: the trading company in the folder named by SKM_REAL_DATA, its orders taken as contacts. Every figure is
 * confirmed by a computation of its own in this file.
 */
import { latestContacts } from "../../src/method/cadence/latest";
import { networkClasses } from "../../src/method/cadence/networkClass";
import { networksOf, networksOfContacts } from "../../src/method/cadence/networks";
import { rankReminders, reminderStates } from "../../src/method/cadence/reminders";
import { isoDate, serialOfIso } from "../../src/method/calendar/serial";
import { penetrationBands, potentialPresets } from "../../src/method/segment/bands";
import { portfolio } from "../../src/method/segment/portfolio";
import { segmentColumn, segmentLabels, segmentRule } from "../../src/method/segment/segment";
import { onRealData, realRows } from "../realData";

const day = (iso: string): number => serialOfIso(iso.slice(0, 10)) as number;

onRealData("latest contacts, reminders and portfolio", () => {
  const customers = realRows("customers.csv");
  const orders = realRows("orders.csv");
  const asOf = "1998-05-31";
  const networks = networksOf({ ids: customers.map((each) => each.CustomerID), networks: [], advisers: [] });
  const latest = latestContacts(
    {
      networks: networksOfContacts(
        orders.map((each) => each.CustomerID),
        networks,
      ),
      dates: orders.map((each) => day(each.OrderDate as string)),
    },
    networks.keys.length,
    day(asOf),
  );
  const lastOrder = new Map<string, string>();
  for (const { CustomerID = "", OrderDate = "" } of orders)
    if (OrderDate.slice(0, 10) <= asOf && (lastOrder.get(CustomerID) ?? "") < OrderDate)
      lastOrder.set(CustomerID, OrderDate.slice(0, 10));

  test("the latest order of every customer", () => {
    expect(customers.length).toBeGreaterThan(50);
    expect(networks.keys).toHaveLength(customers.length);
    for (const [index, key] of networks.keys.entries())
      expect([key, isoDate(latest.days[index] as number)]).toEqual([key, lastOrder.get(key)]);
  });

  test("who is overdue in a yearly cadence of four contacts", () => {
    const targets = [{ label: "B", contactsPerYear: 4, weight: 1 }];
    const { classOf } = networkClasses(
      networks.networkOf,
      networks.keys.length,
      customers.map(() => "B"),
      undefined,
      targets,
    );
    const found = rankReminders({
      latest,
      cadenceOf: classOf,
      cadences: targets,
      holidays: new Set(),
      asOf: day(asOf),
    });
    const expected = networks.keys.filter((key) => {
      const last = lastOrder.get(key);
      if (last === undefined) return false;
      const [year, month, dayOfMonth] = last.split("-").map(Number) as [number, number, number];
      // The language's own calendar: the day, or the last of the month three months on, moved past a weekend.
      const end = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
      const due = new Date(Date.UTC(year, month + 2, Math.min(dayOfMonth, end)));
      while (due.getUTCDay() % 6 === 0) due.setUTCDate(due.getUTCDate() + 1);
      return due.toISOString().slice(0, 10) < asOf;
    });
    const overdue = networks.keys.filter((_, index) => reminderStates[found.states[index] as number] === "overdue");
    expect(expected.length).toBeGreaterThan(5);
    expect(overdue).toEqual(expected);
  });

  test("the portfolio of 1997 adds up to the order lines of 1997", () => {
    const year = new Map(orders.map((each) => [each.OrderID as string, (each.OrderDate as string).slice(0, 4)]));
    const customerOf = new Map(orders.map((each) => [each.OrderID as string, each.CustomerID as string]));
    const cents = { all: new Map<string, number>(), year: new Map<string, number>() };
    for (const { OrderID = "", UnitPrice, Quantity, Discount } of realRows("order-details.csv")) {
      const amount = Math.round(Number(UnitPrice) * Number(Quantity) * (1 - Number(Discount)) * 100);
      const customer = customerOf.get(OrderID) as string;
      cents.all.set(customer, (cents.all.get(customer) ?? 0) + amount);
      if (year.get(OrderID) === "1997") cents.year.set(customer, (cents.year.get(customer) ?? 0) + amount);
    }
    const potentials = networks.keys.map((key) => (cents.all.get(key) ?? 0) / 100);
    const revenues = networks.keys.map((key) => (cents.year.get(key) ?? 0) / 100);
    const rule = segmentRule(potentialPresets.wideB, penetrationBands);
    const figures = portfolio(segmentColumn(potentials, revenues, rule).codes, potentials, revenues, rule);
    segmentLabels(rule).forEach((label, code) => {
      const members = networks.keys.filter((_, index) => {
        const [potential, revenue] = [potentials[index] as number, revenues[index] as number];
        if (potential === 0) return false;
        const letter = potential > 100000 ? "A" : potential > 2000 ? "B" : "C";
        return label === letter + (revenue / potential > 0.5 ? "1" : revenue > 0 ? "2" : "3");
      });
      expect([label, figures.customers[code]]).toEqual([label, members.length]);
      const sum = members.reduce((total, key) => total + (cents.all.get(key) ?? 0), 0);
      expect(Math.round((figures.potential[code] as number) * 100)).toBe(sum);
    });
    const total = [...cents.year.values()].reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThan(0);
    expect(Math.round(figures.revenue.reduce((sum, each) => sum + each, 0) * 100)).toBe(total);
  });
});
