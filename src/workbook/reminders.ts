export { allNetworksOf, type AllNetworks } from "./reminders/allNetworksOf";
export { filterReminders, type ReminderFilter } from "./reminders/filterReminders";
export { remindersOf } from "./reminders/remindersOf";
export type { NetworkReminder, OpenTask, ReminderEntry, ReminderList } from "./reminders/reminderEntry";
