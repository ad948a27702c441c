import { useState } from "react";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import { useSpeech } from "../frame/speech";
import { PartSwitch } from "../parts/PartSwitch";
import type { ExportPort } from "../session/exportPort";
import type { Session } from "../session/useSession";
import { BulkConsentPage } from "./BulkConsentPage";
import { BlockedPart } from "./BlockedPart";
import { CalendarPart } from "./CalendarPart";
import { MailMergePart } from "./MailMergePart";

export interface ExportsViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly port: ExportPort;
  readonly onGoTo: (place: CellPlace) => void;
}

const parts = ["calendar", "mailMerge", "blocked"] as const;
const shown = { calendar: CalendarPart, mailMerge: MailMergePart, blocked: BlockedPart };

/** What leaves the workbook: calendars, addresses for a mail merge, and the list of what may not be used. */
export function ExportsView(props: ExportsViewProps) {
  const speech = useSpeech();
  const [part, setPart] = useState<(typeof parts)[number]>("calendar");
  const [isForMany, setForMany] = useState(false);
  const Part = shown[part];
  const { look, asOf, session, port } = props;
  if (isForMany)
    return (
      <BulkConsentPage
        look={look}
        asOf={asOf}
        isBusy={session.state.work !== null}
        onLeave={() => setForMany(false)}
        onAdd={(customerIds, entry) => {
          // What was added is found again from what was there before.
          const before = look;
          void session
            .perform({
              work: "entry",
              act: (current, options) => port.addConsents(current, customerIds, entry, options),
              renews: true,
              said: () => ({
                sentence: speech.count("pane.bulkConsent.done", customerIds.length),
                offer: {
                  words: speech.say("pane.log.undo"),
                  act: () =>
                    void session.perform({
                      work: "entry",
                      act: (_, options) => port.takeBackConsents(before, customerIds, entry, options),
                      renews: true,
                      said: () => ({ sentence: speech.say("pane.undone") }),
                    }),
                },
              }),
            })
            .then((done) => done !== null && setForMany(false));
        }}
      />
    );
  return (
    <Part
      {...props}
      onForMany={() => setForMany(true)}
      top={
        <PartSwitch
          parts={parts}
          part={part}
          label={speech.say("pane.view.reminders.exports")}
          nameOf={(each) => speech.say(`pane.exports.part.${each}`)}
          onPart={setPart}
        />
      }
    />
  );
}
