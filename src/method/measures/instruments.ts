/** By what means a customer is contacted; from the cheapest to the dearest. */
export const instruments = ["email", "fax", "mail", "phone", "video", "phoneFieldService", "visit"] as const;
export type Instrument = (typeof instruments)[number];
