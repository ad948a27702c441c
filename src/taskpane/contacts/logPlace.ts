import { dayPositions } from "../../workbook/contacts/customerDays";
import type { Look } from "../../workbook/look/look";
import type { Speech } from "../frame/speech";

/** Where a logged contact goes, in words. */
export interface LogPlace {
  readonly words: string;
  /** The contacts table is made with it. */
  readonly isNew: boolean;
}

/** Where a contact would be logged: below a table, or in one that is made with it; and the days that are kept up to date. */
export function logPlaceOf(speech: Speech, look: Look): LogPlace {
  const isNew = !look.contacts || look.contacts.isOneTable === true;
  const { last, next } = dayPositions(look);
  const headers = [last, next].flatMap((at) => (at === undefined ? [] : [look.customers?.choice.headers[at] ?? ""]));
  return {
    isNew,
    words: [
      isNew
        ? speech.say("pane.log.previewFirst", { sheet: speech.say("intake.clean.contacts") })
        : speech.say("pane.log.preview", { table: look.contacts?.choice.key ?? "" }),
      ...(headers.length > 0
        ? [
            speech.say("pane.log.previewDays", {
              headers: headers.join(", "),
              sheet: look.customers?.choice.sheet ?? "",
            }),
          ]
        : []),
    ].join(" "),
  };
}
