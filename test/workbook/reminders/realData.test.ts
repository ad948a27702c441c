import { reminders } from "../../../src/functions/reminders";
import { serialOfIso } from "../../../src/method/calendar/serial";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { filterReminders } from "../../../src/workbook/reminders/filterReminders";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import { onRealData, realRows } from "../../realData";
import { type Desk, openDesk } from "../desk";
import { putRows, type TestCell } from "../tables";

const asOfIso = "1998-05-06";
const asOf = serialOfIso(asOfIso) as number;
const perYear: Readonly<Record<string, number>> = { A: 6, B: 4, C: 2, D: 1 };
const weights: Readonly<Record<string, number>> = { A: 4, B: 3, C: 2, D: 1 };

// Written apart from the product: JavaScript's own calendar in UTC, texts as days, a plain sort.
const utc = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const daysBetween = (a: string, b: string): number => (utc(b).getTime() - utc(a).getTime()) / 86_400_000;
function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}
function toWorkingDay(day: string): string {
  const date = utc(day);
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6) date.setUTCDate(date.getUTCDate() + 1);
  return iso(date);
}
function workingDaysOn(day: string, count: number): string {
  const date = utc(day);
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) left--;
  }
  return iso(date);
}

onRealData("reminder lists", () => {
  let desk: Desk | undefined;
  afterAll(() => desk?.close());

  test("orders as contacts: the list of each employee is that of an independent computation", async () => {
    const names = new Map(
      realRows("employees.csv").map((each) => [each["EmployeeID"], `${each["FirstName"]} ${each["LastName"]}`]),
    );
    const orders = realRows("orders.csv").map((order) => ({
      customer: order["CustomerID"] as string,
      day: (order["OrderDate"] as string).slice(0, 10),
      employee: names.get(order["EmployeeID"]) ?? "",
    }));
    const ofCustomer = new Map<string, { last: string; adviser: string; count: number }>();
    for (const { customer, day, employee } of orders) {
      const entry = ofCustomer.get(customer) ?? { last: "", adviser: "", count: 0 };
      ofCustomer.set(customer, {
        last: day > entry.last ? day : entry.last,
        adviser: employee,
        count: entry.count + 1,
      });
    }
    // Invented here: who orders often is cast higher; every third order counts as an order, the others as talks.
    const classOf = (count: number): string => (count > 14 ? "A" : count > 9 ? "B" : count > 5 ? "C" : "D");
    const customers = realRows("customers.csv").map((each) => {
      const id = each["CustomerID"] as string;
      const { last = "", adviser = "", count = 0 } = ofCustomer.get(id) ?? {};
      return { id, last, adviser, class: classOf(count) };
    });
    const isOrder = (index: number): boolean => index % 3 === 0;
    const table: TestCell[][] = [
      ["Customer ID", "Class", "Adviser"],
      ...customers.map((each) => [each.id, each.class, each.adviser]),
    ];
    const log: TestCell[][] = [
      ["Date", "Customer ID", "Outcome"],
      ...orders.map((each, index) => [
        serialOfIso(each.day) as number,
        each.customer,
        isOrder(index) ? "order" : "reached",
      ]),
    ];
    const opened = await openDesk();
    desk = opened;
    putRows(opened, "Clients", table, { table: "Clients" });
    putRows(opened, "Orders", log, { table: "Orders" });

    const expected = customers
      .map((each, row) => {
        const months = 12 / (perYear[each.class] as number);
        let due = each.last === "" ? toWorkingDay(asOfIso) : toWorkingDay(plusMonths(each.last, months));
        const ordered = orders.some(
          (order, index) => isOrder(index) && order.customer === each.id && order.day === each.last,
        );
        if (ordered) due = [due, workingDaysOn(each.last, 5)].sort()[0] as string;
        const late = Math.max(0, daysBetween(due, asOfIso));
        const priority = (late / Math.round(365 / (perYear[each.class] as number))) * (weights[each.class] as number);
        return { ...each, row, due, late, priority };
      })
      .filter(({ due }) => daysBetween(asOfIso, due) <= 14)
      .sort(
        (a, b) =>
          b.priority - a.priority ||
          a.due.localeCompare(b.due) ||
          (weights[b.class] as number) - (weights[a.class] as number) ||
          a.row - b.row,
      );
    const list = remindersOf(await lookAt({ language: "en" }), asOf)!;
    const advisers = new Set(customers.map(({ adviser }) => adviser));
    expect(advisers.size).toBeGreaterThan(8);
    for (const adviser of advisers) {
      const own = expected.filter((each) => each.adviser === adviser);
      expect([adviser, ...filterReminders(list.listed, { adviser }).map(({ key, due }) => `${key} ${due}`)]).toEqual([
        adviser,
        ...own.map(({ id, due }) => `${id} ${serialOfIso(due)}`),
      ]);
    }
    expect(list.listed).toHaveLength(expected.length);
    expect(list.listed.filter(({ derivation }) => derivation.rule === "afterSales").length).toBeGreaterThan(3);
    // The function spills the same list from the same cells.
    const spilled = (reminders as unknown as (...args: unknown[]) => unknown[][])(table, log, asOf).slice(1);
    expect(spilled.map((row) => [row[1], row[5]])).toEqual(list.listed.map(({ key, due }) => [key, due]));
  });
});
