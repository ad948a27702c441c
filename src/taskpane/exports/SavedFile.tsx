import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ExportedFile } from "../../workbook/exports/exportedFile";
import { useSpeech } from "../frame/speech";
import { FineIcon, NoteIcon } from "../parts/icons";

interface SavedFileProps {
  readonly file: ExportedFile;
  /** False: the host takes no downloads; the text stands there at once. */
  readonly wasHandedOver: boolean;
}

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "flex", gap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  fine: { color: tokens.colorPaletteGreenForeground1, paddingTop: "1px" },
  acts: { display: "flex", gap: tokens.spacingHorizontalXS },
  text: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 } },
});

/** After a file was handed over: where it is, and its text for hosts that drop downloads without a word. */
export function SavedFile({ file, wasHandedOver }: SavedFileProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [isText, setText] = useState(!wasHandedOver);
  const [isCopied, setCopied] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    area.current?.select();
    // Office on the web may refuse the clipboard to a frame: the text is selected then, and Ctrl+C takes it.
    navigator.clipboard?.writeText(file.text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className={styles.frame} role="status">
      <div className={styles.line}>
        <span className={wasHandedOver ? styles.fine : undefined}>
          {wasHandedOver ? <FineIcon size={14} /> : <NoteIcon size={14} />}
        </span>
        {speech.say(wasHandedOver ? "pane.exports.handedOver" : "pane.exports.noDownload", { file: file.fileName })}
      </div>
      {isText ? (
        <>
          <Textarea
            className={styles.text}
            ref={area}
            readOnly
            rows={8}
            resize="vertical"
            aria-label={file.fileName}
            value={file.text}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className={styles.acts}>
            <Button size="small" onClick={copy}>
              {speech.say(isCopied ? "pane.exports.copied" : "pane.exports.copy")}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.acts}>
          <Button size="small" onClick={() => setText(true)}>
            {speech.say("pane.exports.showText")}
          </Button>
        </div>
      )}
    </div>
  );
}
