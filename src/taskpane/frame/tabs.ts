export const tabs = ["data", "casting", "reminders", "plan"] as const;
export type Tab = (typeof tabs)[number];

/** True for the name of a tab, as an address or a ribbon button gives it. */
export function isTab(text: string): text is Tab {
  return (tabs as readonly string[]).includes(text);
}
