import { makeStyles, tokens } from "@fluentui/react-components";
import type { PlanLine } from "../../workbook/planning/planBook";
import { useSpeech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import type { FigureStory } from "../parts/explaining";

interface PeriodTableProps {
  readonly periods: readonly PlanLine[];
  readonly per: "year" | "month";
  readonly hasCosts: boolean;
  /** Where the contribution of a period comes from, and what is left of it after cost; left out: it cannot be asked. */
  readonly stories?: {
    /** First period that can be asked: those before it are asked where they stand larger. */
    readonly from: number;
    readonly contribution: (period: PlanLine) => FigureStory;
    readonly afterCost: (period: PlanLine) => FigureStory;
  };
}

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      textAlign: "right",
      padding: `1px 0 1px ${tokens.spacingHorizontalXS}`,
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "nowrap",
    },
    "& th:first-child": { textAlign: "left", paddingLeft: 0 },
    "& thead th": { color: tokens.colorNeutralForeground2, whiteSpace: "normal", verticalAlign: "bottom" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

/** Years or months of the plan, figure by figure; the words for those who do not see the chart. */
export function PeriodTable({ periods, per, hasCosts, stories }: PeriodTableProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const asked = (period: PlanLine, figure: "contribution" | "afterCost", words: string) =>
    stories && period.period >= stories.from ? (
      <AskedFigure story={() => stories[figure](period)}>{words}</AskedFigure>
    ) : (
      words
    );
  return (
    <div className={styles.frame}>
      <table
        className={styles.table}
        aria-label={speech.say(per === "year" ? "pane.plan.byYears" : "pane.plan.byMonths")}
      >
        <thead>
          <tr>
            <th scope="col">{speech.say(per === "year" ? "pane.plan.yearColumn" : "pane.plan.month")}</th>
            <th scope="col">{speech.say("pane.plan.calls")}</th>
            <th scope="col">{speech.say("pane.plan.appointments")}</th>
            <th scope="col">{speech.say("pane.plan.orders")}</th>
            <th scope="col">{speech.say(hasCosts ? "pane.plan.short.contribution" : "pane.plan.contribution")}</th>
            {hasCosts && <th scope="col">{speech.say("sheets.plan.column.afterCost")}</th>}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.period}>
              <th scope="row">{speech.number(period.period)}</th>
              <td>{speech.number(period.calls, 1)}</td>
              <td>{speech.number(period.appointments, 1)}</td>
              <td>{speech.number(period.orders, 1)}</td>
              <td>
                {asked(period, "contribution", speech.number(period.contribution, per === "year" && !hasCosts ? 2 : 0))}
              </td>
              {hasCosts && <td>{asked(period, "afterCost", speech.number(period.afterCost))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
