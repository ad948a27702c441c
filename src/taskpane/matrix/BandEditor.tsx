import { Button, Input, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { bandFaultsOf, presetBands } from "../../workbook/rules/bandDraft";
import type { BandLint } from "../../workbook/matrix/segments";
import type { RuleBand, Rules } from "../../workbook/rules/rules";
import { lintSentence } from "../../workbook/matrix/lintSentence";
import { useSpeech } from "../frame/speech";
import { AddIcon, CloseIcon, ErrorIcon, FineIcon, NoteIcon, WarningIcon } from "../parts/icons";
import { NumberField } from "../parts/NumberField";

interface BandEditorProps {
  readonly axis: "potential" | "penetration";
  readonly bands: readonly RuleBand[];
  readonly preset: Rules["preset"];
  readonly lint: readonly BandLint[];
  readonly onChange: (bands: readonly RuleBand[]) => void;
}

const presets = ["wideB", "wideA", "literal"] as const;

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: {
    width: `calc(100% + 2 * ${tokens.spacingHorizontalXS})`,
    borderCollapse: "separate",
    borderSpacing: `${tokens.spacingHorizontalXS} 2px`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    tableLayout: "fixed",
    "& th": {
      textAlign: "left",
      fontWeight: tokens.fontWeightRegular,
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
    },
    "& td": { padding: 0 },
  },
  number: { width: "100%" },
  remark: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  error: { color: tokens.colorPaletteRedForeground1 },
  fine: { color: tokens.colorPaletteGreenForeground1 },
});

/** The band table of one axis: presets, limits, and every gap and overlap by name. Nothing is written from here. */
export function BandEditor({ axis, bands, preset, lint, onChange }: BandEditorProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const faults = bandFaultsOf(bands);
  const isPercent = axis === "penetration";
  const change = (row: number, part: Partial<RuleBand>) =>
    onChange(bands.map((band, index) => (index === row ? { ...band, ...part } : band)));
  return (
    <div className={styles.editor}>
      <h3 className={styles.title}>{speech.say(`pane.bands.${axis}`)}</h3>
      {axis === "potential" && (
        <>
          <Select
            size="small"
            aria-label={speech.say("pane.bands.preset")}
            value={preset ?? "own"}
            onChange={(_, { value }) => {
              const chosen = presets.find((name) => name === value);
              if (chosen) onChange(presetBands[chosen]);
            }}
          >
            {presets.map((name) => (
              <option key={name} value={name}>
                {speech.say(`pane.bands.preset.${name}`)}
              </option>
            ))}
            {preset === null && <option value="own">{speech.say("pane.bands.preset.own")}</option>}
          </Select>
          {preset && (
            <div className={mergeClasses(styles.remark, styles.quiet)}>
              <NoteIcon size={14} />
              {speech.say(`pane.bands.remark.${preset}`)}
            </div>
          )}
        </>
      )}
      <table className={styles.table}>
        <colgroup>
          <col style={{ width: "26%" }} />
          <col />
          <col />
          <col style={{ width: "30px" }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{speech.say("pane.bands.label")}</th>
            <th scope="col">{speech.say("pane.bands.over")}</th>
            <th scope="col">{speech.say("pane.bands.upTo")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {bands.map((band, row) => (
            <tr key={row}>
              <td>
                <Input
                  size="small"
                  appearance="filled-darker"
                  className={styles.number}
                  input={{ style: { minWidth: 0 } }}
                  aria-label={speech.say("pane.bands.cellLabel", { row: row + 1 })}
                  value={band.label}
                  onChange={(_, { value }) => change(row, { label: value })}
                />
              </td>
              <td>
                <NumberField
                  className={styles.number}
                  label={speech.say("pane.bands.cellOver", { label: band.label })}
                  value={band.over}
                  blank={speech.say("pane.bands.rest")}
                  isPercent={isPercent}
                  onChange={(over) => change(row, { over })}
                />
              </td>
              <td>
                <NumberField
                  className={styles.number}
                  label={speech.say("pane.bands.cellUpTo", { label: band.label })}
                  value={band.upTo}
                  blank={speech.say("pane.bands.open")}
                  isPercent={isPercent}
                  onChange={(upTo) => change(row, { upTo })}
                />
              </td>
              <td>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<CloseIcon size={12} />}
                  aria-label={speech.say("pane.bands.remove", { label: band.label })}
                  disabled={bands.length === 1}
                  onClick={() => onChange(bands.filter((_, index) => index !== row))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={<AddIcon size={14} />}
          onClick={() => onChange([...bands, { label: "", over: null, upTo: null }])}
        >
          {speech.say("pane.bands.add")}
        </Button>
      </div>
      <div role="status">
        {faults.length > 0 ? (
          <div className={mergeClasses(styles.remark, styles.error)}>
            <ErrorIcon size={14} />
            {speech.say("pane.bands.unusable", {
              labels: [...new Set(faults.map(({ row }) => bands[row]?.label || String(row + 1)))].join(", "),
            })}
          </div>
        ) : lint.length === 0 ? (
          <div className={mergeClasses(styles.remark, styles.fine)}>
            <FineIcon size={14} />
            {speech.say("pane.bands.sound")}
          </div>
        ) : (
          lint.map((each, index) => (
            <div key={index} className={styles.remark}>
              <span className={styles.warning}>
                <WarningIcon size={14} />
              </span>
              {lintSentence(speech.language, each)}
            </div>
          ))
        )}
      </div>
    </div>
  );
}
