import { ToggleButton, type ToggleButtonProps } from "@fluentui/react-components";

/** One of several things to choose from. Pressed, Fluent's own button is a faint grey that a glance passes over. */
export function ChoiceButton({ checked = false, ...more }: ToggleButtonProps) {
  return <ToggleButton size="small" {...more} checked={checked} appearance={checked ? "primary" : "secondary"} />;
}
