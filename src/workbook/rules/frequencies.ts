import { lastSerial } from "../../method/calendar/serial";
import { type ClassTarget, mostContactsPerYear } from "../../method/cadence/frequencies";
import type { ClassFrequency, Rules } from "./rules";
import { idCell, numberCell } from "../excel/layout";
import { named, notNegative, type Expected, type RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

export const contactsAYear: Expected = {
  word: "frequency",
  isFine: (value) => value >= 0 && value <= mostContactsPerYear,
};

/** Below so many contacts a year the next one would be due after the end of Excel's calendar, whatever the last. */
const fewestContactsPerYear = 365 / lastSerial;

/** Contacts a year and weight by class (docs/method.md, Reminders). */
export function judgeFrequencies(
  reader: RuleReader | undefined,
  example: readonly ClassFrequency[],
): readonly ClassFrequency[] {
  if (!reader) return example;
  const seen = new Set<string>();
  return reader.rows(3).flatMap(({ index }) => {
    const label = reader.label(index, 0, "@frequencies");
    if (label === undefined || reader.isDoubled(seen, label, index, named(label))) return [];
    const contactsPerYear = reader.number(index, 1, named(label), contactsAYear);
    if (contactsPerYear > 0 && contactsPerYear < fewestContactsPerYear)
      reader.fault(index, 1, { variant: "beyondCalendar", row: named(label), value: contactsPerYear });
    return [{ class: label, contactsPerYear, weight: reader.number(index, 2, named(label), notNegative) }];
  });
}

export const frequenciesSheet: RuleTableSheet = {
  headers: ["class", "contactsPerYear", "weight"],
  formats: [null, null, null],
  rows: ({ frequencies }) =>
    frequencies.map((each) => [idCell(each.class), numberCell(each.contactsPerYear), numberCell(each.weight)]),
};

/** The frequencies as the method takes them: the targets of the classes, in the order of the table. */
export function classTargets({ frequencies }: Pick<Rules, "frequencies">): readonly (ClassFrequency & ClassTarget)[] {
  return frequencies.map((frequency) => ({ ...frequency, label: frequency.class }));
}
