import { say, sayCount } from "../../text/text";
import type { EconomySheetInput } from "./economySheetInput";

/** What stands above the tables: where the figures come from, how orders are credited, what is missing. */
export function economyNotes({ language, look, economy, live }: EconomySheetInput): string[] {
  const { attribution, gaps } = economy;
  const gap = (key: keyof typeof gaps): string[] =>
    gaps[key] > 0 ? [sayCount(language, `sheets.economy.gap.${key}`, gaps[key])] : [];
  return [
    say(language, "sheets.source", {
      sheet: look.contacts?.choice.sheet ?? "",
      address: look.contacts?.choice.address ?? "",
      rows: look.contactColumns?.count ?? 0,
    }),
    say(language, live ? "sheets.economy.live" : "sheets.fixed"),
    say(language, "sheets.economy.attribution", { days: attribution.days }),
    say(language, "sheets.economy.uncredited", {
      orders: attribution.uncredited,
      all: attribution.credited + attribution.uncredited,
      contribution: Math.round(attribution.uncreditedContribution),
    }),
    ...gap("withoutCost"),
    ...gap("advisersWithoutCost"),
    ...gap("withoutMinutes"),
    ...gap("ordersWithoutContribution"),
    ...gap("contributionWithoutOrder"),
    ...gap("unknown"),
    ...gap("future"),
    ...gap("undated"),
  ];
}
