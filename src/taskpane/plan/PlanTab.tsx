import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Look } from "../../workbook/look/look";
import type { PlanBook } from "../../workbook/planning/planBook";
import type { PlanCostRules } from "../../workbook/rules/furtherRules";
import type { PlanRules } from "../../workbook/rules/rules";
import { planFaultSentence, planRemarkSentence } from "../../workbook/sentences/planSentences";
import { useSpeech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import { Disclosure } from "../parts/Disclosure";
import { ErrorIcon, NoteIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { TabPage } from "../parts/TabPage";
import { ContributionChart } from "./ContributionChart";
import { PeriodTable } from "./PeriodTable";
import { PlanActualTable } from "./PlanActualTable";
import { PlanCostFields } from "./PlanCostFields";
import { PlanInputsPart } from "./PlanInputsPart";
import { PlanReadings } from "./PlanReadings";
import { SelfTest } from "./SelfTest";
import { afterCostStory, contributionStory } from "./yearStory";

interface PlanTabProps {
  /** With the unwritten changes. */
  readonly inputs: PlanRules;
  readonly planCosts: PlanCostRules;
  /** Computed from those. */
  readonly book: PlanBook;
  /** The workbook has no plan table: these are the method's example inputs. */
  readonly isExample: boolean;
  readonly hasDraft: boolean;
  /** Whose contacts stand beside the plan. */
  readonly look: Look;
  readonly isBusy: boolean;
  readonly onChange: (plan: PlanRules) => void;
  readonly onCosts: (planCosts: PlanCostRules) => void;
  readonly onDiscard: () => void;
  readonly onApply: () => void;
  readonly onWriteActuals: () => void;
  readonly foot: ReactNode;
}

/** The years that stand above everything. */
const largeYears = 2;

const useStyles = makeStyles({
  years: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    flexWrap: "wrap",
    alignItems: "flex-start",
  },
  year: {
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
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
  hint: {
    paddingBottom: tokens.spacingVerticalXS,
    ...quietWords,
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
export function PlanTab(props: PlanTabProps) {
  const { inputs, planCosts, book, isExample, hasDraft, look, isBusy, foot } = props;
  const { onChange, onCosts, onDiscard, onApply, onWriteActuals } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const { base, actuals } = book;
  const wrong = [
    ...book.faults.map((fault) => planFaultSentence(speech.language, fault)),
    ...(!base && book.faults.length === 0 ? [speech.say("pane.plan.startMissing")] : []),
  ];
  return (
    <TabPage foot={foot}>
      {base ? (
        <>
          <div className={styles.years}>
            {base.years.slice(0, largeYears).map((year) => (
              <div key={year.period} className={styles.year}>
                <AskedFigure className={styles.number} story={() => contributionStory(speech, year, inputs, book)}>
                  {speech.number(year.contribution)}
                </AskedFigure>
                <span className={styles.word}>
                  {year.period === 1
                    ? speech.say("pane.plan.yearSowing")
                    : speech.say("pane.plan.yearHarvest", { year: year.period })}
                </span>
                {book.costs && (
                  <span className={styles.word}>
                    <AskedFigure story={() => afterCostStory(speech, year, inputs, book)}>
                      {speech.say("pane.plan.afterCost", { value: speech.number(year.afterCost) })}
                    </AskedFigure>
                    {year.returnOnCalls !== null && (
                      <>
                        <br />
                        {speech.say("pane.plan.returnOnCalls", { value: speech.number(year.returnOnCalls, 2) })}
                      </>
                    )}
                  </span>
                )}
              </div>
            ))}
          </div>
          <ContributionChart
            months={base.months}
            years={base.years.length}
            isExample={isExample}
            actuals={
              actuals?.months.filter(({ isFull }) => isFull).map(({ contribution }) => contribution.actual) ?? []
            }
          />
        </>
      ) : (
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>
            <MessageBarTitle>{speech.say("pane.plan.unusable")}</MessageBarTitle>
            {wrong.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {hasDraft && (
        <MessageBar intent="info" layout="multiline" icon={<NoteIcon />}>
          <MessageBarBody>{speech.say("pane.plan.changed")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onApply} disabled={wrong.length > 0}>
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
        <PlanInputsPart plan={inputs} onChange={onChange} />
      </section>
      <section>
        <h2 className={styles.title}>{speech.say("pane.plan.costs")}</h2>
        <PlanCostFields planCosts={planCosts} onChange={onCosts} />
      </section>
      <PlanReadings book={book} onReading={(reading) => onCosts({ ...planCosts, reading })} />
      {book.remarks.length > 0 && (
        <section>
          <h2 className={styles.title}>{speech.say("pane.plan.remarks")}</h2>
          <ul className={styles.remarks}>
            {book.remarks.map((remark) => (
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
      <div className={styles.more}>
        {base && (
          <>
            <Disclosure label={speech.say("pane.plan.byYears")} startsOpen>
              <PeriodTable
                periods={base.years}
                per="year"
                hasCosts={book.costs !== null}
                stories={{
                  from: largeYears + 1,
                  contribution: (year) => contributionStory(speech, year, inputs, book),
                  afterCost: (year) => afterCostStory(speech, year, inputs, book),
                }}
              />
            </Disclosure>
            <Disclosure label={speech.say("pane.plan.byMonths")}>
              <PeriodTable periods={base.months} per="month" hasCosts={book.costs !== null} />
            </Disclosure>
            <Disclosure
              label={speech.say("pane.plan.actuals")}
              aside={actuals ? speech.count("pane.plan.fullMonths", actuals.fullMonths) : undefined}
            >
              {actuals ? (
                <PlanActualTable actuals={actuals} look={look} isBusy={isBusy || hasDraft} onWrite={onWriteActuals} />
              ) : (
                <div className={styles.hint}>
                  {speech.say(
                    book.start === null
                      ? "pane.plan.actualsNoStart"
                      : look.contacts?.columns.outcome !== undefined
                        ? "pane.plan.actualsLater"
                        : "pane.plan.actualsNoOutcomes",
                  )}
                </div>
              )}
            </Disclosure>
          </>
        )}
        <Disclosure label={speech.say("pane.plan.selfTest")}>
          <SelfTest />
        </Disclosure>
      </div>
    </TabPage>
  );
}
