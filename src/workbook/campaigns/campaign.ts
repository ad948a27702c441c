import type { ReminderState } from "../../method/cadence/reminders";
import type { CampaignFigures } from "../../method/campaign/result";
import type { Refusal } from "../../method/consent/permission";
import type { Instrument } from "../../method/measures/instruments";
import type { Phase } from "../../method/measures/phases";
import type { Outcome } from "../words/outcomes";
import type { CellPlace } from "../excel/finding";

/** Which networks a campaign is for; a part that is absent or empty does not choose. */
export interface CampaignSelection {
  readonly advisers?: readonly string[];
  readonly classes?: readonly string[];
  /** Labels of segments: "A2". */
  readonly segments?: readonly string[];
  readonly phases?: readonly Phase[];
  readonly targetGroups?: readonly string[];
  /** States of the reminder list. */
  readonly states?: readonly ReminderState[];
  /** Degrees of interest, 0 to 4. */
  readonly interests?: readonly number[];
  /** Networks whose latest effective contact lies so many days back or longer; never contacted ones included. */
  readonly inactiveDays?: number;
}

/** A customer that a selection chooses. */
export interface CampaignMember {
  readonly customerId: string;
  readonly customer: string;
  readonly network: string;
  readonly adviser: string;
  readonly place: CellPlace | null;
}

export type CampaignRefusal = Refusal | "dropped";

export interface CampaignChoice {
  /** One customer a network: the one that the network is contacted by. */
  readonly members: readonly CampaignMember[];
  /** Networks that the filters choose but nobody may contact by the instrument: they are not on the list. */
  readonly leftOut: readonly { readonly reason: CampaignRefusal; readonly count: number }[];
}

export interface NewCampaign {
  readonly name: string;
  readonly instrument: Instrument;
  /** For a person, kept in the register: which filters chose the list. */
  readonly selection: string;
  readonly customerIds: readonly string[];
  /** Null: as the table of instrument costs says. */
  readonly costPerContact: number | null;
  /** Serials of the 1900 system. */
  readonly start: number;
  readonly end: number | null;
}

/** What came of a campaign as of a day. */
export type CampaignResult = Omit<CampaignFigures, "withoutContact">;

/** A customer of a campaign's list. */
export interface CampaignListed {
  readonly customerId: string;
  readonly customer: string;
  readonly network: string;
  readonly adviser: string;
  readonly phone: string;
  readonly contactPerson: string;
  /** Day of the first contact of the campaign, attempts included; null for none. */
  readonly contacted: number | null;
  /** Of the latest contact of the campaign; "" for none. */
  readonly outcome: Outcome;
  readonly contribution: number;
  readonly place: CellPlace | null;
}

/** A campaign of the register with its list and its result (docs/method.md). */
export interface Campaign {
  readonly name: string;
  readonly instrument: Instrument | "";
  readonly selection: string;
  readonly start: number;
  readonly end: number | null;
  readonly state: "planned" | "running" | "ended";
  /** Per contact: of the register, else of the table of instrument costs; null where neither says. */
  readonly costPerContact: number | null;
  readonly listed: readonly CampaignListed[];
  /** The control: customers of the list without a contact of the campaign. */
  readonly withoutContact: readonly CampaignListed[];
  readonly result: CampaignResult;
}
