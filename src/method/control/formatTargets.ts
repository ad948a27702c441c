import type { TalkFormat } from "../casting/decision";

/**
 * Example: talks of a format a year with each network that has a target. An annual talk is one a year by its name; the
 * others come up as there is cause, and have no number.
 */
export const exampleFormatTargets: Readonly<Partial<Record<TalkFormat, number>>> = { annualTalk: 1 };
