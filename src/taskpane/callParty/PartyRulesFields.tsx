import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { CallPartyRules } from "../../workbook/rules/furtherRules";
import { useSpeech } from "../frame/speech";
import { DayField } from "../parts/DayField";
import { NumberField } from "../parts/NumberField";
import { quietWords } from "../parts/quietWords";
import { timeWords, weekdayName } from "./partyWords";
import { Labelled } from "../parts/Labelled";

interface PartyRulesFieldsProps {
  readonly rules: CallPartyRules;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly asOf: number;
  readonly onChange: (rules: CallPartyRules) => void;
  readonly onWrite: () => void;
  readonly onDiscard: () => void;
}

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    alignItems: "end",
  },
  label: quietWords,
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
});

const rhythms = ["fortnightly", "secondOfMonth"] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const halfHour = 30;
const earliest = 7 * 60;
const latest = 20 * 60;

/** Whether the parties can be counted and filled by such rules. */
export function arePartyRulesUsable({ minutes, perAdviser, pause }: CallPartyRules): boolean {
  return isWhole(minutes, 1) && isWhole(perAdviser, 1) && isWhole(pause, 0);
}

/** When the parties are and for how many: the lists show what a change does before it is written to the rules. */
export function PartyRulesFields(props: PartyRulesFieldsProps) {
  const { rules, isChanged, isBusy, asOf, onChange, onWrite, onDiscard } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const change = (part: Partial<CallPartyRules>) => onChange({ ...rules, ...part });
  const field = (name: keyof CallPartyRules, content: ReactNode) => (
    <Labelled label={speech.say(`sheets.rules.callParty.${name}`)} htmlFor={`${id}-${name}`}>
      {content}
    </Labelled>
  );
  const figure = (name: "minutes" | "perAdviser" | "pause") =>
    field(
      name,
      <NumberField
        value={rules[name]}
        label={speech.say(`sheets.rules.callParty.${name}`)}
        decimals={0}
        onChange={(value) => value !== null && change({ [name]: value })}
      />,
    );
  const times = new Set([rules.startTime]);
  for (let time = earliest; time <= latest; time += halfHour) times.add(time);
  const isUsable = arePartyRulesUsable(rules);
  return (
    <>
      <div className={styles.grid}>
        {field(
          "rhythm",
          <Select
            id={`${id}-rhythm`}
            size="small"
            value={rules.rhythm}
            onChange={(_, { value }) => change({ rhythm: value as CallPartyRules["rhythm"] })}
          >
            {rhythms.map((each) => (
              <option key={each} value={each}>
                {speech.say(`words.rhythm.${each}`)}
              </option>
            ))}
          </Select>,
        )}
        {field(
          "weekday",
          <Select
            id={`${id}-weekday`}
            size="small"
            value={rules.weekday}
            onChange={(_, { value }) => change({ weekday: Number(value) })}
          >
            {weekdays.map((each) => (
              <option key={each} value={each}>
                {weekdayName(speech, each)}
              </option>
            ))}
          </Select>,
        )}
        {field(
          "startTime",
          <Select
            id={`${id}-startTime`}
            size="small"
            value={rules.startTime}
            onChange={(_, { value }) => change({ startTime: Number(value) })}
          >
            {[...times]
              .sort((a, b) => a - b)
              .map((each) => (
                <option key={each} value={each}>
                  {timeWords(speech, each)}
                </option>
              ))}
          </Select>,
        )}
        {figure("minutes")}
        {figure("perAdviser")}
        {field(
          "partyFrom",
          <DayField
            id={`${id}-partyFrom`}
            value={rules.partyFrom}
            label={speech.say("sheets.rules.callParty.partyFrom")}
            isOptional
            near={asOf}
            placeholder="–"
            onChange={(partyFrom) => change({ partyFrom })}
          />,
        )}
        {figure("pause")}
      </div>
      {!isUsable && (
        <div className={styles.label} role="alert">
          {speech.say("pane.party.rulesUnusable")}
        </div>
      )}
      {isChanged && (
        <div className={styles.acts}>
          <Button size="small" disabled={isBusy || !isUsable} onClick={onWrite}>
            {speech.say("pane.rules.write")}
          </Button>
          <Button size="small" appearance="subtle" onClick={onDiscard}>
            {speech.say("pane.undo")}
          </Button>
        </div>
      )}
    </>
  );
}

function isWhole(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least;
}
