/**
 * Real data: the order lines of the trading company in the folder named by SKM_REAL_DATA. Every figure is confirmed by a
 * computation of its own in this file, with dates as JavaScript has them and sums by texts.
 */
import { networksOf, networksOfContacts } from "../../../src/method/cadence/networks";
import { addMonths, isoDate, serialOfIso } from "../../../src/method/calendar/serial";
import { gapList } from "../../../src/method/gaps/gapList";
import { holdingsOf } from "../../../src/method/gaps/holdings";
import { orderBook, orderDaysOf, revenueBetween } from "../../../src/method/orders/orderBook";
import { rhythmOf } from "../../../src/method/orders/rhythm";
import { onRealData, realRows } from "../../realData";

onRealData("revenue, rhythm and gaps of orders", () => {
  const customers = realRows("customers.csv");
  const orders = new Map(realRows("orders.csv").map((each) => [each.OrderID as string, each]));
  const lines = realRows("order-details.csv").map((line) => {
    const order = orders.get(line.OrderID as string);
    return {
      number: line.OrderID as string,
      customer: order?.CustomerID as string,
      date: (order?.OrderDate ?? "").slice(0, 10),
      product: line.ProductID as string,
      quantity: Number(line.Quantity),
      amount: Number(line.UnitPrice) * Number(line.Quantity) * (1 - Number(line.Discount)),
    };
  });
  const asOf = "1998-05-06";
  const day = serialOfIso(asOf) as number;
  const networks = networksOf({ ids: customers.map((each) => each.CustomerID), networks: [], advisers: [] });
  const count = networks.keys.length;
  const of = networksOfContacts(
    lines.map(({ customer }) => customer),
    networks,
  );
  const rows = {
    networks: of,
    customers: of,
    dates: lines.map(({ date }) => serialOfIso(date) as number),
    amounts: lines.map(({ amount }) => amount),
    numbers: lines.map(({ number }) => number),
  };
  const book = orderBook(rows, count, day);

  test("every order is one, and revenue of 12 months is what its lines sum to", () => {
    const until = lines.filter(({ date }) => date <= asOf);
    expect(book.days).toHaveLength(new Set(until.map(({ number }) => number)).size);
    expect([book.cancelled, book.creditNotes, book.sharedNumbers]).toEqual([0, 0, []]);
    const revenue = revenueBetween(rows, count, addMonths(day, -12) as number, day);
    networks.keys.forEach((customer, network) => {
      const own = until.filter((each) => each.customer === customer && each.date > "1997-05-06");
      expect(revenue[network]).toBeCloseTo(
        own.reduce((sum, { amount }) => sum + amount, 0),
        6,
      );
    });
    expect(revenue.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(500_000);
  });

  test("the rhythm of every customer", () => {
    let [silent, unusual] = [0, 0];
    networks.keys.forEach((customer, network) => {
      const days = [...new Set(lines.filter((each) => each.customer === customer).map(({ date }) => date))].sort();
      expect(orderDaysOf(book, network).map(isoDate)).toEqual(days);
      const found = rhythmOf(orderDaysOf(book, network), day);
      const times = days.map((date) => Date.parse(date) / 86_400_000);
      const gaps = times.slice(1).map((time, at) => time - (times[at] as number));
      if (gaps.length < 3) {
        expect(found.usual).toBeUndefined();
        return;
      }
      const sorted = [...gaps].sort((a, b) => a - b);
      const usual =
        ((sorted[Math.floor((gaps.length - 1) / 2)] as number) + (sorted[Math.ceil((gaps.length - 1) / 2)] as number)) /
        2;
      const silence = Date.parse(asOf) / 86_400_000 - (times.at(-1) as number);
      expect([found.usual, found.silence, found.isSilent]).toEqual([usual, silence, silence > 2 * usual]);
      if (found.isSilent) silent++;
      if (found.isUnusual) unusual++;
    });
    console.log(`${count} customers: ${silent} silent, ${unusual} of them unusual`);
    expect(silent).toBeGreaterThan(unusual);
  });

  test("owners of the products, and their gaps", () => {
    const products = [...new Set(lines.map(({ product }) => product))];
    const index = new Map(products.map((product, at) => [product, at]));
    const holdings = holdingsOf(
      lines.map(({ product, quantity, amount }, row) => ({
        network: of[row] as number,
        product: index.get(product) as number,
        quantity,
        amount,
      })),
      count,
      products.length,
    );
    const bought = new Set(lines.map(({ customer, product }) => `${customer} ${product}`));
    expect(holdings.reduce((sum, row) => sum + row.reduce((all, has) => all + has, 0), 0)).toBe(bought.size);
    const gaps = gapList({ holdings, products: products.length, groups: new Int32Array(count).fill(-1) });
    expect(gaps.length).toBeGreaterThan(20);
    const buyers = new Set([...bought].map((pair) => pair.split(" ")[0]));
    for (const { network, product, owners, comparable } of gaps) {
      expect(bought.has(`${networks.keys[network]} ${products[product]}`)).toBe(false);
      expect(owners).toBe([...bought].filter((pair) => pair.endsWith(` ${products[product]}`)).length);
      expect(comparable).toBe(buyers.size - (buyers.has(networks.keys[network] as string) ? 1 : 0));
    }
  });
});
