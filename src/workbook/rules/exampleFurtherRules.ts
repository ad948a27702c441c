import { exampleAttemptsBeforeOther } from "../../method/cadence/attempts";
import { exampleTargets } from "../../method/cadence/frequencies";
import { exampleAfterSalesDays } from "../../method/cadence/reminders";
import { exampleParty } from "../../method/callParty/choice";
import { exampleGrid } from "../../method/measures/grid";
import { byInstrument } from "../../method/measures/instruments";
import { examplePressure } from "../../method/measures/pressure";
import { exampleCalibration } from "../../method/plan/calibrate";
import { noCosts } from "../../method/plan/costs";
import type { ActivePhase, ClassResponse, Effort, FurtherRules, PhaseFrequency } from "./furtherRules";

/** No phase says otherwise than the class. */
const noPhaseFrequency: Readonly<Record<ActivePhase, null>> = {
  prospect: null,
  qualified: null,
  buyer: null,
  customer: null,
  regularCustomer: null,
};

/** A class whose phases all have the class's own frequency. */
function blankPhaseFrequency(label: string): PhaseFrequency {
  return { class: label, byPhase: noPhaseFrequency };
}

const effort = (
  label: string,
  instrument: Effort["instrument"],
  share: number,
  talk: number,
  preparation: number,
  travel: number,
): Effort => ({ class: label, instrument, share, talk, preparation, travel });

const response = (
  label: string,
  contributionAtTarget: number,
  [leastContacts, mostContacts]: readonly [number, number],
  [atNone, atHalf, atOneAndAHalf, atSaturation]: readonly [number, number, number, number],
): ClassResponse => ({
  class: label,
  contributionAtTarget,
  leastContacts,
  mostContacts,
  atNone,
  atHalf,
  atTarget: 1,
  atOneAndAHalf,
  atSaturation,
});

/** What the further tables hold until the workbook says otherwise; every number without a source is an example. */
export const exampleFurtherRules: FurtherRules = {
  phaseFrequencies: exampleTargets.map(({ label }) => blankPhaseFrequency(label)),
  measures: exampleGrid,
  withheld: [{ class: "D", instrument: "visit" }],
  contactRules: {
    region: "",
    bavarianAssumption: false,
    pressureContacts: examplePressure.mostContacts,
    pressureDays: examplePressure.days,
    afterSalesDays: exampleAfterSalesDays,
    customersAre: "business",
    callsWithoutEntry: "",
    objectionBindsAll: true,
    attemptsBeforeOther: exampleAttemptsBeforeOther,
  },
  callParty: {
    partyFrom: null,
    rhythm: "fortnightly",
    weekday: 2,
    startTime: 9 * 60,
    minutes: 90,
    perAdviser: exampleParty.perAdviser,
    pause: exampleParty.pause,
  },
  // A call costs 10 to 15 % of a visit: 12.5 %.
  instrumentCosts: byInstrument("exampleCost"),
  efforts: [
    effort("A", "visit", 0.5, 60, 30, 45),
    effort("A", "phone", 0.5, 20, 10, 0),
    effort("B", "visit", 0.25, 60, 20, 45),
    effort("B", "phone", 0.75, 20, 5, 0),
    effort("C", "phone", 0.5, 15, 5, 0),
    effort("C", "mail", 0.5, 0, 10, 0),
    effort("D", "mail", 1, 0, 10, 0),
  ],
  advisers: [],
  response: [
    response("A", 6000, [2, 12], [0.3, 0.7, 1.15, 1.3]),
    response("B", 2500, [1, 8], [0.4, 0.75, 1.15, 1.3]),
    response("C", 800, [0, 6], [0.5, 0.8, 1.1, 1.2]),
    response("D", 200, [0, 4], [0.7, 0.9, 1.05, 1.1]),
  ],
  customerValue: { retention: 0.8, discount: 0.1, years: 5 },
  planCosts: {
    reading: "exceeds",
    planStart: null,
    ...noCosts,
    priorStrength: exampleCalibration.strength,
    leastCases: exampleCalibration.fewest,
  },
  // What is a fair range depends on the plan: without the table every input has an example of its own around it.
  planRanges: [],
  planPriors: [],
  scenarios: [],
  scenarioStates: [],
  templates: [],
};
