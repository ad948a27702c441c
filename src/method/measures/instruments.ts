/** By what means a customer is contacted; from the cheapest to the dearest. */
export const instruments = ["email", "fax", "mail", "phone", "video", "phoneFieldService", "visit"] as const;
export type Instrument = (typeof instruments)[number];

/** Further words for them that are understood, never written. */
export const instrumentSynonyms: Readonly<Partial<Record<Instrument, readonly string[]>>> = {
  email: ["mail (e-mail)", "electronic mail"],
  fax: ["telefax"],
  mail: ["letter", "post", "mailing", "direct mail"],
  phone: ["call", "phone call", "telephone", "anruf", "telefonat"],
  video: ["video call", "videokonferenz", "videoberatung", "online"],
  phoneFieldService: ["telephone field service", "tele field service"],
  visit: ["besuch", "field service", "field visit", "meeting", "termin vor ort"],
};
