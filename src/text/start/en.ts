/** English: what the page says before the pane is loaded. src/text/sentence.ts says how a sentence is written. */
export const startEn = {
  "pane.start.late":
    "Excel has not answered for 5 seconds. Your workbook is untouched. Try again, or close the pane and open it again from the Home tab.",
  "pane.start.outside": "This page works inside Excel only. Open Excel and start SKM from the Home tab.",
  "pane.start.broken":
    "The pane stopped because of a fault in it. Your workbook is untouched by this. Try again; if it happens again, close the workbook and open it once more.",
  "pane.retry": "Try again",
  "pane.start.missing":
    "A part of SKM could not be loaded. Your workbook is untouched. Check the connection and try again.",
} as const;
