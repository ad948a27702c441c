import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { partyReasons, type AdviserParty } from "../../workbook/callParty/callParty";
import type { CellPlace } from "../../workbook/excel/finding";
import { attemptsSentence } from "../../workbook/reminders/attemptsSentence";
import { useSpeech } from "../frame/speech";
import { WarningIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";

interface AdviserCallsProps {
  readonly list: AdviserParty;
  readonly asOf: number;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  network: {
    flexGrow: 1,
    minWidth: 0,
    "& > button": {
      maxWidth: "100%",
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
      textAlign: "left",
      display: "block",
      fontSize: tokens.fontSizeBase300,
    },
  },
  phone: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0, flexGrow: 1 },
  inactive: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  why: {
    paddingTop: tokens.spacingVerticalXS,
    ...quietWords,
  },
  open: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground1 },
  icon: { color: tokens.colorPaletteMarigoldForeground2, paddingTop: "1px" },
});

/** Whom one adviser calls, the most inactive first, and why the adviser's other networks are not on the list. */
export function AdviserCalls({ list, asOf, onGoTo }: AdviserCallsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const why = partyReasons
    .filter((reason) => list.leftOut[reason] > 0)
    .map((reason) => `${speech.say(`columns.partyReason.${reason}`)} ${speech.number(list.leftOut[reason])}`);
  return (
    <>
      <ul className={styles.list} aria-label={speech.say("pane.party.listOf", { adviser: list.adviser })}>
        {list.entries.map((entry) => (
          <li key={entry.key} className={styles.item}>
            <div className={styles.line}>
              <span className={styles.network}>
                <Link
                  as="button"
                  inline
                  title={speech.say("pane.goTo.place", { place: `${entry.place.sheet}!${entry.place.cell}` })}
                  onClick={() => onGoTo(entry.place)}
                >
                  {entry.network}
                </Link>
              </span>
              {entry.class !== "" && (
                <Badge appearance="outline" color="informative" size="small" shape="rounded">
                  {entry.class}
                </Badge>
              )}
              <span className={styles.phone}>{entry.phone || speech.say("pane.party.noPhone")}</span>
            </div>
            <div className={mergeClasses(styles.line, styles.quiet)}>
              <span className={styles.ellipsis}>
                {[
                  entry.attempts ? attemptsSentence(speech.language, entry.attempts, asOf) : "",
                  entry.contactPerson,
                  entry.topic,
                ]
                  .filter((text) => text !== "")
                  .join(" · ")}
              </span>
              <span className={styles.inactive}>
                {entry.daysInactive === null
                  ? speech.say("pane.reminders.never")
                  : speech.count("pane.party.inactive", entry.daysInactive)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.why}>
        {list.open > 0 && (
          <div className={styles.open}>
            <span className={styles.icon}>
              <WarningIcon size={14} />
            </span>
            {speech.count("pane.party.openPlaces", list.open)}
          </div>
        )}
        {why.length > 0 && speech.say("pane.party.leftOut", { reasons: why.join(" · ") })}
      </div>
    </>
  );
}
