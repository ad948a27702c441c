import type { SourceChoice } from "../../workbook/excel/source";
import type { Speech } from "../frame/speech";

/** A table or range as a person recognises it: name, place and size. */
export function choiceWords(speech: Speech, { tableName, sheet, address, rows }: SourceChoice): string {
  return tableName === null
    ? speech.say("pane.data.choiceRange", { sheet, address, rows })
    : speech.say("pane.data.choiceTable", { name: tableName, sheet, address, rows });
}
