/** The columns of the customers table that the method knows (docs/method.md, tables). */
export type CustomerField =
  | "customerId"
  | "customer"
  | "network"
  | "adviser"
  | "targetGroup"
  | "phase"
  | "interest"
  | "potential"
  | "revenue"
  | "class"
  | "contactPerson"
  | "phone"
  | "email"
  | "consentEmail"
  | "consentPhone"
  | "objection"
  | "topic"
  | "contactsPerYear"
  | "customerType";

/** The columns of the contacts table that the method knows. */
export type ContactField =
  | "date"
  | "customerId"
  | "instrument"
  | "direction"
  | "format"
  | "department"
  | "adviser"
  | "outcome"
  | "interestAfter"
  | "followUp"
  | "minutes"
  | "contribution"
  | "note"
  | "campaign";
