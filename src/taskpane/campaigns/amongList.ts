import type { ReminderFilter } from "../../workbook/reminders/filterReminders";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import type { Speech } from "../frame/speech";
import type { CampaignAmong } from "./StartCampaignPage";

/** The networks that the list of reminders shows, as what a campaign begins with; the filter comes along where a campaign knows it. */
export function amongList(speech: Speech, entries: readonly NetworkReminder[], filter: ReminderFilter): CampaignAmong {
  const { adviser, class: label, state, instrument, department } = filter;
  const words = [
    speech.count("pane.campaigns.fromList", entries.length),
    instrument &&
      `${speech.say("pane.filter.instrument")}: ${
        instrument === "none" ? speech.say("pane.filter.noMeasure") : speech.say(`words.instrument.${instrument}`)
      }`,
    department && `${speech.say("pane.filter.department")}: ${department}`,
  ];
  return {
    customerIds: entries.flatMap(({ customerIds }) => customerIds),
    words: words.filter(Boolean).join(" · "),
    selection: {
      ...(typeof adviser === "string" && { advisers: [adviser] }),
      ...(typeof label === "string" && { classes: [label] }),
      ...(state && { states: [state] }),
    },
    instrument: instrument && instrument !== "none" ? instrument : null,
  };
}
