/** What a kind of contact is to the method. */
interface InstrumentFacts {
  /** What it may rest on: an express consent; what allows a call; anything until somebody objects. */
  readonly needs: "express" | "call" | "noObjection";
  /** In which people talk with each other. */
  readonly isTalk: boolean;
  /** A call of the plan. */
  readonly isPlanCall: boolean;
  /** The column of the customers table without which it reaches nobody; null: none. */
  readonly reach: "phone" | "email" | null;
  /** Cost of one contact in the workbook's currency (an example; docs/method.md, Measures: a call costs 12.5% of a visit). */
  readonly exampleCost: number;
  /** Further words that are understood, never written. */
  readonly synonyms: readonly string[];
}

/** By what means a customer is contacted, from the cheapest to the dearest. A further instrument is one more record. */
export const instrumentFacts = {
  email: {
    needs: "express",
    isTalk: false,
    isPlanCall: false,
    reach: "email",
    exampleCost: 0.5,
    synonyms: ["mail (e-mail)", "electronic mail"],
  },
  fax: { needs: "express", isTalk: false, isPlanCall: false, reach: null, exampleCost: 1, synonyms: ["telefax"] },
  mail: {
    needs: "noObjection",
    isTalk: false,
    isPlanCall: false,
    reach: null,
    exampleCost: 3,
    synonyms: ["letter", "post", "mailing", "direct mail"],
  },
  phone: {
    needs: "call",
    isTalk: true,
    isPlanCall: true,
    reach: "phone",
    exampleCost: 25,
    synonyms: ["call", "phone call", "telephone", "anruf", "telefonat"],
  },
  video: {
    needs: "call",
    isTalk: true,
    isPlanCall: false,
    reach: null,
    exampleCost: 25,
    synonyms: ["video call", "videokonferenz", "videoberatung", "online"],
  },
  phoneFieldService: {
    needs: "call",
    isTalk: true,
    isPlanCall: true,
    reach: "phone",
    exampleCost: 25,
    synonyms: ["telephone field service", "tele field service"],
  },
  visit: {
    needs: "noObjection",
    isTalk: true,
    isPlanCall: false,
    reach: null,
    exampleCost: 200,
    synonyms: ["besuch", "field service", "field visit", "meeting", "termin vor ort"],
  },
} as const satisfies Readonly<Record<string, InstrumentFacts>>;

export type Instrument = keyof typeof instrumentFacts;
export const instruments = Object.keys(instrumentFacts) as readonly Instrument[];

/** One fact of every instrument. */
export function byInstrument<Fact extends keyof InstrumentFacts>(
  fact: Fact,
): Readonly<Record<Instrument, InstrumentFacts[Fact]>> {
  return Object.fromEntries(
    instruments.map((instrument) => [instrument, (instrumentFacts[instrument] as InstrumentFacts)[fact]]),
  ) as Readonly<Record<string, InstrumentFacts[Fact]>> as Readonly<Record<Instrument, InstrumentFacts[Fact]>>;
}

/** What a consent to calls is about; the columns of the customers table know no finer. */
export const callInstruments = instruments.filter((instrument) => instrumentFacts[instrument].needs === "call");
