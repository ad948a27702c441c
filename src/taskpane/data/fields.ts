import type { ContactField, CustomerField } from "../../workbook/look/look";

// The order in which a person maps them: what a job needs comes first.
export const customerFields: readonly CustomerField[] = [
  "customerId",
  "potential",
  "revenue",
  "customer",
  "network",
  "adviser",
  "class",
  "contactPerson",
  "phone",
  "email",
  "topic",
  "objection",
  "phase",
  "interest",
  "targetGroup",
  "consentEmail",
  "consentPhone",
  "customerType",
  "contactsPerYear",
];

export const contactFields: readonly ContactField[] = [
  "date",
  "customerId",
  "outcome",
  "followUp",
  "instrument",
  "adviser",
  "format",
  "direction",
  "department",
  "interestAfter",
  "minutes",
  "contribution",
  "note",
  "campaign",
];

/** Fields without which a job cannot run. */
export const neededFor: Readonly<Record<string, "matrix" | "reminders" | "both">> = {
  "customers.customerId": "both",
  "customers.potential": "matrix",
  "customers.revenue": "matrix",
  "contacts.customerId": "reminders",
  "contacts.date": "reminders",
};
