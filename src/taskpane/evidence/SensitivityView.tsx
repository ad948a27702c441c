import { Dropdown, MessageBar, MessageBarBody, Option, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { variableInputs, type VariableInput } from "../../method/plan/variation";
import { breakEvenSentence } from "../../workbook/evidence/breakEvenSentence";
import { inputName } from "../../workbook/evidence/inputName";
import { sensitivityOf } from "../../workbook/evidence/sensitivityOf";
import type { TornadoBar } from "../../workbook/evidence/sensitivity";
import { rangeFaultSentence } from "../../workbook/evidence/usableRules";
import type { Look } from "../../workbook/look";
import { planFaultSentence } from "../../workbook/sentences/planSentences";
import { useSpeech, type Speech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { ErrorIcon } from "../parts/icons";
import { NumberField } from "../parts/NumberField";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import type { PlanningPort } from "../session/planningPort";
import type { Session } from "../session/useSession";

interface SensitivityViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly planning: Pick<PlanningPort, "writeSensitivity">;
}

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  ask: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& > *": { minWidth: 0 },
  },
  field: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    "& > *": { minWidth: 0 },
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  answer: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  bars: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  barHead: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  barName: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  barRange: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  bar: { display: "block", width: "100%", height: "12px" },
  low: { fill: tokens.colorPaletteMarigoldBackground3, "@media (forced-colors: active)": { fill: "GrayText" } },
  high: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  axis: { stroke: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  frame: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      textAlign: "right",
      padding: `2px ${tokens.spacingHorizontalXS}`,
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "nowrap",
    },
    "& th": { color: tokens.colorNeutralForeground2 },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  planCell: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
});

