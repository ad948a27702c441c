import { Button, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { phasesAfter, type Phase } from "../../method/measures/phases";
import { lookAgainDay } from "../../method/measures/reRating";
import type { PhaseMove } from "../../workbook/contacts/movePhase";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import { ChoiceButton } from "../parts/ChoiceButton";
import { ChoiceGroup } from "../parts/ChoiceGroup";
import { DayField } from "../parts/DayField";
import { Labelled } from "../parts/Labelled";
import { primaryAct } from "../parts/primaryAct";
import { Entered } from "./Entered";
import { InterestChoice } from "./InterestChoice";

interface PhasePageProps {
  readonly network: string;
  /** Of the network. */
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly customerId: string;
  readonly phase: Phase | null;
  readonly interest: number | null;
  /** Earlier moves, in sentences, the latest first. */
  readonly history?: readonly string[];
  readonly asOf: number;
  readonly isBusy: boolean;
  /** @param moves one for each customer that is moved */
  readonly onMove: (moves: readonly PhaseMove[]) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** All customers of the network. */
const whole = "";

/** Moves a customer to another phase; dropping asks for the reason and the day to look again. */
export function PhasePage(props: PhasePageProps) {
  const { history = [], network, customers, phase, interest, asOf, isBusy, onMove, onLeave } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [to, setTo] = useState<Phase | null>(null);
  const [rated, setRated] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const [lookAgain, setLookAgain] = useState<number | null>(lookAgainDay(asOf) ?? null);
  const isDropped = to === "dropped";
  const [chosen, setChosen] = useState<string | null>(null);
  // A network is dropped when all of its customers are; it is as far as the most advanced of them.
  const whom = chosen ?? (isDropped ? whole : props.customerId);
  const movedIds = whom === whole ? customers.map(({ id }) => id) : [whom];
  const isMoved = to !== null && (to !== phase || rated !== null);
  const isUsable = isMoved && (!isDropped || (reason.trim() !== "" && lookAgain !== null && lookAgain > asOf));
  return (
    <SubPage
      title={speech.say("pane.phase.title", { network })}
      onLeave={onLeave}
      foot={
        <div className={styles.foot}>
          <span className={styles.label}>
            {isDropped && !isUsable
              ? speech.say("pane.phase.needsReason")
              : speech.count("pane.phase.preview", movedIds.length, { register: speech.say("sheets.registers.name") })}
          </span>
          <Button
            {...primaryAct}
            appearance="primary"
            disabled={isBusy || !isUsable}
            onClick={() =>
              to !== null &&
              onMove(
                movedIds.map((customerId) => ({
                  customerId,
                  to,
                  day: asOf,
                  interest: rated,
                  reason: reason.trim(),
                  lookAgain: isDropped ? lookAgain : null,
                })),
              )
            }
          >
            {speech.say(isDropped ? "pane.phase.drop" : "pane.phase.move")}
          </Button>
        </div>
      }
    >
      <ChoiceGroup label={speech.say("pane.phase.to")}>
        {[...(phase === null ? [] : [phase]), ...phasesAfter(phase ?? undefined)].map((each) => (
          <ChoiceButton key={each} checked={(to ?? phase) === each} onClick={() => setTo(each)}>
            {speech.say(`words.phase.${each}`)}
          </ChoiceButton>
        ))}
      </ChoiceGroup>
      {customers.length > 1 && to !== null && (
        <Labelled label={speech.say("pane.phase.whom")} htmlFor={`${id}-whom`}>
          <Select id={`${id}-whom`} size="small" value={whom} onChange={(_, { value }) => setChosen(value)}>
            <option value={whole}>{speech.count("pane.phase.whole", customers.length)}</option>
            {customers.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name || each.id}
              </option>
            ))}
          </Select>
        </Labelled>
      )}
      <InterestChoice
        label={speech.say("pane.phase.interest")}
        value={rated ?? interest}
        onChoose={(degree) => {
          setRated(degree);
          setTo((before) => before ?? phase);
        }}
      />
      <Labelled label={speech.say("pane.snooze.reason")} htmlFor={`${id}-reason`}>
        <Textarea
          id={`${id}-reason`}
          size="small"
          rows={2}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Labelled>
      {isDropped && (
        <Labelled label={speech.say("pane.phase.lookAgain")}>
          <DayField
            value={lookAgain}
            label={speech.say("pane.phase.lookAgain")}
            onChange={setLookAgain}
            near={asOf}
            toward="ahead"
          />
        </Labelled>
      )}
      <Entered title={speech.say("pane.phase.history")} lines={history} />
    </SubPage>
  );
}
