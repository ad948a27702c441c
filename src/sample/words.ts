/** The words the sample is written in. Lists of both languages have the same length, so that rows match one to one. */
export interface SampleWords {
  readonly company: string;
  readonly customersSheet: string;
  readonly contactsSheet: string;
  readonly readMeSheet: string;
  readonly readMe: readonly string[];
  readonly customerHeaders: readonly string[];
  readonly contactHeaders: readonly string[];
  readonly dateFormat: string;
  readonly advisers: readonly string[];
  readonly surnames: readonly string[];
  readonly firstNames: readonly string[];
  /** "{}" stands for the surname. */
  readonly firms: readonly { readonly name: string; readonly group: number }[];
  readonly networkName: string;
  readonly targetGroups: readonly string[];
  readonly phases: Readonly<Record<SamplePhase, string>>;
  readonly instruments: Readonly<Record<SampleInstrument, string>>;
  readonly directions: Readonly<Record<"in" | "out", string>>;
  readonly formats: Readonly<Record<SampleTalkFormat, string>>;
  readonly outcomes: Readonly<Record<SampleOutcome, string>>;
  readonly departments: readonly string[];
  readonly topics: readonly string[];
  readonly notes: Readonly<Record<SampleOutcome, readonly string[]>>;
  readonly customerTypes: Readonly<Record<"business" | "consumer", string>>;
  readonly registers: {
    readonly sheet: string;
    readonly title: string;
    readonly intro: string;
    /** The headers, headings and terms by which the add-in finds the registers. */
    readonly headings: Readonly<Record<string, string>>;
    readonly columns: Readonly<Record<string, string>>;
    readonly terms: Readonly<Record<string, string>>;
    readonly proofs: readonly string[];
    readonly taskNotes: readonly string[];
    readonly snoozeReason: string;
    readonly dropReasons: readonly string[];
    readonly campaign: string;
    readonly campaignSelection: string;
  };
  readonly yes: string;
  readonly no: string;
  /** Numbers that are kept free for invented use; "###" stands for the last three digits. */
  readonly phones: readonly string[];
  readonly formulaName: string;
  readonly potentialText: string;
  /** A date as somebody types it, from year, month and day. */
  readonly textDate: (year: number, month: number, day: number) => string;
}

export type SamplePhase = "prospect" | "qualified" | "buyer" | "customer" | "regular" | "dropped";
export type SampleInstrument = "mail" | "email" | "phone" | "visit" | "phoneField" | "video";
export type SampleOutcome = "reached" | "notReached" | "appointment" | "followUp" | "refused" | "order";
export type SampleTalkFormat = "annual" | "advice" | "strategy" | "callParty" | "afterSales" | "care";