/** What each input moves, which value of one reaches a target, and two inputs against each other. */
export function SensitivityView({ look, asOf, session, planning }: SensitivityViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const sensitivity = useMemo(() => sensitivityOf(look, asOf), [look, asOf]);
  const [input, setInput] = useState<VariableInput>("callsPerDay");
  const [target, setTarget] = useState<number | null>(500000);
  const [year, setYear] = useState<number | null>(1);
  const [pair, setPair] = useState<readonly [VariableInput, VariableInput] | null>(null);
  const wrong = [
    ...sensitivity.faults.map((fault) => planFaultSentence(speech.language, fault)),
    ...sensitivity.rangeFaults.map((fault) => rangeFaultSentence(speech.language, fault)),
  ];
  const [down, across] = pair ?? [
    sensitivity.bars[0]?.input ?? "callsPerDay",
    sensitivity.bars[1]?.input ?? "immediateRate",
  ];
  const foot = (
    <SheetFoot
      session={session}
      sheet={speech.say("sheets.sensitivity.name")}
      preview={speech.say("pane.sensitivity.preview")}
      isDisabled={wrong.length > 0}
      onWrite={(current, options) =>
        planning.writeSensitivity(current, {
          ...options,
          asOf,
          twoWay: [down, across],
          ...(isYear(year) && target !== null && { target: { contribution: target, year } }),
        })
      }
    />
  );
  if (wrong.length > 0)
    return (
      <TabPage foot={foot}>
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>
            {wrong.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      </TabPage>
    );
  const found = isYear(year) && target !== null ? sensitivity.breakEven(input, target, year) : null;
  const table = down === across ? null : sensitivity.twoWay(down, across);
  return (
    <TabPage foot={foot}>
      <section className={styles.section} aria-label={speech.say("pane.sensitivity.breakEven")}>
        <h2 className={styles.title}>{speech.say("pane.sensitivity.breakEven")}</h2>
        <div className={styles.ask}>
          <div className={styles.field}>
            <label className={styles.label} htmlFor={`${id}-input`}>
              {speech.say("pane.sensitivity.which")}
            </label>
            <InputChoice id={`${id}-input`} value={input} onChange={setInput} />
          </div>
          <div className={styles.field}>
            <span className={styles.label}>{speech.say("pane.sensitivity.target")}</span>
            <NumberField
              value={target}
              label={speech.say("pane.sensitivity.target")}
              decimals={2}
              onChange={setTarget}
            />
          </div>
          <div className={styles.field}>
            <span className={styles.label}>{speech.say("pane.sensitivity.year")}</span>
            <NumberField value={year} label={speech.say("pane.sensitivity.year")} decimals={0} onChange={setYear} />
          </div>
        </div>
        {found && (
          <div aria-live="polite">
            {found.outcome === "solved" && (
              <div className={styles.answer}>
                {inputName(speech.language, input)}: {valueOf(speech, input, found.value)}
              </div>
            )}
            <div className={styles.words}>{breakEvenSentence(speech.language, input, found)}</div>
          </div>
        )}
        {!isYear(year) && <div className={styles.words}>{speech.say("pane.sensitivity.yearUnusable")}</div>}
      </section>
      <section className={styles.section} aria-label={speech.say("sheets.sensitivity.tornado")}>
        <h2 className={styles.title}>{speech.say("sheets.sensitivity.tornado")}</h2>
        <div className={styles.words}>
          {speech.say("pane.sensitivity.tornadoHint", {
            base: speech.number(sensitivity.base),
            years: sensitivity.years,
          })}
        </div>
        <Tornado bars={sensitivity.bars} base={sensitivity.base} />
      </section>
      <Disclosure label={speech.say("pane.sensitivity.twoWay")}>
        <div className={styles.section}>
          <div className={styles.ask} style={{ gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" }}>
            <div className={styles.field}>
              <label className={styles.label} htmlFor={`${id}-down`}>
                {speech.say("pane.sensitivity.down")}
              </label>
              <InputChoice id={`${id}-down`} value={down} onChange={(next) => setPair([next, across])} />
            </div>
            <div className={styles.field}>
              <label className={styles.label} htmlFor={`${id}-across`}>
                {speech.say("pane.sensitivity.across")}
              </label>
              <InputChoice id={`${id}-across`} value={across} onChange={(next) => setPair([down, next])} />
            </div>
          </div>
          {table ? (
            <div className={styles.frame}>
              <table className={styles.table} aria-label={speech.say("pane.sensitivity.twoWay")}>
                <thead>
                  <tr>
                    <th />
                    {table.across.values.map((value) => (
                      <th key={value} scope="col">
                        {valueOf(speech, across, value)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.cells.map((cells, row) => (
                    <tr key={row}>
                      <th scope="row">{valueOf(speech, down, table.down.values[row] ?? 0)}</th>
                      {cells.map((cell, column) => (
                        <td key={column} className={cell === sensitivity.base ? styles.planCell : undefined}>
                          {Number.isNaN(cell) ? "–" : speech.short(cell)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ) : (
            <div className={styles.words}>{speech.say("pane.sensitivity.sameInput")}</div>
          )}
        </div>
      </Disclosure>
    </TabPage>
  );
}

interface InputChoiceProps {
  readonly id: string;
  readonly value: VariableInput;
  readonly onChange: (input: VariableInput) => void;
}

function InputChoice({ id, value, onChange }: InputChoiceProps) {
  const speech = useSpeech();
  return (
    <Dropdown
      id={id}
      size="small"
      style={{ minWidth: 0 }}
      value={inputName(speech.language, value)}
      selectedOptions={[value]}
      onOptionSelect={(_, { optionValue }) => onChange(optionValue as VariableInput)}
    >
      {variableInputs.map((each) => (
        <Option key={each} value={each}>
          {inputName(speech.language, each)}
        </Option>
      ))}
    </Dropdown>
  );
}

/** One bar an input around the plan's contribution, the widest first. */
function Tornado({ bars, base }: { readonly bars: readonly TornadoBar[]; readonly base: number }) {
  const styles = useStyles();
  const speech = useSpeech();
  const reach = Math.max(
    1e-9,
    ...bars.flatMap(({ atLow, atHigh }) => [Math.abs(atLow - base), Math.abs(atHigh - base)]),
  );
  const x = (value: number): number => 150 + ((value - base) / reach) * 148;
  return (
    <ul className={styles.bars}>
      {bars.map((bar) => {
        const words = speech.say("pane.sensitivity.bar", {
          input: inputName(speech.language, bar.input),
          low: valueOf(speech, bar.input, bar.low),
          high: valueOf(speech, bar.input, bar.high),
          atLow: speech.number(bar.atLow),
          atHigh: speech.number(bar.atHigh),
          source: speech.say(`sheets.evidence.source.${bar.source}`),
        });
        return (
          <li key={bar.input} title={words}>
            <div className={styles.barHead}>
              <span className={styles.barName}>{inputName(speech.language, bar.input)}</span>
              <span className={styles.barRange}>
                {valueOf(speech, bar.input, bar.low)} – {valueOf(speech, bar.input, bar.high)}
              </span>
            </div>
            <svg className={styles.bar} viewBox="0 0 300 12" preserveAspectRatio="none" role="img" aria-label={words}>
              {(["atLow", "atHigh"] as const).map((end) => (
                <rect
                  key={end}
                  className={end === "atLow" ? styles.low : styles.high}
                  x={Math.min(x(base), x(bar[end]))}
                  width={Math.abs(x(bar[end]) - x(base))}
                  y={1}
                  height={10}
                />
              ))}
              <line className={styles.axis} x1={150} x2={150} y1={0} y2={12} />
            </svg>
          </li>
        );
      })}
    </ul>
  );
}

function isYear(year: number | null): year is number {
  return year !== null && Number.isInteger(year) && year >= 1 && year <= 50;
}

function valueOf(speech: Speech, input: VariableInput, value: number): string {
  return input.endsWith("Rate") ? speech.percent(value) : speech.number(value, 4);
}
