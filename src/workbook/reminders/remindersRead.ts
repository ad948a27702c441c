import type { Reads } from "../look/sheetRecord";

/** What decides about a reminder. */
export const remindersRead = {
  customers: [
    "customerId",
    "customer",
    "network",
    "adviser",
    "class",
    "potential",
    "revenue",
    "contactPerson",
    "phone",
    "topic",
    "objection",
    "phase",
    "interest",
    "consentEmail",
    "consentPhone",
    "customerType",
    "contactsPerYear",
  ],
  contacts: ["date", "customerId", "outcome", "followUp", "instrument", "department", "interestAfter"],
  rules: [
    "potentialBands",
    "penetrationBands",
    "frequencies",
    "soonDays",
    "holidays",
    "phaseFrequencies",
    "measures",
    "withheld",
    "contactRules",
  ],
  registers: ["consents", "tasks", "snoozes", "phaseHistory", "campaigns", "campaignLists", "parties"],
  casting: true,
  persons: true,
} as const satisfies Reads;
