export { allNetworksOf, type AllNetworks } from "./reminders/allNetworksOf";
export { filterReminders, type ReminderFilter } from "./reminders/filterReminders";
export { remindersOf } from "./reminders/remindersOf";
export type {
  DueDerivation,
  NetworkReminder,
  OpenTask,
  ReminderEntry,
  ReminderList,
  Snooze,
  WhatToDo,
} from "./reminders/reminderEntry";
