/** How the formulas of a live sheet name the rules. */
export interface CapacityReferences {
  /** Minutes of a contact of the class in a cell. */
  readonly minutesPerContact: (classCell: string) => string;
  /** A cell of the adviser's row, looked up by name; undefined where it must stay fixed. */
  readonly adviser: (
    name: string,
    column: "leaveDays" | "trainingDays" | "sicknessDays" | "hoursADay" | "netMarketTime" | "mostNetworks",
    nameCell: string,
  ) => string | undefined;
  /** Null: the row is missing in the table. */
  readonly minutesPerParty: string | null;
  readonly followUpCalls: string | null;
}
