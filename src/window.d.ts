/**
 * What the scripts of the page say to each other through the window. functions.js is a bundle of its own and shares no
 * module with the pane.
 */
export {};

declare global {
  /** How the open workbook counts its days. Functions see serials alone; the pane reads the setting and tells them. */
  var skmDays:
    | {
        readonly system: "1900" | "1904" | undefined;
        /** A function has computed with days before the system was known, as if it were 1900. */
        isAssumed: boolean;
      }
    | undefined;
}
