import { tokens } from "@fluentui/react-components";

/** The look of a list of many rows: it takes the height that is left and reaches to both edges of the pane. */
export const longList = {
  flexGrow: 1,
  flexBasis: 0,
  minHeight: "200px",
  margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
  "& ul": { margin: `0 ${tokens.spacingHorizontalL}` },
} as const;

/** A row of such a list, of lines that are cut at the pane's edge. */
export const clippedRow = {
  height: "100%",
  boxSizing: "border-box",
  padding: `${tokens.spacingVerticalXS} 0`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  overflow: "hidden",
  "& > *": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
} as const;
