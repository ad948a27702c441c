import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CellPlace, Finding } from "../../workbook/excel/finding";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { ErrorIcon, FineIcon, NoteIcon, WarningIcon } from "../parts/icons";
import { PlaceLink } from "../parts/PlaceLink";
import { VirtualList } from "../parts/VirtualList";
import { groupFindings, type FindingColumn, type FindingGroup, type FindingWord } from "./groupFindings";
import { isRepairable } from "./repairable";

/** A column of the user's list that a finding is about. */
export interface RepairPlace {
  readonly sheet: string;
  readonly header: string;
}

interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: CellPlace) => void;
  /** Opens the taking over at the column. */
  readonly onRepair?: (place: RepairPlace) => void;
  /** Joins a network that is spelled in two ways. */
  readonly onJoin?: (name: string) => void;
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
  column: {
    marginLeft: tokens.spacingHorizontalXXL,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& > :first-child": { flexGrow: 1, minWidth: 0 },
  },
  row: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    alignItems: "flex-start",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  join: { minWidth: 0, marginLeft: tokens.spacingHorizontalS },
  sentence: {
    color: tokens.colorNeutralForeground2,
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
});

/** What is wrong with the data, counted by kind; a kind opens to its columns, its words and to what to do about it. */
export function FindingGroups({ findings, onGoTo, onRepair, onJoin }: FindingGroupsProps) {
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
        <FindingGroupLine
          key={group.severity + group.kind}
          group={group}
          onGoTo={onGoTo}
          {...(onRepair && { onRepair })}
          {...(onJoin && { onJoin })}
        />
      ))}
    </div>
  );
}

type FindingGroupLineProps = Pick<FindingGroupsProps, "onGoTo" | "onRepair" | "onJoin"> & {
  readonly group: FindingGroup;
};

function FindingGroupLine({ group, onGoTo, onRepair, onJoin }: FindingGroupLineProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { kind, severity, findings, columns } = group;
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
        {columns.map((column) => (
          <ColumnFindings
            key={`${column.sheet}!${column.header}`}
            column={column}
            onGoTo={onGoTo}
            {...(onRepair && isRepairable({ kind, table: column.table }) && { onRepair })}
            {...(onJoin && kind === "networkNear" && { onJoin })}
          />
        ))}
      </Disclosure>
    </div>
  );
}

function ColumnFindings({
  column,
  onGoTo,
  onRepair,
  onJoin,
}: Pick<FindingGroupsProps, "onGoTo" | "onRepair" | "onJoin"> & { readonly column: FindingColumn }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { sheet, header, count, words } = column;
  return (
    <>
      {header !== "" && (
        <div className={styles.column}>
          <span>
            {speech.count("pane.data.column", count, { sheet, header })}
            {words.length < count && ` · ${speech.count("pane.data.words", words.length)}`}
          </span>
          {onRepair && (
            <Button size="small" onClick={() => onRepair({ sheet, header })}>
              {speech.say("pane.data.repair")}
            </Button>
          )}
        </div>
      )}
      <VirtualList
        className={styles.list}
        count={words.length}
        heightOf={fixedHeight}
        keyOf={identity}
        label={speech.say("pane.data.cells")}
        row={(index) => {
          const { finding, count: times } = words[index] as FindingWord;
          const sentence = findingSentence(speech.language, finding);
          return (
            <div className={styles.row}>
              {finding.place && (
                <span>
                  <PlaceLink place={finding.place} onGoTo={onGoTo} />
                  {times > 1 && ` ${speech.count("pane.data.more", times - 1)}`}
                  {onJoin && (
                    <Button
                      className={styles.join}
                      size="small"
                      onClick={() => onJoin(String(finding.values["value"]))}
                    >
                      {speech.say("pane.data.join")}
                    </Button>
                  )}
                </span>
              )}
              <span className={mergeClasses(styles.sentence)} title={sentence}>
                {sentence}
              </span>
            </div>
          );
        }}
      />
    </>
  );
}

const fixedHeight = () => rowHeight;
const identity = (index: number) => index;
