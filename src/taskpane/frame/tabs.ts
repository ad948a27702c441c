export const tabs = ["data", "casting", "reminders", "plan"] as const;
export type Tab = (typeof tabs)[number];

export function isTab(text: string): text is Tab {
  return (tabs as readonly string[]).includes(text);
}
