import { languages, say } from "../../text/text";
import { inFormula } from "../excel/layout";
import { fieldReference } from "../excel/references";
import type { FoundSource } from "../excel/source";
import { contactsSource } from "../../method/tables/contacts";
import { fieldsOf } from "../../method/tables/source";
import type { ContactField } from "../look/look";

/** The columns of the contacts table as formulas name them; "" where there is no such column. */
export type ContactReferences = Readonly<Record<ContactField, string>>;

/** How formulas name the columns of the contacts table. */
export function contactReferences(contacts: FoundSource<ContactField>): ContactReferences {
  return Object.fromEntries(
    fieldsOf(contactsSource).map((field) => [field, fieldReference(contacts, field) ?? ""]),
  ) as Record<ContactField, string>;
}

/** A further criterion of COUNTIFS: the column and what its cells must be. */
export type CountCriterion = readonly [column: string, wanted: string];

/** Formulas over the contacts from one cell's day to another's, both included; without "=". */
export interface ContactFormulas {
  readonly contacts: (criteria: readonly CountCriterion[], from?: string, to?: string) => string;
  /** Contacts on which somebody was reached. */
  readonly effective: (criteria: readonly CountCriterion[], from?: string, to?: string) => string;
  readonly withOutcome: (
    outcome: "appointment" | "order" | "notReached",
    criteria: readonly CountCriterion[],
    from?: string,
    to?: string,
  ) => string;
  readonly orderContribution: (criteria: readonly CountCriterion[], from?: string, to?: string) => string;
  readonly minutes: (criteria: readonly CountCriterion[], from?: string, to?: string) => string;
  readonly withMinutes: (criteria: readonly CountCriterion[], from?: string, to?: string) => string;
  /** Day of the last contact on which somebody was reached; 0 for none. */
  readonly lastEffective: (criteria: readonly CountCriterion[]) => string;
}

/**
 * COUNTIFS and SUMIFS over the contacts table. Outcomes are compared with the words of both languages; a spelling that
 * only the add-in understands ("Not-reached") counts as reached here.
 * @param first cell of the first day, absolute; `last` of the last day
 */
export function contactFormulas(columns: ContactReferences, first: string, last: string): ContactFormulas {
  const inDays = (from = first, to = last): string => `${columns.date},">="&${from},${columns.date},"<"&${to}+1`;
  const and = (criteria: readonly CountCriterion[]): string =>
    criteria.map(([column, wanted]) => `,${column},${wanted}`).join("");
  const words = (outcome: "appointment" | "order" | "notReached"): readonly string[] => [
    ...new Set(languages.map((language) => say(language, `words.outcome.${outcome}`))),
  ];
  const reached = (criteria: readonly CountCriterion[]): readonly CountCriterion[] =>
    columns.outcome === ""
      ? criteria
      : [...criteria, ...words("notReached").map((word): CountCriterion => [columns.outcome, inFormula(`<>${word}`)])];
  const formulas: ContactFormulas = {
    contacts: (criteria, from, to) => `COUNTIFS(${inDays(from, to)}${and(criteria)})`,
    effective: (criteria, from, to) => formulas.contacts(reached(criteria), from, to),
    withOutcome: (outcome, criteria, from, to) =>
      columns.outcome === ""
        ? "0"
        : words(outcome)
            .map((word) => formulas.contacts([...criteria, [columns.outcome, inFormula(word)]], from, to))
            .join("+"),
    orderContribution: (criteria, from, to) =>
      columns.outcome === "" || columns.contribution === ""
        ? "0"
        : words("order")
            .map(
              (word) =>
                `SUMIFS(${columns.contribution},${inDays(from, to)}${and([...criteria, [columns.outcome, inFormula(word)]])})`,
            )
            .join("+"),
    minutes: (criteria, from, to) =>
      columns.minutes === ""
        ? "0"
        : `SUMIFS(${columns.minutes},${inDays(from, to)}${and([...criteria, [columns.minutes, '">=0"']])})`,
    withMinutes: (criteria, from, to) =>
      columns.minutes === "" ? "0" : formulas.contacts([...criteria, [columns.minutes, '">=0"']], from, to),
    lastEffective: (criteria) => `INT(MAXIFS(${columns.date},${inDays()}${and(reached(criteria))}))`,
  };
  return formulas;
}

/**
 * True for a text that COUNTIFS compares as it stands: no wildcards, and no number, which it would find in a text "007"
 * as well as in a cell 7.
 */
export function isPlainCriterion(text: string): boolean {
  return text !== "" && text.length <= 250 && !/[*?~]/.test(text) && Number.isNaN(Number(text.replace(",", ".")));
}
