import { Checkbox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ClassedNetwork } from "../../workbook/casting/classes";
import { useSpeech } from "../frame/speech";
import { advisersOf, orders, targetGroupsOf, type NetworkChoice } from "./listed";

interface ChoiceFieldsProps {
  readonly networks: readonly ClassedNetwork[];
  readonly choice: NetworkChoice;
  readonly onChoice: (choice: NetworkChoice) => void;
}

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > span": { flexGrow: 1, flexBasis: "130px", minWidth: 0 },
  },
});

const all = "*";

/** Adviser, target group, what is open, and the order: for the list and for the queue of the workshop. */
export function ChoiceFields({ networks, choice, onChoice }: ChoiceFieldsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const advisers = useMemo(() => advisersOf(networks), [networks]);
  const groups = useMemo(() => targetGroupsOf(networks), [networks]);
  const among = (
    values: readonly string[],
    value: string | null,
    words: { readonly label: string; readonly all: string; readonly none: string },
    onValue: (value: string | null) => void,
  ) =>
    values.length > 1 && (
      <Select
        size="small"
        aria-label={words.label}
        value={value === null ? all : values.indexOf(value)}
        onChange={(_, { value: next }) => onValue(next === all ? null : (values[Number(next)] ?? null))}
      >
        <option value={all}>{words.all}</option>
        {values.map((name, index) => (
          <option key={name} value={index}>
            {name || words.none}
          </option>
        ))}
      </Select>
    );
  return (
    <div className={styles.fields}>
      {among(
        advisers,
        choice.adviser,
        {
          label: speech.say("pane.reminders.adviser"),
          all: speech.say("pane.reminders.allAdvisers"),
          none: speech.say("pane.reminders.noAdviser"),
        },
        (adviser) => onChoice({ ...choice, adviser }),
      )}
      {among(
        groups,
        choice.targetGroup,
        {
          label: speech.say("pane.queue.group"),
          all: speech.say("pane.queue.allGroups"),
          none: speech.say("pane.queue.noGroup"),
        },
        (targetGroup) => onChoice({ ...choice, targetGroup }),
      )}
      <Select
        size="small"
        aria-label={speech.say("pane.classes.order")}
        value={choice.order}
        onChange={(_, { value }) => onChoice({ ...choice, order: orders.find((each) => each === value) ?? "score" })}
      >
        {orders.map((each) => (
          <option key={each} value={each}>
            {speech.say(`pane.classes.order.${each}`)}
          </option>
        ))}
      </Select>
      <Checkbox
        size="medium"
        label={speech.say("pane.queue.open")}
        checked={choice.isOpen}
        onChange={(_, { checked }) => onChoice({ ...choice, isOpen: checked === true })}
      />
    </div>
  );
}
