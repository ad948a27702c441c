import { MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { BandPeriod, Bands } from "../../workbook/evidence/bands";
import { bandCheckSentence } from "../../workbook/evidence/bandCheckSentence";
import { bandsOf } from "../../workbook/evidence/bandsOf";
import { inputName } from "../../workbook/evidence/inputName";
import { isOtherReading } from "../../workbook/evidence/isOtherReading";
import { rangeFaultSentence } from "../../workbook/evidence/usableRules";
import type { Look } from "../../workbook/look/look";
import { planFaultSentence } from "../../workbook/sentences/planSentences";
import { useSpeech, type Speech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import { Disclosure } from "../parts/Disclosure";
import type { FigureStory } from "../parts/explaining";
import { ErrorIcon, FineIcon, NoteIcon, WarningIcon } from "../parts/icons";
import { PartSwitch } from "../parts/PartSwitch";
import { quietWords } from "../parts/quietWords";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import { inputWords } from "../plan/inputWords";
import type { Session } from "../session/useSession";
import { FanChart } from "./FanChart";

interface BandsViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
}

const sources = ["chance", "rates", "both"] as const;
type Source = (typeof sources)[number];

const useStyles = makeStyles({
  lead: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  range: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  words: quietWords,
  legend: { margin: `${tokens.spacingVerticalS} 0 0` },
  frame: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      textAlign: "right",
      padding: `1px 0 1px ${tokens.spacingHorizontalS}`,
      fontWeight: tokens.fontWeightRegular,
    },
    "& th:first-child": { textAlign: "left", paddingLeft: 0 },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  check: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fine: { color: tokens.colorPaletteGreenForeground1, paddingTop: "2px" },
  odd: { color: tokens.colorPaletteRedForeground1, paddingTop: "2px" },
});

