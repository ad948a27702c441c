import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ClassChange } from "../../workbook/casting/classChanges";
import { useSpeech } from "../frame/speech";
import { quietWords } from "../parts/quietWords";
import { MovedList } from "./MovedList";
import { SubPage } from "./SubPage";

interface PutClassesPageProps {
  readonly changes: readonly ClassChange[];
  /** Header of the class column; null where one is added. */
  readonly header: string | null;
  /** Networks without a class: their customers keep what stands there. */
  readonly unclassed: number;
  readonly isBusy: boolean;
  readonly onPut: () => void;
  /** Takes the last writing back; null where there is none. */
  readonly onUndo: (() => void) | null;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  quiet: quietWords,
  counts: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalL,
    fontVariantNumeric: "tabular-nums",
  },
  number: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
});

/** The classes of the casting go into the class column: what changes is seen first, from and to, and can be taken back. */
export function PutClassesPage({ changes, header, unclassed, isBusy, onPut, onUndo, onLeave }: PutClassesPageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [wasUndone, setUndone] = useState(false);
  const none = speech.say("pane.classes.noneShort");
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { from, to } of changes) {
      const words = `${from.trim() || none} → ${to}`;
      found.set(words, (found.get(words) ?? 0) + 1);
    }
    return [...found].sort(([, a], [, b]) => b - a);
  }, [changes, none]);
  return (
    <SubPage
      title={speech.say("pane.put.title")}
      onLeave={onLeave}
      foot={
        <div className={styles.part}>
          {/* Both keep the focus when there is nothing left to do: Esc would be heard by nobody. */}
          {(onUndo || wasUndone) && (
            <Button
              disabledFocusable={isBusy || !onUndo}
              onClick={() => {
                setUndone(true);
                onUndo?.();
              }}
            >
              {speech.say("pane.put.undo")}
            </Button>
          )}
          <Button appearance="primary" disabledFocusable={isBusy || changes.length === 0} onClick={onPut}>
            {speech.count("pane.put.act", changes.length)}
          </Button>
        </div>
      }
    >
      <span>{header === null ? speech.say("pane.put.leadNew") : speech.say("pane.put.lead", { column: header })}</span>
      <span className={styles.quiet}>{speech.say("pane.put.why")}</span>
      {unclassed > 0 && <span className={styles.quiet}>{speech.count("pane.put.unclassed", unclassed)}</span>}
      {changes.length === 0 ? (
        <strong role="status">{speech.say("pane.put.same")}</strong>
      ) : (
        <>
          <ul className={styles.counts} aria-label={speech.say("pane.put.counts")}>
            {counts.map(([words, count]) => (
              <li key={words}>
                <span className={styles.number}>{speech.number(count)}</span> {words}
              </li>
            ))}
          </ul>
          <MovedList
            label={speech.say("pane.put.list")}
            lines={changes.map(({ record, id, customer, network, from, to }) => ({
              key: String(record),
              network: customer || id,
              words: `${from.trim() || none} → ${to}${network === id ? "" : ` · ${network}`}`,
            }))}
          />
        </>
      )}
    </SubPage>
  );
}
