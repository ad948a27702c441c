/** What the page of the intake does to the workbook, in one piece: it is loaded when the first of it is asked for. */
export { rememberAnswers } from "./answersBook";
export { takeOver } from "./takeOver";
export { undoIntake } from "./undoIntake";
export { updatesOf } from "./updateTables";
export { updateTables } from "./writeUpdates";
