import { isoDate, serialOfIso } from "../../src/method/calendar/serial";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import type { CellValue } from "../../src/workbench/model/workbook";
import { onRealData, realRows } from "../realData";
import { openDesk, type Desk } from "./desk";
import { putRows, type TestCell } from "./tables";

const asOfIso = "1998-05-06";
const asOf = serialOfIso(asOfIso) as number;

onRealData("the three sheets", () => {
  let desk: Desk | undefined;
  afterAll(() => desk?.close());

  test("cast, reminded and planned: the sheets say what an independent computation says", async () => {
    const customers = realRows("customers.csv");
    const orders = realRows("orders.csv");
    const employees = new Map(
      realRows("employees.csv").map((each) => [each["EmployeeID"], `${each["FirstName"]} ${each["LastName"]}`]),
    );
    const value = new Map<string, number>();
    for (const line of realRows("order-details.csv")) {
      const amount = Number(line["UnitPrice"]) * Number(line["Quantity"]) * (1 - Number(line["Discount"]));
      value.set(line["OrderID"] as string, (value.get(line["OrderID"] as string) ?? 0) + amount);
    }
    const ofCustomer = new Map<string, { all: number; lastYear: number; adviser: string; days: string[] }>();
    for (const order of orders) {
      const id = order["CustomerID"] as string;
      const day = (order["OrderDate"] as string).slice(0, 10);
      const entry = ofCustomer.get(id) ?? { all: 0, lastYear: 0, adviser: "", days: [] };
      const amount = value.get(order["OrderID"] as string) ?? 0;
      entry.all += amount;
      if (day > "1997-05-06") entry.lastYear += amount;
      entry.adviser = employees.get(order["EmployeeID"]) ?? "";
      entry.days.push(day);
      ofCustomer.set(id, entry);
    }
    const cents = (amount: number): number => Math.round(amount * 100) / 100;
    // Invented here: what they could buy is what they ever bought.
    const rows = customers.map((customer) => {
      const id = customer["CustomerID"] as string;
      const entry = ofCustomer.get(id);
      return {
        id,
        name: customer["CompanyName"] as string,
        adviser: entry?.adviser ?? "",
        potential: cents(entry?.all ?? 0),
        revenue: cents(entry?.lastYear ?? 0),
        days: entry?.days ?? [],
      };
    });
    const opened = await openDesk();
    desk = opened;
    putRows(
      opened,
      "Clients",
      [
        ["Customer ID", "Company", "Account manager", "Potential", "Sales"],
        ...rows.map((row): TestCell[] => [row.id, row.name, row.adviser, row.potential, row.revenue]),
      ],
      { table: "Clients" },
    );
    putRows(
      opened,
      "Orders",
      [
        ["Order", "Date", "Customer ID"],
        ...orders.map((order): TestCell[] => [
          Number(order["OrderID"]),
          serialOfIso((order["OrderDate"] as string).slice(0, 10)) as number,
          order["CustomerID"] as string,
        ]),
      ],
      { table: "Orders" },
    );
    expect(rows.length).toBeGreaterThan(80);

    const look = await lookAt({ language: "en" });
    await writeMatrix(look, { language: "en", live: true });
    const expected = new Map<string, { customers: number; potential: number; revenue: number }>();
    for (const { potential, revenue } of rows) {
      if (potential === 0) continue;
      const segment =
        (potential > 100000 ? "A" : potential > 2000 ? "B" : "C") +
        (revenue * 2 > potential ? "1" : revenue > 0 ? "2" : "3");
      const sums = expected.get(segment) ?? { customers: 0, potential: 0, revenue: 0 };
      expected.set(segment, {
        customers: sums.customers + 1,
        potential: sums.potential + potential,
        revenue: sums.revenue + revenue,
      });
    }
    const casting = opened.all("Casting matrix");
    for (const segment of ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"]) {
      const line = casting
        .find((row) => row[0] === segment)
        ?.slice(1, 4)
        .map((cell) => cents(cell as number));
      const sums = expected.get(segment) ?? { customers: 0, potential: 0, revenue: 0 };
      expect([segment, line]).toEqual([segment, [sums.customers, cents(sums.potential), cents(sums.revenue)]]);
    }
    expect(opened.cell("Casting matrix", "B4")).toBe(rows.filter((row) => row.potential === 0).length);

    await writeReminders(look, asOf, { language: "en", live: true });
    const listed = opened
      .all("Reminders")
      .slice(7)
      .filter((row) => row[1] !== "");
    const wanted = rows.flatMap((row) => {
      // The segment's letter stands in: A every two months, B every three, C every six.
      const months = row.potential === 0 ? 0 : row.potential > 100000 ? 2 : row.potential > 2000 ? 3 : 6;
      if (months === 0) return [];
      const due = nextWorkday(plusMonths([...row.days].sort().at(-1) as string, months));
      return due <= plusDays(asOfIso, 14) ? [[row.name, due, due < asOfIso ? "overdue" : "due soon"]] : [];
    });
    const seen = listed.map((row: CellValue[]) => [row[1], isoDate(row[9] as number), row[11]]);
    expect(seen.sort()).toEqual(wanted.sort());
    expect(seen.length).toBeGreaterThan(5);

    await writePlan(look, { language: "en", live: true });
    const plan = opened.all("Success plan");
    const at = plan.findIndex((row) => row[0] === "Period");
    const contribution = plan[at]!.indexOf("Contribution");
    expect(plan.slice(at + 1, at + 3).map((row) => Number((row[contribution] as number).toFixed(6)))).toEqual([
      441000, 1701000,
    ]);
  });
});

// Day arithmetic of its own, on dates in UTC.
function plusMonths(iso: string, months: number): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  const end = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, end))).toISOString().slice(0, 10);
}

function plusDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86400000).toISOString().slice(0, 10);
}

function nextWorkday(iso: string): string {
  let day = iso;
  while ([0, 6].includes(new Date(day).getUTCDay())) day = plusDays(day, 1);
  return day;
}
