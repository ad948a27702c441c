import { talkFormats, type TalkFormat } from "../../method/casting/decision";
import { wordList } from "./wordList";

export const talkFormatWords = wordList<TalkFormat>(talkFormats, (code) => `words.talkFormat.${code}`, {
  annualTalk: ["annual review", "Jahresbesprechung"],
  adviceTalk: ["advice", "Beratung"],
  callParty: ["Telefonparty", "Telefonaktion"],
  afterSales: ["After-Sales-Kontakt", "Nachbetreuung"],
  careCall: ["Betreuungskontakt", "Betreuungsanruf"],
});

/** The format that a text names in either language; undefined when it names none. */
export function talkFormatOf(text: string): TalkFormat | undefined {
  return talkFormatWords.codeOf(text);
}
