import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FigureExplanation as Explained } from "../../workbook/trace/figureExplanation";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { CloseIcon } from "./icons";
import { PlaceLink } from "./PlaceLink";
import { onEscape } from "./onEscape";

interface FigureExplanationProps {
  /** null: nothing is chosen yet. */
  readonly explanation: Explained | null;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onClose: () => void;
}

/** So many rows are linked before the rest is only counted. */
const linkedRows = 12;

const useStyles = makeStyles({
  panel: {
    minHeight: "96px",
    maxHeight: "45%",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  value: {
    display: "block",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  formula: { color: tokens.colorNeutralForeground1 },
  cellFormula: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground3 },
  inputs: {
    margin: 0,
    display: "grid",
    // A long value must not press the words beside it into a narrow column.
    gridTemplateColumns: "minmax(0, 1fr) fit-content(50%)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    "& dt": { minWidth: 0 },
    "& dd": { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  },
  rows: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  version: { color: tokens.colorNeutralForeground3 },
});

/** Where a figure comes from: its inputs, the formula in words, the rows behind it and the version of the rules. */
export function ExplanationPanel({ explanation, onGoTo, onClose }: FigureExplanationProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <section
      className={styles.panel}
      aria-label={speech.say("pane.explain.title")}
      aria-live="polite"
      onKeyDown={onEscape(onClose)}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>
          {explanation ? explanation.title : speech.say("pane.explain.choose")}
          {explanation && <span className={styles.value}>{explanation.value}</span>}
        </h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<CloseIcon />}
          aria-label={speech.say("pane.close")}
          onClick={onClose}
        />
      </div>
      {explanation && (
        <>
          <div className={styles.formula}>{explanation.formula || speech.say("pane.explain.fixed")}</div>
          {explanation.inputs.length > 0 && (
            <dl className={styles.inputs}>
              {explanation.inputs.map(({ label, value, place }, index) => [
                <dt key={`${index} label`}>
                  {place ? <PlaceLink place={place} onGoTo={onGoTo} text={label} /> : label}
                </dt>,
                <dd key={`${index} value`}>{value}</dd>,
              ])}
            </dl>
          )}
          {explanation.rowCount > 0 && (
            <div>
              {speech.count("pane.explain.rows", explanation.rowCount)}{" "}
              <span className={styles.rows}>
                {explanation.rows.slice(0, linkedRows).map((place) => (
                  <PlaceLink key={`${place.sheet}!${place.cell}`} place={place} onGoTo={onGoTo} />
                ))}
                {explanation.rowCount > linkedRows && "…"}
              </span>
            </div>
          )}
          {explanation.cellFormula && <code className={styles.cellFormula}>{explanation.cellFormula}</code>}
          <div className={styles.version}>
            {speech.say("pane.explain.version", { version: explanation.rulesVersion })}
            {explanation.place && (
              <>
                {" · "}
                <PlaceLink place={explanation.place} onGoTo={onGoTo} />
              </>
            )}
          </div>
        </>
      )}
    </section>
  );
}
