import { isAbove } from "../../method/segment/isAbove";
import { targetContacts } from "../../method/cadence/targetContacts";
import { addMonths } from "../../method/calendar/serial";
import { customerValue, payingContribution, payingGain, type ValueInputs } from "../../method/value/customerValue";
import { contactNetworks, networksIn } from "../look/networksIn";
import type { Look } from "../look/look";
import { allNetworksOf } from "../reminders/allNetworksOf";
import { costsOfClasses } from "./costsOfClasses";
import type { CustomerValueRow, CustomerValues, ValueRemark } from "./customerValues";

export type * from "./customerValues";

/** The rule tables that the value rests on. */
const valueRules = new Set([
  "customerValue",
  "efforts",
  "instrumentCosts",
  "frequencies",
  "phaseFrequencies",
  "potentialBands",
  "penetrationBands",
  "settings",
]);

/**
 * What the networks are worth: the contribution of the orders of the last twelve months, carried on for the years of the
 * rules as far as customers stay, discounted, less the cost of the planned contacts (docs/method.md, Customer value).
 * @param asOf whole serial of the 1900 system
 * @returns null when there is no customers table, Customer ID has no column, or a year before is outside Excel's calendar
 */
export function customerValuesOf(look: Look, asOf: number): CustomerValues | null {
  const networks = allNetworksOf(look, asOf);
  const from = addMonths(asOf, -12);
  if (!networks || from === undefined) return null;
  const { rules } = look;
  const orders = ordersOf(look, from, asOf);
  const costs = costsOfClasses(rules);
  const inputs: Omit<ValueInputs, "contribution" | "contactCost"> = {
    ...rules.customerValue,
    isFirstNow: false,
    growth: 0,
    acquisitionCost: 0,
  };
  const faults = (rules.faults ?? []).filter(({ values }) => valueRules.has(String(values["rule"])));
  const visitThreshold = payingGain(rules.instrumentCosts.visit, { ...inputs, contribution: 0, contactCost: 0 });
  const withoutEffort = new Map<string, number>();
  const rows: CustomerValueRow[] = [];
  let negative = 0;
  for (const standing of networks) {
    const { index, key, network, adviser, class: label, place } = standing;
    const contactsPerYear = targetContacts(standing);
    const costPerContact = costs.get(label.toUpperCase());
    if (contactsPerYear > 0 && costPerContact === undefined)
      withoutEffort.set(label, (withoutEffort.get(label) ?? 0) + 1);
    const contactCost = contactsPerYear * (costPerContact ?? 0);
    const { contribution = 0, records = [] } = orders.get(index) ?? {};
    const complete = { ...inputs, contribution, contactCost };
    const isNegative = contribution < 0;
    if (isNegative) negative++;
    const threshold = payingContribution(complete);
    rows.push({
      key,
      network,
      adviser,
      class: label,
      contribution,
      orders: records.length,
      contactsPerYear,
      costPerContact: costPerContact ?? 0,
      contactCost,
      value: isNegative ? null : customerValue({ ...complete, contactCost: 0 }),
      net: isNegative ? null : customerValue(complete),
      threshold,
      // As the sheet compares, without the binary dust of the discounting.
      pays: contribution > 0 ? !isAbove(threshold, contribution, 1) : contribution >= threshold,
      place,
      records,
    });
  }
  rows.sort((a, b) => (b.net ?? -Infinity) - (a.net ?? -Infinity) || (a.key < b.key ? -1 : 1));
  const sum = (of: (row: CustomerValueRow) => number | null): number =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0);
  const remarks: ValueRemark[] = [];
  if (rows.every((row) => row.orders === 0)) remarks.push({ remark: "noContributions" });
  if (negative > 0) remarks.push({ remark: "contributionNegative", networks: negative });
  for (const [label, count] of withoutEffort) remarks.push({ remark: "noEffort", class: label, networks: count });
  return {
    asOf,
    from,
    inputs: rules.customerValue,
    visitCost: rules.instrumentCosts.visit,
    visitThreshold,
    rows,
    totals: {
      networks: rows.length,
      contribution: sum((row) => row.contribution),
      contactCost: sum((row) => row.contactCost),
      value: sum((row) => row.value),
      net: sum((row) => row.net),
      below: rows.filter(({ pays }) => !pays).length,
    },
    faults,
    remarks,
  };
}

interface Orders {
  contribution: number;
  readonly records: number[];
}

/** Orders with a contribution after `from` up to the as-of day, by network. */
function ordersOf(look: Look, from: number, asOf: number): ReadonlyMap<number, Orders> {
  const contacts = look.contactColumns;
  const found = new Map<number, Orders>();
  if (!contacts) return found;
  const networks = contactNetworks(look);
  const count = networksIn(look).keys.length;
  for (let record = 0; record < contacts.count; record++) {
    const network = networks[record] as number;
    const day = contacts.date[record] as number;
    const contribution = contacts.contribution[record] as number;
    if (network < 0 || network >= count || !(day > from && day <= asOf)) continue;
    if (contacts.outcome[record] !== "order" || Number.isNaN(contribution)) continue;
    const orders = found.get(network);
    if (orders) {
      orders.contribution += contribution;
      orders.records.push(record);
    } else found.set(network, { contribution, records: [record] });
  }
  return found;
}
