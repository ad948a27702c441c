/** What a class asks of the advisers. An example in this file; the user's table is in the workbook. */
export interface ClassEffort {
  readonly label: string;
  /** Target contacts per year; 0 is no target. */
  readonly contactsPerYear: number;
  /** Minutes of one contact: talk, travel and preparation. */
  readonly minutesPerContact: number;
}

/** Example: contacts a year as in the example frequencies, and minutes each. */
export const exampleEffort: readonly ClassEffort[] = [
  { label: "A", contactsPerYear: 6, minutesPerContact: 90 },
  { label: "B", contactsPerYear: 4, minutesPerContact: 60 },
  { label: "C", contactsPerYear: 2, minutesPerContact: 20 },
  { label: "D", contactsPerYear: 1, minutesPerContact: 10 },
];

/** Casting a network takes about two minutes. */
export const minutesPerCasting = 2;

/** The efforts in the order of the classes; a class that the table lacks asks for nothing. */
export function effortOfClasses(labels: readonly string[], efforts: readonly ClassEffort[]): readonly ClassEffort[] {
  const byLabel = new Map(efforts.map((effort) => [effort.label.trim().toLowerCase(), effort]));
  return labels.map(
    (label) => byLabel.get(label.trim().toLowerCase()) ?? { label, contactsPerYear: 0, minutesPerContact: 0 },
  );
}
