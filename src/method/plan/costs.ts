/** Costs of a plan in the workbook's currency, none below 0. */
export interface PlanCosts {
  /** For every call, active or follow-up. */
  readonly perCall: number;
  /** For every appointment. */
  readonly perAppointment: number;
  /** For every adviser and year. */
  readonly perAdviser: number;
}
