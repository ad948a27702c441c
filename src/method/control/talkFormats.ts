import { talkFormats, type TalkFormat } from "../casting/decision";

const words: Record<TalkFormat, readonly string[]> = {
  annualTalk: ["annual talk", "annual review", "jahresgespräch"],
  adviceTalk: ["advice talk", "beratungsgespräch", "beratung"],
  strategyTalk: ["strategy talk", "strategiegespräch"],
  ratingTalk: ["rating talk", "ratinggespräch"],
  callParty: ["call party", "call-party", "callparty", "telefonparty", "telefonaktion"],
  afterSales: ["after-sales", "after sales", "aftersales", "nachbetreuung", "after-sales-kontakt"],
  careCall: ["care call", "carecall", "care-call", "betreuungsanruf"],
};

const known = new Map(talkFormats.flatMap((format) => words[format].map((word) => [word, format] as const)));

/** The format that a text names in either language, without case; undefined when it names none. */
export function talkFormatOf(text: string): TalkFormat | undefined {
  return known.get(text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " "));
}

/**
 * Example: talks of a format a year with each network that has a target. An annual talk is one a year by its name; the
 * others come up as there is cause, and have no number.
 */
export const exampleFormatTargets: Readonly<Partial<Record<TalkFormat, number>>> = { annualTalk: 1 };
