import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { Plan, PlanPeriod } from "../../workbook/plan";
import type { PlanRules } from "../../workbook/rules";
import { planFaultSentence, planRemarkSentence } from "../../workbook/sentences/planSentences";
import { useSpeech, type Speech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { ErrorIcon, NoteIcon } from "../parts/icons";
import { TabPage } from "../parts/TabPage";
import { ContributionChart } from "./ContributionChart";
import { PeriodTable } from "./PeriodTable";
import { PlanInputs } from "./PlanInputs";

interface PlanTabProps {
  /** With the unwritten changes. */
  readonly inputs: PlanRules;
  /** Computed from those inputs. */
  readonly plan: Plan;
  /** The workbook has no plan table: these are the method's example inputs. */
  readonly isExample: boolean;
  readonly hasDraft: boolean;
  readonly onChange: (plan: PlanRules) => void;
  readonly onDiscard: () => void;
  readonly onApply: () => void;
  readonly foot: ReactNode;
}

const useStyles = makeStyles({
  years: { display: "flex", columnGap: tokens.spacingHorizontalM, flexWrap: "wrap", alignItems: "flex-start" },
  year: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})`,
    flexDirection: "column",
    alignItems: "flex-start",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground1,
  },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  how: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hint: {
    paddingBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  remarks: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  remark: { display: "flex", gap: tokens.spacingHorizontalXS },
  remarkIcon: { color: tokens.colorNeutralForeground3, paddingTop: "1px" },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { display: "flex", flexDirection: "column" },
});

/** The success plan: the years first, then the months as a picture, then what it rests on. */
export function PlanTab({ inputs, plan, isExample, hasDraft, onChange, onDiscard, onApply, foot }: PlanTabProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const howId = useId();
  const [asked, setAsked] = useState<number | null>(null);
  const askedYear = plan.years.find(({ period }) => period === asked);
  return (
    <TabPage foot={foot}>
      {plan.faults.length > 0 ? (
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>
            <MessageBarTitle>{speech.say("pane.plan.unusable")}</MessageBarTitle>
            {plan.faults.map((fault, index) => (
              <div key={index}>{planFaultSentence(speech.language, fault)}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      ) : (
        <>
          <div
            onKeyDown={(event) => {
              if (event.key === "Escape") setAsked(null);
            }}
          >
            <div className={styles.years}>
              {plan.years.slice(0, 2).map((year) => (
                <Button
                  key={year.period}
                  appearance="subtle"
                  className={styles.year}
                  aria-expanded={asked === year.period}
                  aria-controls={asked === year.period ? howId : undefined}
                  title={speech.say("pane.plan.askYear", { year: year.period })}
                  onClick={() => setAsked(asked === year.period ? null : year.period)}
                >
                  <span className={styles.number}>{speech.number(year.contribution)}</span>
                  <span className={styles.word}>
                    {year.period === 1
                      ? speech.say("pane.plan.yearSowing")
                      : speech.say("pane.plan.yearHarvest", { year: year.period })}
                  </span>
                </Button>
              ))}
            </div>
            {askedYear && (
              <div id={howId} className={styles.how}>
                {howWords(speech, askedYear, inputs)}
              </div>
            )}
          </div>
          <ContributionChart months={plan.months} years={plan.years.length} isExample={isExample} />
        </>
      )}
      {hasDraft && (
        <MessageBar intent="info" layout="multiline" icon={<NoteIcon />}>
          <MessageBarBody>{speech.say("pane.plan.changed")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onApply} disabled={plan.faults.length > 0}>
              {speech.say("pane.rules.write")}
            </Button>
            <Button size="small" onClick={onDiscard}>
              {speech.say("pane.undo")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <section>
        <h2 className={styles.title}>{speech.say("pane.plan.inputs")}</h2>
        {isExample && <div className={styles.hint}>{speech.say("pane.plan.exampleHint")}</div>}
        <PlanInputs plan={inputs} onChange={onChange} />
      </section>
      {plan.remarks.length > 0 && (
        <section>
          <h2 className={styles.title}>{speech.say("pane.plan.remarks")}</h2>
          <ul className={styles.remarks}>
            {plan.remarks.map((remark) => (
              <li key={remark.remark} className={styles.remark}>
                <span className={styles.remarkIcon}>
                  <NoteIcon size={14} />
                </span>
                {planRemarkSentence(speech.language, remark)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {plan.faults.length === 0 && (
        <div className={mergeClasses(styles.more)}>
          <Disclosure label={speech.say("pane.plan.byYears")} startsOpen>
            <PeriodTable periods={plan.years} per="year" />
          </Disclosure>
          <Disclosure label={speech.say("pane.plan.byMonths")}>
            <PeriodTable periods={plan.months} per="month" />
          </Disclosure>
        </div>
      )}
    </TabPage>
  );
}

function howWords(speech: Speech, year: PlanPeriod, inputs: PlanRules): string {
  const formula = speech.say("pane.plan.howYear", {
    year: year.period,
    calls: speech.number(year.calls, 2),
    appointments: speech.number(year.appointments, 2),
    orders: speech.number(year.orders, 2),
    immediateRate: speech.percent(inputs.immediateRate),
    followUpRate: speech.percent(inputs.followUpRate),
    followUpSuccessRate: speech.percent(inputs.followUpSuccessRate),
    followUpMonths: inputs.followUpMonths,
    contributionPerOrder: speech.number(inputs.contributionPerOrder, 2),
    contribution: speech.number(year.contribution, 2),
  });
  const rows = speech.say("pane.plan.howRows", { from: year.period * 12 - 11, to: year.period * 12 });
  return `${formula} ${rows}`;
}
