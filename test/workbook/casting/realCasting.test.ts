import { serialOfIso } from "../../../src/method/calendar/serial";
import { acceptCriteria } from "../../../src/workbook/casting/acceptCriteria";
import type { Classes } from "../../../src/workbook/casting/classes";
import { classesOf } from "../../../src/workbook/casting/classesOf";
import { proposeCriteria } from "../../../src/workbook/casting/proposeCriteria";
import { writeClasses } from "../../../src/workbook/casting/writeClasses";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { onRealData, realRows } from "../../realData";
import { openDesk, type Desk } from "../desk";
import { putRows, type TestCell } from "../tables";

const asOf = serialOfIso("1998-05-06") as number;
const language = "en";

interface Derived {
  readonly id: string;
  readonly country: string;
  readonly orders: number;
  readonly value: number;
  readonly days: number | "";
}

function derived(): Derived[] {
  const value = new Map<string, number>();
  for (const line of realRows("order-details.csv")) {
    const amount = Number(line["UnitPrice"]) * Number(line["Quantity"]) * (1 - Number(line["Discount"]));
    value.set(line["OrderID"] as string, (value.get(line["OrderID"] as string) ?? 0) + amount);
  }
  const orders = realRows("orders.csv");
  return realRows("customers.csv").map((customer) => {
    const own = orders.filter((order) => order["CustomerID"] === customer["CustomerID"]);
    const last = Math.max(...own.map((order) => serialOfIso((order["OrderDate"] as string).slice(0, 10)) as number));
    return {
      id: customer["CustomerID"] as string,
      country: customer["Country"] as string,
      orders: own.length,
      value: Math.round(own.reduce((sum, order) => sum + (value.get(order["OrderID"] as string) ?? 0), 0) * 100) / 100,
      days: own.length === 0 ? "" : asOf - last,
    };
  });
}

/** Points of a value among the quartiles of all: the limits are values themselves, the lower end open. */
function quartilePoints(value: number | "", all: readonly (number | "")[]): number | undefined {
  if (value === "") return undefined;
  const sorted = all.filter((each): each is number => each !== "").sort((a, b) => a - b);
  const limits = [1, 2, 3].map((part) => sorted[Math.ceil((sorted.length * part) / 4) - 1] as number);
  const distinct = [...new Set(limits)].filter((limit) => limit < (sorted.at(-1) as number));
  const step = distinct.filter((limit) => value > limit).length;
  return Math.round((100 * step) / distinct.length);
}

onRealData("the sheets of a casting", () => {
  let desk: Desk | undefined;
  afterAll(() => desk?.close());

  test("orders, value, recency and country: classes and totals as an independent computation says", async () => {
    const rows = derived();
    const home = new Set(["Germany", "Austria", "Switzerland"]);
    const areas = rows.map(({ country }) => (home.has(country) ? "near" : "far"));
    desk = await openDesk();
    putRows(
      desk,
      "Kunden",
      [
        ["Customer ID", "Potential", "Revenue", "Orders", "Days since order", "Area"],
        ...rows.map((row, at): TestCell[] => [row.id, row.value * 2, row.value, row.orders, row.days, areas[at] ?? ""]),
      ],
      { table: "Customers" },
    );
    const look = await lookAt({ language });
    const proposal = await proposeCriteria(look, { language });
    expect(proposal.criteria.map(({ column }) => column)).toEqual([
      "Potential",
      "Revenue",
      "Orders",
      "Days since order",
      "Area",
    ]);
    const weights: Record<string, number> = { Revenue: 3, Orders: 2, "Days since order": 2, Area: 1 };
    await acceptCriteria(
      look,
      proposal.criteria.slice(1).map((criterion) => ({
        ...criterion,
        weight: weights[criterion.name] as number,
        scale:
          criterion.name === "Area"
            ? {
                bands: [],
                choices: [
                  { choice: "near", points: 100 },
                  { choice: "far", points: 40 },
                ],
              }
            : criterion.name === "Days since order"
              ? {
                  ...criterion.scale,
                  bands: criterion.scale.bands.map((band) => ({ ...band, points: 100 - band.points })),
                }
              : criterion.scale,
      })),
      { language },
    );
    const seen = await lookAt({ language });
    const classes = classesOf(seen, asOf) as Classes;
    expect(classes.faults).toEqual([]);

    // Worked out here anew, from the files alone.
    const expected = rows.map((row, at) => {
      const recency = quartilePoints(
        row.days,
        rows.map(({ days }) => days),
      );
      const parts: [number, number | undefined][] = [
        [
          3,
          quartilePoints(
            row.value,
            rows.map(({ value }) => value),
          ),
        ],
        [
          2,
          quartilePoints(
            row.orders,
            rows.map(({ orders }) => orders),
          ),
        ],
        [2, recency === undefined ? undefined : 100 - recency],
        [1, areas[at] === "near" ? 100 : 40],
      ];
      const known = parts.filter(([, points]) => points !== undefined);
      const weight = known.reduce((sum, [each]) => sum + each, 0);
      const score = known.reduce((sum, [each, points]) => sum + each * (points as number), 0) / weight;
      return weight < 4 ? "–" : score >= 75 ? "A" : score >= 50 ? "B" : score >= 25 ? "C" : "D";
    });
    expect(classes.networks.map(({ class: label }) => label || "–")).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThanOrEqual(4);

    await writeClasses(seen, asOf, { language, live: true });
    const portfolio = desk.all("Class portfolio");
    for (const label of ["A", "B", "C", "D"]) {
      const line = portfolio.find((cells, index) => index > 4 && cells[0] === label) ?? [];
      const own = rows.filter((_, at) => expected[at] === label);
      expect(line[1]).toBe(own.length);
      expect(line[3]).toBeCloseTo(
        own.reduce((sum, { value }) => sum + value, 0),
        4,
      );
    }
    expect(rows).toHaveLength(91);
  });
});
