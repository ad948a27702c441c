import { tokens } from "@fluentui/react-components";

/** The look of small words that explain: beside figures, under fields, above lists. */
export const quietWords = {
  color: tokens.colorNeutralForeground2,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
} as const;
