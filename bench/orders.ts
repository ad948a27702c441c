/**
 * 100,000 order rows of 10,000 customers to orders, revenue of 12 months and every rhythm, against a bare pass over the same
 * columns; gaps of 10,000 networks x 100 products; tau-b and concentration of 5,000 networks.
 */
import { concentrationOf } from "../src/method/evidence/concentration";
import { tauB } from "../src/method/evidence/rankAgreement";
import { gapList } from "../src/method/gaps/gapList";
import { liftPairs } from "../src/method/gaps/pairLift";
import { orderBook, orderDaysOf, revenueBetween } from "../src/method/orders/orderBook";
import { rhythmOf } from "../src/method/orders/rhythm";
import { medianTimes, printRatio, seeded } from "./measuring/median";

const rows = 100_000;
const networks = 10_000;
const asOf = 46112;
const random = seeded(16);
const customers = Int32Array.from({ length: rows }, () => Math.floor(random() * networks));
const numbers = Array.from(customers, (customer, row) =>
  row % 5 === 0 ? "" : `${customer}-${Math.floor(random() * 8)}`,
);
const columns = {
  networks: customers,
  customers,
  dates: Float64Array.from(customers, () => asOf - Math.floor(random() * 1000)),
  amounts: Float64Array.from(customers, () => Math.round(random() * 100_000 - 5_000) / 100),
  numbers,
};

function ours(): number {
  const book = orderBook(columns, networks, asOf);
  const revenue = revenueBetween(columns, networks, asOf - 365, asOf);
  let silent = 0;
  for (let network = 0; network < networks; network++)
    if (rhythmOf(orderDaysOf(book, network), asOf).isSilent) silent++;
  return silent + (revenue[0] as number);
}

/** Sums by order and by customer, and the days of each customer sorted: what nobody can do without. */
function bare(): number {
  const orders = new Map<string, number>();
  const revenue = new Float64Array(networks);
  const days: number[][] = Array.from({ length: networks }, () => []);
  for (let row = 0; row < rows; row++) {
    const customer = customers[row] as number;
    const amount = columns.amounts[row] as number;
    const key = `${customer} ${numbers[row] || columns.dates[row]}`;
    orders.set(key, (orders.get(key) ?? 0) + amount);
    revenue[customer] = (revenue[customer] as number) + amount;
    days[customer]?.push(columns.dates[row] as number);
  }
  for (const each of days) each.sort((a, b) => a - b);
  return orders.size + (revenue[0] as number);
}

const [own = 0, against = 0] = medianTimes(9, [ours, bare]);
printRatio("Orders, 100,000 rows of 10,000 customers to revenue and rhythm", own, against, "a bare pass", 3);

const products = 100;
const holdings = Array.from({ length: networks }, () =>
  Uint8Array.from({ length: products }, (_, product) => (random() < 0.4 - product / 400 ? 1 : 0)),
);
const groups = Int32Array.from({ length: networks }, () => Math.floor(random() * 8));
const contribution = (network: number, product: number): number => (network * 7 + product * 13) % 900;
const [gaps = 0, pairs = 0] = medianTimes(3, [
  () => gapList({ holdings, products, groups, contribution }),
  () => liftPairs(holdings, products),
]);
console.log(
  `Gaps of 10,000 networks x 100 products: ${gaps.toFixed(0)} ms (limit 1000); pairs: ${pairs.toFixed(0)} ms`,
);

const size = 5_000;
const scores = Float64Array.from({ length: size }, () => Math.floor(random() * 40));
const outcome = Float64Array.from(scores, (score) => Math.max(0, Math.round(score * random() * 100 - 500)));
const [tau = 0, curve = 0] = medianTimes(3, [() => tauB(scores, outcome), () => concentrationOf(scores, outcome)]);
console.log(
  `5,000 networks: tau-b with its interval ${tau.toFixed(1)} ms, concentration with its jackknife ${curve.toFixed(1)} ms`,
);
