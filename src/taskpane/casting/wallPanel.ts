import { tokens } from "@fluentui/react-components";

/** A panel that takes the place of the wall, with headings over its parts. */
export const wallPanel = {
  flexGrow: 1,
  minHeight: 0,
  overflowY: "auto",
  display: "flex",
  flexDirection: "column",
  gap: tokens.spacingVerticalM,
  padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
} as const;

export const wallPanelTitle = {
  margin: 0,
  fontSize: tokens.fontSizeBase400,
  lineHeight: tokens.lineHeightBase400,
} as const;
