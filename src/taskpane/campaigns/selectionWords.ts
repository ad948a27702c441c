import type { CampaignSelection } from "../../workbook/campaigns/campaign";
import { sayByName } from "../../text/text";
import type { Speech } from "../frame/speech";

/** The parts of a selection that choose among values. */
export type ChoicePart = Exclude<keyof CampaignSelection, "inactiveDays">;
const parts = [
  "advisers",
  "classes",
  "segments",
  "states",
  "phases",
  "targetGroups",
  "interests",
] as const satisfies readonly ChoicePart[];

/** A value of a selection for a person. */
export function partWord(speech: Speech, part: ChoicePart, value: string): string {
  switch (part) {
    case "advisers":
      return value || speech.say("pane.reminders.noAdviser");
    case "classes":
      return value || speech.say("pane.reminders.noClass");
    case "states":
      return sayByName(speech.language, `columns.state.${value}`);
    case "phases":
      return sayByName(speech.language, `words.phase.${value}`);
    case "interests":
      return sayByName(speech.language, `pane.interest.${value}`);
    case "segments":
    case "targetGroups":
      return value;
  }
}

/** A selection in one line, as the register keeps it: "Adviser: Weber · Class: A, B"; "" for everybody. */
export function selectionWords(speech: Speech, selection: CampaignSelection): string {
  const words = parts.flatMap((part) => {
    const values = (selection[part] ?? []) as readonly (string | number)[];
    if (values.length === 0) return [];
    const named = values.map((value) => partWord(speech, part, String(value))).join(", ");
    return [`${speech.say(`pane.campaigns.by.${part}`)}: ${named}`];
  });
  const { inactiveDays } = selection;
  if (inactiveDays !== undefined)
    words.push(`${speech.say("pane.campaigns.by.inactiveDays")}: ${speech.number(inactiveDays)}`);
  return words.join(" · ");
}
