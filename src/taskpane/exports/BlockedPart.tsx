import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { instruments, type Instrument } from "../../method/measures/instruments";
import type { BlockedInstrument } from "../../workbook/exports/blockedInstrument";
import { blockedInstruments } from "../../workbook/exports/blockedInstruments";
import { useSpeech } from "../frame/speech";
import { clippedRow, longList } from "../parts/longList";
import { PartSwitch } from "../parts/PartSwitch";
import { quietWords } from "../parts/quietWords";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import { VirtualList } from "../parts/VirtualList";
import type { ExportsViewProps } from "./ExportsView";

const useStyles = makeStyles({
  words: quietWords,
  list: longList,
  row: clippedRow,
});

const rowHeight = 48;

interface BlockedPartProps extends ExportsViewProps {
  readonly top: ReactNode;
  /** Opens the entry for many customers. */
  readonly onForMany: () => void;
}

/** What may not be used with whom, and why: by instrument here, all of it on a sheet. */
export function BlockedPart({ look, asOf, session, onGoTo, onForMany, top }: BlockedPartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const blocked = useMemo(() => blockedInstruments(look, asOf), [look, asOf]);
  const byInstrument = useMemo(() => {
    const lists = new Map<Instrument, BlockedInstrument[]>();
    for (const each of blocked) {
      const list = lists.get(each.instrument);
      if (list) list.push(each);
      else lists.set(each.instrument, [each]);
    }
    return lists;
  }, [blocked]);
  const concerned = instruments.filter((each) => byInstrument.has(each));
  const [chosen, setChosen] = useState<Instrument | null>(null);
  const instrument = chosen !== null && byInstrument.has(chosen) ? chosen : concerned[0];
  const listed = (instrument && byInstrument.get(instrument)) ?? [];
  const heightOf = useCallback(() => rowHeight, []);
  return (
    <TabPage
      foot={
        <SheetFoot
          session={session}
          job="consents"
          isAlwaysFixed
          isDisabled={look.customers === null}
          preview={speech.count("pane.exports.blockedPreview", blocked.length)}
          asOf={asOf}
          choice={{}}
        />
      }
    >
      {top}
      <div className={styles.words}>{speech.say("sheets.consents.rule")}</div>
      <div>
        <Button size="small" disabled={look.customers === null} onClick={onForMany}>
          {speech.say("pane.bulkConsent.open")}
        </Button>
      </div>
      {instrument === undefined ? (
        <div>{speech.say("sheets.consents.none")}</div>
      ) : (
        <>
          <PartSwitch
            parts={concerned}
            part={instrument}
            label={speech.say("sheets.consents.counts")}
            nameOf={(each) =>
              `${speech.say(`words.instrument.${each}`)} ${speech.number(byInstrument.get(each)?.length ?? 0)}`
            }
            onPart={setChosen}
          />
          <VirtualList
            key={instrument}
            className={styles.list}
            count={listed.length}
            heightOf={heightOf}
            keyOf={(index) => listed[index]?.customerId ?? index}
            label={speech.say(`words.instrument.${instrument}`)}
            row={(index) => {
              const row = listed[index] as BlockedInstrument;
              const { place } = row;
              const name = row.customer || row.customerId;
              return (
                <div className={styles.row}>
                  <div>
                    {place ? (
                      <Link as="button" inline onClick={() => onGoTo(place)}>
                        {name}
                      </Link>
                    ) : (
                      name
                    )}
                  </div>
                  <div className={styles.words}>
                    {[
                      speech.say(`words.refusal.${row.reason}`),
                      row.since !== null && speech.say("pane.exports.since.day", { day: speech.day(row.since) }),
                      row.adviser,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </div>
                </div>
              );
            }}
          />
        </>
      )}
    </TabPage>
  );
}