/** P10, P50 and P90 by quarter: chance alone, uncertain inputs alone, and both together. */
export function BandsView({ look, asOf, session }: BandsViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [source, setSource] = useState<Source>("both");
  const bands = useBands(look, asOf);
  const foot = (
    <SheetFoot
      session={session}
      job="bands"
      preview={speech.say("pane.fan.preview")}
      isDisabled={bands === null || bands.periods.length === 0}
      asOf={asOf}
      choice={{ asOf }}
    />
  );
  if (bands === null)
    return (
      <TabPage foot={foot}>
        <Spinner size="small" label={speech.say("pane.fan.computing")} />
      </TabPage>
    );
  const wrong = [
    ...bands.faults.map((fault) => planFaultSentence(speech.language, fault)),
    ...bands.rangeFaults.map((fault) => rangeFaultSentence(speech.language, fault)),
    ...(bands.tooLarge ? [speech.say(`pane.fan.tooLarge.${bands.tooLarge.what}`, { most: bands.tooLarge.most })] : []),
  ];
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
  const last = bands.periods.at(-1);
  return (
    <TabPage foot={foot}>
      {isOtherReading(look.rules) && (
        <MessageBar intent="info" layout="multiline" icon={<NoteIcon />}>
          <MessageBarBody>{speech.say("sheets.bands.defaultReading")}</MessageBarBody>
        </MessageBar>
      )}
      {last && (
        <div className={styles.lead}>
          <AskedFigure className={styles.range} story={() => bandStory(speech, bands, last, source)}>
            {speech.say("pane.fan.range", { p10: speech.number(last[source][0]), p90: speech.number(last[source][2]) })}
          </AskedFigure>
          <span className={styles.words}>
            {speech.say("pane.fan.lastPeriod", {
              period: speech.say(`pane.fan.${bands.per}`, { number: last.period }),
              p50: speech.number(last[source][1]),
              plan: speech.number(last.plan),
            })}
          </span>
        </div>
      )}
      <PartSwitch
        parts={sources}
        part={source}
        label={speech.say("pane.fan.source")}
        nameOf={(each) => speech.say(`pane.fan.${each}`)}
        onPart={setSource}
      />
      <div>
        <FanChart
          label={speech.say("pane.fan.chart", {
            source: speech.say(`pane.fan.${source}`),
            periods: bands.periods.length,
          })}
          periods={bands.periods.map((period) => ({
            name: speech.say(`pane.fan.${bands.per}Short`, { number: period.period }),
            band: period[source],
            plan: period.plan,
          }))}
        />
        <p className={`${styles.legend} ${styles.words}`}>{speech.say("pane.fan.legend")}</p>
      </div>
      <div className={styles.words}>{speech.say(`pane.fan.${source}Hint`)}</div>
      {bands.check && (
        <div className={styles.check} role="status">
          <span className={bands.check.agrees ? styles.fine : styles.odd}>
            {bands.check.agrees ? <FineIcon size={14} /> : <WarningIcon size={14} />}
          </span>
          {bandCheckSentence(speech.language, bands.check)}
        </div>
      )}
      <Disclosure label={speech.say("pane.fan.byPeriod")}>
        <div className={styles.frame}>
          <table className={styles.table} aria-label={speech.say("pane.fan.byPeriod")}>
            <thead>
              <tr>
                <th scope="col">{speech.say(`pane.fan.${bands.per}Column`)}</th>
                <th scope="col">{speech.say("pane.fan.plan")}</th>
                <th scope="col">P10</th>
                <th scope="col">P50</th>
                <th scope="col">P90</th>
              </tr>
            </thead>
            <tbody>
              {bands.periods.map((period) => (
                <tr key={period.period}>
                  <th scope="row">{speech.number(period.period)}</th>
                  <td>{speech.number(period.plan)}</td>
                  {period[source].map((value, index) => (
                    <td key={index}>{speech.number(value)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
      <Disclosure label={speech.say("sheets.bands.spreads")} aside={String(bands.spreads.length)}>
        <div className={styles.frame}>
          <table className={styles.table} aria-label={speech.say("sheets.bands.spreads")}>
            <thead>
              <tr>
                <th scope="col">{speech.say("pane.fan.input")}</th>
                <th scope="col">{speech.say("sheets.bands.column.low")}</th>
                <th scope="col">{speech.say("sheets.bands.column.high")}</th>
                <th scope="col">{speech.say("sheets.bands.column.source")}</th>
              </tr>
            </thead>
            <tbody>
              {bands.spreads.map(({ input, low, high, source: from }) => (
                <tr key={input}>
                  <th scope="row">{inputName(speech.language, input)}</th>
                  <td>{inputWords(speech, input, low)}</td>
                  <td>{inputWords(speech, input, high)}</td>
                  <td>{speech.say(`sheets.evidence.source.${from}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </TabPage>
  );
}

function bandStory(speech: Speech, bands: Bands, period: BandPeriod, source: Source): FigureStory {
  const name = speech.say(`pane.fan.${bands.per}`, { number: period.period });
  const [p10, p50, p90] = period[source];
  return {
    title: `${speech.say(`pane.fan.${source}`)} · ${name}`,
    value: speech.say("pane.fan.range", { p10: speech.number(p10, 2), p90: speech.number(p90, 2) }),
    formula: speech.say(`pane.fan.how.${source}`, { period: name }),
    inputs: [
      { label: speech.say("pane.fan.plan"), value: speech.number(period.plan, 2) },
      { label: "P10", value: speech.number(p10, 2) },
      { label: "P50", value: speech.number(p50, 2) },
      { label: "P90", value: speech.number(p90, 2) },
      ...(source === "chance"
        ? []
        : bands.spreads.map(({ input, low, high }) => ({
            label: inputName(speech.language, input),
            value: speech.say("pane.fan.range", {
              p10: inputWords(speech, input, low),
              p90: inputWords(speech, input, high),
            }),
          }))),
    ],
    rows: [],
    rowCount: 0,
  };
}

/** The bands take some tenths of a second: the view is drawn first, with what was found before, and they come after it. */
function useBands(look: Look, asOf: number): Bands | null {
  const [bands, setBands] = useState<Bands | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setBands(bandsOf(look, { asOf })), 30);
    return () => clearTimeout(timer);
  }, [look, asOf]);
  return bands;
}
