/**
 * Capacity of 9 advisers with 1,000 networks, remedies and price of time of each and of the team: with the targets of
 * the classes, and with a number of contacts of its own for every network, which leaves nothing alike.
 */
import "../src/text/everyText";
import { loadSample } from "../src/workbook/sample/loadSample";
import { capacityOf } from "../src/workbook/capacity/capacityOf";
import { lookAt } from "../src/workbook/reading/lookAt";
import type { CustomerColumns, Look } from "../src/workbook/look/look";
import { openWorkbench } from "../src/workbench/headless";
import { seeded } from "./measuring/median";

const asOf = 46112;
const networks = 1000;
const advisers = Array.from({ length: 9 }, (_, index) => `Adviser ${index + 1}`);

void (async () => {
  const workbench = await openWorkbench();
  const close = workbench.installGlobals();
  await loadSample({ language: "en", asOf });
  const look = await lookAt({ language: "en" });
  for (const own of [false, true])
    for (const share of [0.2, 0.08, 0.05]) {
      const seen = lookWith(look, own, share);
      const start = performance.now();
      const capacity = capacityOf(seen, asOf);
      const took = performance.now() - start;
      const best = capacity?.remedies?.team.optimum;
      console.log(
        `capacity of ${advisers.length} advisers with ${networks} networks, ${own ? "a target of each" : "targets of the classes"}: ` +
          `${took.toFixed(0)} ms, ${capacity?.remedies?.advisers.length} remedies and the team's; ` +
          `utilisation ${capacity?.team.utilisation?.toFixed(2)}, optimum ${best?.contribution ?? "none: least contacts do not fit"}`,
      );
    }
  close();
})();

function lookWith(look: Look, own: boolean, share: number): Look {
  const random = seeded(3);
  const each = <T>(make: (index: number) => T): T[] => Array.from({ length: networks }, (_, index) => make(index));
  const first = look.customerColumns as CustomerColumns;
  const customerColumns: CustomerColumns = {
    ...first,
    count: networks,
    sheetRow: Int32Array.from(each((index) => index + 2)),
    customerId: each((index) => String(index)),
    customer: each((index) => `Customer ${index}`),
    network: each(() => ""),
    adviser: each((index) => advisers[index % 9] as string),
    potential: Float64Array.from(each(() => 10000)),
    revenue: Float64Array.from(each(() => 5000)),
    class: each(() => "ABCD"[Math.floor(random() * 4)] as string),
    contactPerson: each(() => ""),
    phone: each(() => ""),
    topic: each(() => ""),
    objection: each(() => false),
    phase: each(() => "customer"),
    targetGroup: each(() => ""),
    interest: new Float64Array(networks).fill(NaN),
    email: each(() => ""),
    consentEmail: each(() => "none"),
    consentPhone: each(() => "none"),
    contactsPerYear: Float64Array.from(each(() => (own ? Math.round(100 + random() * 1100) / 100 : NaN))),
    customerType: each(() => ""),
  };
  return {
    ...look,
    customerColumns,
    rules: {
      ...look.rules,
      callParty: { ...look.rules.callParty, minutes: 0 },
      plan: { ...look.rules.plan, callsPerDay: 0 },
      advisers: advisers.map((adviser) => ({
        adviser,
        region: "",
        leaveDays: 30,
        trainingDays: 5,
        sicknessDays: 8,
        hoursADay: 8,
        netMarketTime: share,
        mostNetworks: null,
        costPerYear: null,
      })),
    },
  };
}
