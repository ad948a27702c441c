import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { TextKey } from "../../text/text";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Written } from "../../workbook/excel/written";
import { useSpeech, type Speech } from "../frame/speech";
import type { Notice } from "../session/state";
import { CloseIcon, ErrorIcon, FineIcon, NoteIcon } from "./icons";
import { PlaceLink } from "./PlaceLink";

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: {
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "block" },
});

/** What was done or what went wrong: what, where, and what to do. */
export function NoticeBar({ notice, onGoTo, onClose }: NoticeBarProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const explanation = notice.kind === "failed" || notice.kind === "cancelled" ? notice.explanation : null;
  const written = writtenOf(notice);
  const intent = notice.kind === "failed" ? "error" : written.length > 0 || notice.kind === "done" ? "success" : "info";
  return (
    <MessageBar
      className={styles.bar}
      intent={intent}
      layout="multiline"
      icon={intent === "error" ? <ErrorIcon /> : intent === "success" ? <FineIcon /> : <NoteIcon />}
    >
      <MessageBarBody className={styles.body}>
        {notice.kind === "failed" && <MessageBarTitle>{titleOf(speech, notice)}</MessageBarTitle>}
        {explanation ? (
          <>
            <span className={styles.line}>{explanation.what}</span>
            {explanation.place ? (
              <span className={styles.line}>
                <PlaceLink place={explanation.place} onGoTo={onGoTo} />
              </span>
            ) : (
              explanation.where && <span className={styles.line}>{explanation.where}</span>
            )}
            <span className={styles.line}>{explanation.todo}</span>
          </>
        ) : (
          sentenceOf(speech, notice) + " "
        )}
        {notice.kind === "done" && notice.offer && (
          <Link as="button" inline onClick={notice.offer.act}>
            {notice.offer.words}
          </Link>
        )}
        {notice.kind === "customersThere" && (
          <Link as="button" inline onClick={notice.act}>
            {speech.say("pane.first.sample")}
          </Link>
        )}
        {written.map(({ sheet, address, remarks }) => (
          <span key={sheet}>
            <PlaceLink
              place={{ sheet, cell: firstCell(address) }}
              onGoTo={onGoTo}
              text={written.length === 1 ? speech.say("pane.goTo") : sheet}
            />{" "}
            {remarks.map((remark, index) => (
              <span key={index} className={styles.line}>
                {speech.say(remark.key, remark.values)}
              </span>
            ))}
          </span>
        ))}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<CloseIcon />}
            aria-label={speech.say("pane.close")}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}

function titleOf(speech: Speech, { of }: Notice & { readonly kind: "failed" }): string {
  switch (of) {
    case "look":
      return speech.say("pane.lookFailed");
    case "sample":
      return speech.say("pane.first.sampleFailed");
    case "rules":
      return speech.say("pane.changeFailed");
    case "goTo":
      return speech.say("pane.goToFailed");
    case "answer":
      return speech.say("pane.workshop.failed");
    case "classes":
      return speech.say("pane.classes.failed");
    case "snapshot":
      return speech.say("pane.snapshots.failed");
    case "entry":
      return speech.say("pane.entryFailed");
    case "sheet":
      return speech.say("pane.sheetFailed");
    default:
      return speech.say("pane.jobFailed", { sheet: speech.say(`sheets.${of}.name`) });
  }
}

const plainSentences: Readonly<Record<Exclude<Notice["kind"], "written" | "failed" | "done">, TextKey>> = {
  classesWritten: "pane.classes.written",
  castingKept: "pane.snapshots.kept",
  rulesWritten: "pane.rulesWritten",
  sampleLoaded: "pane.first.sampleLoaded",
  customersThere: "pane.first.customersThere",
  cancelled: "pane.cancelled.reading",
  busy: "pane.busy",
  noCustomers: "commands.noCustomers",
};

function sentenceOf(speech: Speech, notice: Notice): string {
  if (notice.kind === "failed") return "";
  if (notice.kind === "done") return notice.sentence;
  if (notice.kind !== "written") return speech.say(plainSentences[notice.kind]);
  const { sheet, rows, live } = notice.written;
  return speech.count(live ? "pane.written.live" : "pane.written.fixed", rows, { sheet });
}

/** The sheets that a notice tells of. */
function writtenOf(notice: Notice): readonly Written[] {
  if (notice.kind === "classesWritten" || notice.kind === "done") return notice.written;
  return notice.kind === "written" || notice.kind === "castingKept" ? [notice.written] : [];
}

function firstCell(address: string): string {
  return (address.split("!").at(-1) ?? address).split(":")[0] as string;
}
