import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PartyResultRow, PartyResults } from "../../workbook/callParty/partySheetResults";
import { outcomes } from "../../workbook/words/outcomes";
import type { CellPlace } from "../../workbook/excel/finding";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { SubPage } from "../casting/SubPage";
import type { ReRated } from "../contacts/LogContactPage";
import { reRatedWords } from "../contacts/standingMove";
import { useSpeech } from "../frame/speech";
import { ErrorIcon, WarningIcon } from "../parts/icons";
import { PlaceLink } from "../parts/PlaceLink";
import { primaryAct } from "../parts/primaryAct";
import { quietWords } from "../parts/quietWords";

/** A row with the standing that its reaction speaks for. */
export interface ReRatedRow {
  readonly row: PartyResultRow;
  readonly reRated: ReRated;
}

interface PartyResultsPageProps {
  readonly results: PartyResults;
  readonly isBusy: boolean;
  /** Reads the sheet again, after cells were corrected. */
  readonly onAgain: () => void;
  /** What the reaction speaks for: another phase, another interest; null where all stays as it is. */
  readonly onReRate: (row: PartyResultRow) => ReRated | null;
  /** @param taken the re-ratings that are taken along */
  readonly onEnter: (taken: readonly ReRatedRow[]) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  words: quietWords,
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  finding: { display: "flex", gap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  error: { color: tokens.colorPaletteRedForeground1, paddingTop: "1px" },
  warning: { color: tokens.colorPaletteMarigoldForeground2, paddingTop: "1px" },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, minWidth: 0 },
  network: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  outcome: { flexShrink: 0 },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  acts: { display: "flex", gap: tokens.spacingHorizontalS, "& > :first-child": { flexGrow: 1 } },
});

/** The sheet of a call party as it is filled in: what will be logged, and which cells stand in the way. */
export function PartyResultsPage(props: PartyResultsPageProps) {
  const { results, isBusy, onReRate, onAgain, onEnter, onGoTo, onLeave } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const { counts, findings } = results;
  const entering = results.rows.filter(({ state }) => state === "enter");
  const [declined, setDeclined] = useState<ReadonlySet<number>>(new Set());
  const proposed = entering.map((row) => ({ row, reRated: onReRate(row) }));
  const enter = () =>
    onEnter(proposed.flatMap(({ row, reRated }) => (reRated && !declined.has(row.sheetRow) ? [{ row, reRated }] : [])));
  const isBlocked = findings.some(({ severity }) => severity === "error");
  return (
    <SubPage
      title={speech.say("pane.party.resultsOf", { day: speech.day(results.day) })}
      onLeave={onLeave}
      foot={
        <div className={styles.foot}>
          <div className={styles.words}>
            {isBlocked
              ? speech.say("pane.party.correctFirst")
              : counts.enter === 0
                ? speech.say("pane.party.nothingNew")
                : speech.count("pane.party.willEnter", counts.enter, { register: speech.say("sheets.registers.name") })}
          </div>
          <div className={styles.acts}>
            <Button
              {...primaryAct}
              appearance="primary"
              disabled={isBusy || isBlocked || counts.enter === 0}
              onClick={enter}
            >
              {speech.count("pane.party.enter", counts.enter)}
            </Button>
            <Button disabled={isBusy} onClick={onAgain}>
              {speech.say("pane.party.readAgain")}
            </Button>
          </div>
        </div>
      }
    >
      <div className={styles.words}>
        {speech.say("pane.party.read", { sheet: results.sheet })}{" "}
        {[
          counts.enter > 0 && speech.count("pane.party.new", counts.enter),
          counts.known > 0 && speech.count("pane.party.known", counts.known),
          counts.unusable > 0 && speech.count("pane.party.unusable", counts.unusable),
          counts.blank > 0 && speech.count("pane.party.blank", counts.blank),
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
      {counts.enter === 0 && findings.length === 0 && (
        <div className={styles.words}>
          {speech.say("pane.party.howToFill", {
            column: speech.say("columns.outcome"),
            outcomes: outcomes
              .filter((each) => each !== "")
              .map((each) => speech.say(`words.outcome.${each}`))
              .join(", "),
          })}
        </div>
      )}
      {findings.length > 0 && (
        <ul className={styles.list} aria-label={speech.say("pane.party.findings")}>
          {findings.map((finding, index) => (
            <li key={index} className={mergeClasses(styles.item, styles.finding)}>
              <span className={finding.severity === "error" ? styles.error : styles.warning}>
                {finding.severity === "error" ? <ErrorIcon size={14} /> : <WarningIcon size={14} />}
              </span>
              <span>
                {finding.place && (
                  <>
                    <PlaceLink place={finding.place} text={finding.place.cell} onGoTo={onGoTo} />{" "}
                  </>
                )}
                {findingSentence(speech.language, finding)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {entering.length > 0 && (
        <ul className={styles.list} aria-label={speech.say("pane.party.willLog")}>
          {proposed.map(({ row, reRated }) => (
            <li key={row.sheetRow} className={styles.item}>
              <div className={styles.line}>
                <span className={styles.network}>{row.network || row.customerId}</span>
                <span className={styles.outcome}>
                  {row.outcome !== "" && speech.say(`words.outcome.${row.outcome}`)}
                </span>
              </div>
              <div className={styles.words}>
                {[
                  row.adviser,
                  row.followUp !== null && speech.say("pane.party.next", { day: speech.day(row.followUp) }),
                  row.minutes !== null && speech.say("pane.party.minutes", { minutes: row.minutes }),
                  row.note,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
              {reRated && (
                <Checkbox
                  size="medium"
                  checked={!declined.has(row.sheetRow)}
                  label={reRatedWords(speech, reRated)}
                  onChange={(_, { checked }) => {
                    const next = new Set(declined);
                    if (checked === true) next.delete(row.sheetRow);
                    else next.add(row.sheetRow);
                    setDeclined(next);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </SubPage>
  );
}
