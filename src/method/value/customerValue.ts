/** What a customer is worth; rates as shares, money in the workbook's currency. */
export interface ValueInputs {
  /** Of the first payment; a year. */
  readonly contribution: number;
  /** Share of customers that stay for one more year, 0..1. */
  readonly retention: number;
  /** Interest a year, above -1. */
  readonly discount: number;
  readonly years: number;
  /** The first payment falls today and comes on top of the years. */
  readonly isFirstNow: boolean;
  /** Growth of the contribution from payment to payment, above -1. */
  readonly growth: number;
  /** Spent once, today. */
  readonly acquisitionCost: number;
  /** Of the planned contacts; falls with every payment and does not grow. */
  readonly contactCost: number;
}

export const mostValueYears = 100;

interface CustomerValueFault {
  readonly fault: "notFinite" | "negative" | "rateOutside" | "notAboveMinusOne" | "yearsOutside";
  readonly input: Exclude<keyof ValueInputs, "isFirstNow">;
}

/** The first thing that is wrong with the inputs; nothing is computed from inputs with a fault. */
export function valueFault(inputs: ValueInputs): CustomerValueFault | undefined {
  for (const input of ["contribution", "acquisitionCost", "contactCost"] as const) {
    if (!Number.isFinite(inputs[input])) return { fault: "notFinite", input };
    if (inputs[input] < 0) return { fault: "negative", input };
  }
  if (!(inputs.retention >= 0 && inputs.retention <= 1)) return { fault: "rateOutside", input: "retention" };
  for (const input of ["discount", "growth"] as const) {
    if (!Number.isFinite(inputs[input])) return { fault: "notFinite", input };
    if (inputs[input] <= -1) return { fault: "notAboveMinusOne", input };
  }
  const { years } = inputs;
  if (!Number.isInteger(years) || years < 1 || years > mostValueYears) return { fault: "yearsOutside", input: "years" };
  return undefined;
}

/**
 * Customer value: sum over the years t of (contribution - contact cost) x retention^t / (1 + discount)^t, less the
 * acquisition cost (docs/method.md, Customer value). Contribution grows from payment to payment.
 * @param inputs without a fault (valueFault)
 */
export function customerValue(inputs: ValueInputs): number {
  const { payments, contacts } = presentShares(inputs);
  return inputs.contribution * payments - inputs.contactCost * contacts - inputs.acquisitionCost;
}

/**
 * The contribution a year above which the customer is worth the planned contacts and the acquisition: there the value
 * is 0. Infinity where there are costs and no payment is ever expected.
 * @param inputs without a fault (valueFault); their contribution is not used
 */
export function payingContribution(inputs: ValueInputs): number {
  const { payments, contacts } = presentShares(inputs);
  const cost = inputs.contactCost * contacts + inputs.acquisitionCost;
  return cost === 0 ? 0 : cost / payments;
}

/**
 * The contribution a year that one visit today must win, for as long as the customer stays, to earn its cost.
 * @param inputs without a fault (valueFault); their costs are not used
 */
export function payingGain(visitCost: number, inputs: ValueInputs): number {
  return visitCost === 0 ? 0 : visitCost / presentShares(inputs).payments;
}

/** What 1 of first payment and 1 of yearly contact cost are worth today. */
function presentShares({ retention, discount, years, isFirstNow, growth }: ValueInputs): {
  readonly payments: number;
  readonly contacts: number;
} {
  let [share, grown] = [1, 1];
  let [payments, contacts] = [0, 0];
  for (let t = isFirstNow ? 0 : 1; t <= years; t++) {
    if (t > 0) share *= retention / (1 + discount);
    payments += share * grown;
    contacts += share;
    grown *= 1 + growth;
  }
  return { payments, contacts };
}
