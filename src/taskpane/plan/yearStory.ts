import { inputName } from "../../workbook/evidence/inputName";
import type { PlanBook, PlanLine } from "../../workbook/planning/planBook";
import type { PlanRules } from "../../workbook/rules/rules";
import type { Speech } from "../frame/speech";
import type { FigureStory } from "../parts/explaining";
import { inputWords } from "./inputWords";

/** Where the contribution of a year of the plan comes from. */
export function contributionStory(speech: Speech, year: PlanLine, inputs: PlanRules, book: PlanBook): FigureStory {
  const { say, number, percent } = speech;
  return {
    title: say("pane.plan.contributionOfYear", { year: year.period }),
    value: number(year.contribution, 2),
    formula: say("pane.plan.howYear", {
      year: year.period,
      calls: number(year.calls, 2),
      appointments: number(year.appointments, 2),
      orders: number(year.orders, 2),
      immediateRate: percent(inputs.immediateRate),
      followUpRate: percent(inputs.followUpRate),
      followUpSuccessRate: percent(inputs.followUpSuccessRate),
      followUpMonths: inputs.followUpMonths,
      contributionPerOrder: number(inputs.contributionPerOrder, 2),
      contribution: number(year.contribution, 2),
    }),
    inputs: [
      ...inputParts(speech, inputs),
      { label: say("sheets.rules.planCosts.reading"), value: say(`words.reading.${book.reading}`) },
    ],
    rows: [],
    rowCount: 0,
  };
}

/** Where the contribution after cost of a year comes from. */
export function afterCostStory(speech: Speech, year: PlanLine, inputs: PlanRules, book: PlanBook): FigureStory {
  const { say, number } = speech;
  const { costPerCall = null, costPerAppointment = null, costPerAdviser = null } = book.costs ?? {};
  const cost = (value: number | null): string => (value === null ? say("pane.plan.notEntered") : number(value, 2));
  return {
    title: say("pane.plan.afterCostOfYear", { year: year.period }),
    value: number(year.afterCost, 2),
    formula: say("pane.plan.howAfterCost", {
      contribution: number(year.contribution, 2),
      cost: number(year.cost, 2),
      calls: number(year.calls + year.followUpCalls, 2),
      appointments: number(year.appointments, 2),
      advisers: number(inputs.advisers, 2),
      afterCost: number(year.afterCost, 2),
      returnOnCalls: year.returnOnCalls === null ? "–" : number(year.returnOnCalls, 2),
    }),
    inputs: [
      { label: say("sheets.rules.planCosts.costPerCall"), value: cost(costPerCall) },
      { label: say("sheets.rules.planCosts.costPerAppointment"), value: cost(costPerAppointment) },
      { label: say("sheets.rules.planCosts.costPerAdviser"), value: cost(costPerAdviser) },
      { label: say("pane.plan.contribution"), value: number(year.contribution, 2) },
      { label: say("sheets.plan.column.followUpCalls"), value: number(year.followUpCalls, 2) },
    ],
    rows: [],
    rowCount: 0,
  };
}

const names = [
  "advisers",
  "daysPerYear",
  "callsPerDay",
  "immediateRate",
  "followUpRate",
  "followUpSuccessRate",
  "followUpMonths",
  "contributionPerOrder",
] as const;

/** The inputs of a plan as an explanation lists them. */
export function inputParts(speech: Speech, inputs: PlanRules): FigureStory["inputs"] {
  const { say, percent, language } = speech;
  return [
    ...names.map((name) => ({ label: inputName(language, name), value: inputWords(speech, name, inputs[name], true) })),
    ...inputs.conversionCurve.map(([months, rate]) => ({
      label: `${say("pane.plan.curve")}, ${say("pane.plan.curveRate", { months })}`,
      value: percent(rate, 2),
    })),
  ];
}
