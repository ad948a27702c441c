import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScenarioInput } from "../../method/plan/scenarios";
import type { PlanBook, PlanCase, ScenarioCase } from "../../workbook/planning/planBook";
import { baseOf, scenarioInputWords, nameOfInput } from "./scenarioDraft";
import type { Rules } from "../../workbook/rules/rules";
import { useSpeech, type Speech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import type { FigureStory } from "../parts/explaining";
import { signed } from "../plan/PlanReadings";
import { contributionStory } from "../plan/yearStory";
import { SealMark } from "./SealMark";

interface ScenarioTableProps {
  readonly book: PlanBook & { readonly base: PlanCase };
  readonly rules: Rules;
  /** Those that stand beside the base. */
  readonly shown: readonly ScenarioCase[];
  readonly onOpen: (scenario: ScenarioCase) => void;
}

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      textAlign: "right",
      verticalAlign: "baseline",
      padding: `4px 0 4px ${tokens.spacingHorizontalS}`,
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "nowrap",
    },
    "& th:first-child": {
      textAlign: "left",
      paddingLeft: 0,
      whiteSpace: "normal",
      minWidth: "84px",
      position: "sticky",
      left: 0,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground2,
    },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  head: { verticalAlign: "bottom" },
  name: {
    // The lock above the name: beside it a name of one word would be broken.
    display: "inline-flex",
    flexDirection: "column",
    alignItems: "flex-end",
    gap: tokens.spacingVerticalXXS,
    maxWidth: "96px",
    appearance: "none",
    border: "none",
    background: "none",
    padding: 0,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    textAlign: "right",
    whiteSpace: "normal",
    overflowWrap: "break-word",
    hyphens: "auto",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  base: { fontWeight: tokens.fontWeightSemibold },
  strong: { "& td": { fontWeight: tokens.fontWeightSemibold } },
  changed: { fontWeight: tokens.fontWeightSemibold },
  same: { color: tokens.colorNeutralForeground3 },
});

/** Base and scenarios side by side: what differs between them, and what it comes to. */
export function ScenarioTable({ book, rules, shown, onOpen }: ScenarioTableProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { base } = book;
  const inputs = [...new Set(shown.flatMap(({ layer }) => Object.keys(layer) as ScenarioInput[]))];
  const years = Math.min(2, Math.max(base.years.length, ...shown.map((each) => each.case?.years.length ?? 0)));
  const empty = <span aria-label={speech.say("pane.scenarios.noPlan")}>–</span>;
  const row = (label: string, cells: readonly React.ReactNode[], className?: string) => (
    <tr key={label} className={className}>
      <th scope="row">{label}</th>
      {cells.map((cell, index) => (
        <td key={index}>{cell}</td>
      ))}
    </tr>
  );
  const contribution = (each: PlanCase | null, year: number) => {
    const line = each?.years[year];
    return each && line ? (
      <AskedFigure story={() => contributionStory(speech, line, each.plan, book)}>
        {speech.number(line.contribution)}
      </AskedFigure>
    ) : (
      empty
    );
  };
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={speech.say("sheets.scenarios.title")}>
        <thead>
          <tr className={styles.head}>
            <th scope="col" aria-label={speech.say("pane.scenarios.row")} />
            <th scope="col" className={styles.base}>
              {speech.say("sheets.scenarios.base")}
            </th>
            {shown.map((scenario) => (
              <th key={scenario.name} scope="col">
                <button
                  type="button"
                  className={styles.name}
                  title={speech.say("pane.scenarios.open", { scenario: scenario.name })}
                  onClick={() => onOpen(scenario)}
                >
                  {scenario.seal && <SealMark seal={scenario.seal} />}
                  {scenario.name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) =>
            row(nameOfInput(speech, input), [
              scenarioInputWords(speech, input, baseOf(rules, input)),
              ...shown.map(({ layer }) => {
                const value = layer[input];
                return value === undefined ? (
                  <span className={styles.same}>{scenarioInputWords(speech, input, baseOf(rules, input))}</span>
                ) : (
                  <span className={styles.changed}>{scenarioInputWords(speech, input, value)}</span>
                );
              }),
            ]),
          )}
          {Array.from({ length: years }, (_, year) =>
            row(
              speech.say("pane.scenarios.year", { year: year + 1 }),
              [base, ...shown.map((each) => each.case)].map((each) => contribution(each, year)),
            ),
          )}
          {row(
            speech.say("sheets.scenarios.all"),
            [base, ...shown.map((each) => each.case)].map((each) =>
              each ? speech.number(each.total.contribution) : empty,
            ),
            styles.strong,
          )}
          {row(speech.say("sheets.scenarios.againstBase"), [
            "",
            ...shown.map((each) =>
              each.difference ? (
                <AskedFigure story={() => differenceStory(speech, base, each)}>
                  {signed(speech.number(each.difference.total), each.difference.total)}
                </AskedFigure>
              ) : (
                empty
              ),
            ),
          ])}
          {[base, ...shown.flatMap((each) => each.case ?? [])].some(({ total }) => total.returnOnCalls !== null) && (
            <>
              {row(
                speech.say("sheets.scenarios.afterCost"),
                [base, ...shown.map((each) => each.case)].map((each) =>
                  each && each.total.returnOnCalls !== null ? speech.number(each.total.afterCost) : "–",
                ),
              )}
              {row(
                speech.say("sheets.plan.column.returnOnCalls"),
                [base, ...shown.map((each) => each.case)].map((each) =>
                  each && each.total.returnOnCalls !== null ? speech.number(each.total.returnOnCalls, 2) : "–",
                ),
              )}
            </>
          )}
        </tbody>
      </table>
    </div>
  );
}

function differenceStory(speech: Speech, base: PlanCase, scenario: ScenarioCase): FigureStory {
  const total = scenario.case?.total.contribution ?? 0;
  const difference = scenario.difference?.total ?? 0;
  return {
    title: `${scenario.name} · ${speech.say("sheets.scenarios.againstBase")}`,
    value: signed(speech.number(difference, 2), difference),
    formula: speech.say("pane.scenarios.howDifference", {
      total: speech.number(total, 2),
      base: speech.number(base.total.contribution, 2),
      difference: speech.number(difference, 2),
    }),
    inputs: scenario.changes.map(({ input, base: before, value }) => ({
      label: nameOfInput(speech, input),
      value: `${scenarioInputWords(speech, input, before)} → ${scenarioInputWords(speech, input, value)}`,
    })),
    rows: [],
    rowCount: 0,
  };
}
