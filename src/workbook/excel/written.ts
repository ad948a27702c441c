import type { TextKey, TextValues, Language } from "../../text/text";

/** How far long work is: "38,000 of 100,000 rows"; solving counts steps. */
export interface Progress {
  readonly step: "reading" | "computing" | "writing" | "solving";
  readonly done: number;
  readonly total: number;
}

export interface JobOptions {
  readonly language: Language;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting stops between two chunks; what was or was not written is in the error. */
  readonly signal?: AbortSignal;
}

export interface WriteOptions extends JobOptions {
  /** false: fixed values throughout. */
  readonly live: boolean;
}

export interface Remark {
  readonly key: TextKey;
  readonly values?: TextValues;
}

/** What a job wrote. */
export interface Written {
  readonly sheet: string;
  readonly address: string;
  readonly rows: number;
  readonly live: boolean;
  /** For the person: another sheet name was used, the list is fixed because ..., rows left out ... */
  readonly remarks: readonly Remark[];
}
