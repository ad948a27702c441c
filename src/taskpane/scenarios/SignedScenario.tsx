import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { sealChangeWords, sealWords } from "../../workbook/planning/scenariosSheet";
import type { ScenarioCase, Seal } from "../../workbook/planning/planBook";
import { useSpeech } from "../frame/speech";
import { FigureTable } from "../parts/FigureTable";
import { WarningIcon } from "../parts/icons";
import { TabPage } from "../parts/TabPage";
import { scenarioInputWords, nameOfInput } from "./scenarioDraft";
import { SealMark } from "./SealMark";
import { onEscape } from "../parts/onEscape";

interface SignedScenarioProps {
  readonly scenario: ScenarioCase & { readonly seal: Seal };
  readonly isBusy: boolean;
  readonly onWithdraw: () => void;
  readonly onCopy: () => void;
  /** Null: the plan as signed is not known, or it is the plan of today. */
  readonly onRestore: (() => void) | null;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  acts: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > button": { flexGrow: 1 },
    "& > button:first-child": { flexBasis: "100%" },
  },
});

/** A signed scenario: locked. Who signed when, what was signed, and whether it still stands. */
export function SignedScenario({ scenario, isBusy, onWithdraw, onCopy, onRestore, onLeave }: SignedScenarioProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { seal, name, changes } = scenario;
  const [asksWithdrawal, setAsksWithdrawal] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector<HTMLElement>("h2")?.focus(), []);
  const money = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : speech.number(value, 2);
  return (
    <TabPage
      foot={
        <div className={styles.acts}>
          <Button appearance="primary" onClick={onCopy} disabled={isBusy}>
            {speech.say("pane.scenarios.copy")}
          </Button>
          {onRestore && (
            <Button onClick={onRestore} disabled={isBusy}>
              {speech.say("pane.scenarios.restore")}
            </Button>
          )}
          <Button onClick={() => setAsksWithdrawal(true)} disabled={isBusy || asksWithdrawal}>
            {speech.say("pane.scenarios.withdraw")}
          </Button>
          <Button onClick={onLeave}>{speech.say("pane.scenarios.back")}</Button>
        </div>
      }
    >
      <div ref={page} style={{ display: "contents" }} onKeyDown={onEscape(onLeave)}>
        <h2 className={styles.title} tabIndex={-1}>
          {name}
        </h2>
        {seal.broken.length > 0 ? (
          <MessageBar intent="warning" layout="multiline" icon={<WarningIcon />}>
            <MessageBarBody>
              <MessageBarTitle>
                {speech.say("pane.scenarios.seal", { seal: sealWords(speech.language, scenario) })}
              </MessageBarTitle>
              {seal.changes.map((change) => (
                <div key={`${change.part} ${change.input}`}>{sealChangeWords(speech.language, change)}</div>
              ))}
              {speech.say("pane.scenarios.brokenTodo")}
            </MessageBarBody>
          </MessageBar>
        ) : (
          <div className={styles.line}>
            <SealMark seal={seal} />
            {speech.say("pane.scenarios.locked")}
          </div>
        )}
        {asksWithdrawal && (
          <MessageBar intent="warning" layout="multiline" icon={<WarningIcon />}>
            <MessageBarBody>{speech.say("pane.scenarios.withdrawAsk", { by: seal.by })}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={onWithdraw} disabled={isBusy}>
                {speech.say("pane.scenarios.withdrawNow")}
              </Button>
              <Button size="small" onClick={() => setAsksWithdrawal(false)}>
                {speech.say("pane.scenarios.keepSignature")}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <FigureTable
          label={speech.say("sheets.scenarios.signature")}
          head={["", speech.say("pane.scenarios.asSigned"), speech.say("pane.scenarios.now")]}
          rows={[
            { key: "by", cells: [speech.say("sheets.scenarios.signedBy"), seal.by, ""] },
            { key: "on", cells: [speech.say("sheets.scenarios.signedOn"), speech.day(seal.on), ""] },
            {
              key: "year",
              cells: [
                speech.say("pane.scenarios.year", { year: 1 }),
                money(seal.firstYear),
                money(scenario.case?.years[0]?.contribution),
              ],
            },
            {
              key: "all",
              cells: [speech.say("sheets.scenarios.all"), money(seal.total), money(scenario.case?.total.contribution)],
            },
          ]}
        />
        <FigureTable
          label={speech.say("pane.scenarios.differences")}
          head={[
            speech.say("pane.scenarios.differences"),
            speech.say("sheets.scenarios.base"),
            speech.say("pane.scenarios.here"),
          ]}
          rows={changes.map(({ input, base, value }) => ({
            key: input,
            cells: [
              nameOfInput(speech, input),
              scenarioInputWords(speech, input, base),
              scenarioInputWords(speech, input, value),
            ],
          }))}
        />
      </div>
    </TabPage>
  );
}
