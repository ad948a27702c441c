import { serialOfIso } from "../../../src/method/calendar/serial";
import { controlOf, type Control } from "../../../src/workbook/control/controlOf";
import { economyOf, type Economy } from "../../../src/workbook/economy/economyOf";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { onRealData, realRows } from "../../realData";
import { openDesk, type Desk } from "../desk";
import { putRows, type TestCell } from "../tables";

const asOfIso = "1998-05-06";
const day = (iso: string): number => serialOfIso(iso) as number;

onRealData("target/actual and economy", () => {
  let desk: Desk | undefined;
  afterAll(() => desk?.close());

  test("orders as contacts per employee: counts, contribution and credit by an independent computation", async () => {
    const orders = realRows("orders.csv").map((order) => ({
      id: order["OrderID"] as string,
      customer: order["CustomerID"] as string,
      employee: order["EmployeeID"] as string,
      date: (order["OrderDate"] as string).slice(0, 10),
    }));
    const cents = new Map<string, number>();
    for (const line of realRows("order-details.csv")) {
      const amount = Number(line["UnitPrice"]) * Number(line["Quantity"]) * (1 - Number(line["Discount"]));
      cents.set(line["OrderID"] as string, (cents.get(line["OrderID"] as string) ?? 0) + amount * 100);
    }
    const value = (id: string): number => Math.round(cents.get(id) ?? 0) / 100;
    const classes = ["A", "B", "C", "D"];
    const customers = realRows("customers.csv").map((customer, index) => ({
      id: customer["CustomerID"] as string,
      country: customer["Country"] as string,
      // Invented here, for there is none in the data.
      class: classes[index % 4] as string,
    }));
    desk = await openDesk();
    putRows(
      desk,
      "Clients",
      [
        ["Customer ID", "Adviser", "Class"],
        ...customers.map((each): TestCell[] => [each.id, each.country, each.class]),
      ],
      { table: "Clients" },
    );
    // Each order came in by phone; a week before it a letter had gone out.
    putRows(
      desk,
      "Log",
      [
        ["Date", "Customer ID", "Instrument", "Direction", "Adviser", "Outcome", "Contribution"],
        ...orders.map((each): TestCell[] => [
          day(each.date),
          each.customer,
          "phone",
          "incoming",
          each.employee,
          "order",
          value(each.id),
        ]),
        ...orders.map((each): TestCell[] => [
          day(each.date) - 7,
          each.customer,
          "mail",
          "outgoing",
          each.employee,
          "",
          "",
        ]),
      ],
      { table: "Log" },
    );
    const look = await lookAt({ language: "en" });
    const control = controlOf(look, day(asOfIso)) as Control;
    const economy = economyOf(look, day(asOfIso)) as Economy;

    const inYear = (iso: string): boolean => iso >= "1998-01-01" && iso <= asOfIso;
    const earlier = (iso: string): string =>
      new Date(Date.parse(`${iso}T00:00:00Z`) - 7 * 86400000).toISOString().slice(0, 10);
    const made = new Map<string, number>();
    const sums = new Map<string, number>();
    const ofCustomer = new Map<string, number>();
    for (const order of orders) {
      const count = Number(inYear(order.date)) + Number(inYear(earlier(order.date)));
      made.set(order.employee, (made.get(order.employee) ?? 0) + count);
      ofCustomer.set(order.customer, (ofCustomer.get(order.customer) ?? 0) + count);
      sums.set(order.employee, (sums.get(order.employee) ?? 0) + value(order.id));
    }
    expect(made.size).toBe(9);
    for (const [employee, count] of made) {
      const adviser = control.advisers.find(({ name }) => name === employee);
      expect([employee, adviser?.ownContacts]).toEqual([employee, count]);
      const figures = economy.advisers.find(({ name }) => name === employee)?.figures;
      expect(figures?.orders).toBe(orders.filter((each) => each.employee === employee).length);
      expect(figures?.contribution).toBeCloseTo(sums.get(employee) ?? 0, 2);
    }
    // 126 days of 365.
    const yearly: Record<string, number> = { A: 6, B: 4, C: 2, D: 1 };
    for (const country of new Set(customers.map((each) => each.country))) {
      const own = customers.filter((each) => each.country === country);
      const { attainment } = control.advisers.find(({ name }) => name === country) as Control["advisers"][number];
      const proRata = own.reduce((sum, each) => sum + (yearly[each.class] as number), 0) * (126 / 365);
      expect(attainment.proRata).toBeCloseTo(proRata, 9);
      expect(attainment.actual).toBe(own.reduce((sum, each) => sum + (ofCustomer.get(each.id) ?? 0), 0));
      const capped = own.reduce(
        (sum, each) => sum + Math.min(ofCustomer.get(each.id) ?? 0, (yearly[each.class] as number) * (126 / 365)),
        0,
      );
      expect(attainment.capped).toBeCloseTo(capped / proRata, 9);
    }
    // Every order followed on a letter; the phone, which only took the orders, brought none.
    const all = orders.reduce((sum, each) => sum + value(each.id), 0);
    const mail = economy.instruments.find(({ name }) => name === "mail")?.figures;
    expect(mail).toMatchObject({ contacts: orders.length, orders: 0, creditedOrders: orders.length, contribution: 0 });
    expect(mail?.creditedContribution).toBeCloseTo(all, 2);
    const phone = economy.instruments.find(({ name }) => name === "phone")?.figures;
    expect(phone).toMatchObject({ orders: orders.length, creditedOrders: 0, costPerOrder: 25 });
    expect(economy.total.contactCost).toBe(orders.length * 28);
    const quarters = new Map<string, number>();
    for (const { date } of orders) {
      const key = `${date.slice(0, 4)} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
      quarters.set(key, (quarters.get(key) ?? 0) + 1);
    }
    expect(
      economy.quarters
        .filter(({ figures }) => figures.orders > 0)
        .map(({ year, quarter, figures }) => [`${year} ${quarter}`, figures.orders]),
    ).toEqual([...quarters].sort());
  });
});
