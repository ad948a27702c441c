import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FixedCopy } from "../../workbook/exports/fixedCopy";
import { useSpeech } from "../frame/speech";
import { download } from "../parts/download";

interface CopyPartProps {
  /** @returns null where it could not be made, which was said then */
  readonly onCopy: () => Promise<FixedCopy | null>;
}

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** So many cells with an error are named. */
const mostNamed = 5;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** A copy of the workbook for people who have not the add-in: made, looked at, and saved. */
export default function CopyPart({ onCopy }: CopyPartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [copy, setCopy] = useState<FixedCopy | null>(null);
  const [isAsked, setAsked] = useState(false);
  const make = async () => {
    setCopy(null);
    setAsked(false);
    setCopy(await onCopy());
  };
  const save = ({ fileName, bytes }: FixedCopy) => {
    download({ fileName, bytes: bytes as Uint8Array<ArrayBuffer>, mediaType });
    setAsked(true);
  };
  return (
    <section className={styles.part} aria-label={speech.say("pane.copy.title")}>
      <h2 className={styles.title}>{speech.say("pane.copy.title")}</h2>
      <p className={styles.words}>{speech.say("pane.copy.words")}</p>
      <div>
        <Button size="small" onClick={() => void make()}>
          {speech.say("pane.copy")}
        </Button>
      </div>
      {copy && (
        <div role="status" className={styles.part}>
          {sentencesOf(copy).map((sentence) => (
            <p key={sentence} className={styles.words}>
              {sentence}
            </p>
          ))}
          {copy.sheets.length > 0 && (
            <div>
              <Button size="small" appearance="primary" onClick={() => save(copy)}>
                {speech.say("pane.copy.save", { file: copy.fileName })}
              </Button>
            </div>
          )}
          {isAsked && <p className={styles.words}>{speech.say("pane.copy.handedOver", { file: copy.fileName })}</p>}
        </div>
      )}
    </section>
  );

  function sentencesOf({ sheets, errors }: FixedCopy): string[] {
    const count = sheets.reduce((sum, { cells }) => sum + cells, 0);
    if (count === 0) return [speech.say("pane.copy.none")];
    const named = sheets.map(({ sheet, cells }) => `${sheet} ${speech.number(cells)}`).join(", ");
    const ready = speech.count("pane.copy.ready", count, { sheets: named });
    if (errors.length === 0) return [ready];
    const places = errors.slice(0, mostNamed).map(({ sheet, cell }) => `${sheet}!${cell}`);
    const cells = places.join(", ") + (errors.length > mostNamed ? " …" : "");
    return [ready, speech.count("pane.copy.errors", errors.length, { cells })];
  }
}
