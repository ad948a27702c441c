import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CellPlace, Finding } from "../../workbook/excel/finding";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { ErrorIcon, FineIcon, NoteIcon, WarningIcon } from "../parts/icons";
import { PlaceLink } from "../parts/PlaceLink";
import { VirtualList } from "../parts/VirtualList";
import { groupFindings, type FindingGroup } from "./groupFindings";

interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: CellPlace) => void;
}

const icons = { error: ErrorIcon, warning: WarningIcon, note: NoteIcon };
const rowHeight = 60;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  note: { color: tokens.colorNeutralForeground3 },
  fine: {
    color: tokens.colorPaletteGreenForeground1,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  count: { fontVariantNumeric: "tabular-nums" },
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  how: {
    margin: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  howTitle: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  list: { marginLeft: tokens.spacingHorizontalXXL, maxHeight: "300px" },
  row: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    alignItems: "flex-start",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sentence: {
    color: tokens.colorNeutralForeground2,
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
});

/** What is wrong with the data, counted by kind; a kind opens to its cells and to what to do about it. */
export function FindingGroups({ findings, onGoTo }: FindingGroupsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const groups = useMemo(() => groupFindings(findings), [findings]);
  if (groups.length === 0)
    return (
      <div className={styles.fine}>
        <FineIcon />
        {speech.say("pane.data.noFindings")}
      </div>
    );
  return (
    <div>
      {groups.map((group) => (
        <FindingGroupLine key={group.severity + group.kind} group={group} onGoTo={onGoTo} />
      ))}
    </div>
  );
}

function FindingGroupLine({
  group,
  onGoTo,
}: {
  readonly group: FindingGroup;
  readonly onGoTo: (place: CellPlace) => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { kind, severity, findings } = group;
  const Icon = icons[severity];
  const count = findings.length;
  return (
    <div className={styles.group}>
      <Disclosure
        label={
          <span className={styles.line}>
            <span className={styles[severity]}>
              <Icon />
            </span>
            <span>
              <span className={styles.count}>{speech.number(count)}</span> {speech.count(`pane.kind.${kind}`, count)}
            </span>
          </span>
        }
        aside={speech.say(`pane.data.severity.${severity}`)}
      >
        <div className={styles.how}>
          <span className={styles.howTitle}>{speech.say("pane.howTo")}</span>
          {speech.say(`pane.howTo.${kind}`)}
        </div>
        <VirtualList
          className={styles.list}
          count={count}
          heightOf={fixedHeight}
          keyOf={identity}
          label={speech.say("pane.data.cells")}
          row={(index) => {
            const finding = findings[index] as Finding;
            const sentence = findingSentence(speech.language, finding);
            return (
              <div className={styles.row}>
                {finding.place && <PlaceLink place={finding.place} onGoTo={onGoTo} />}
                <span className={mergeClasses(styles.sentence)} title={sentence}>
                  {sentence}
                </span>
              </div>
            );
          }}
        />
      </Disclosure>
    </div>
  );
}

const fixedHeight = () => rowHeight;
const identity = (index: number) => index;
