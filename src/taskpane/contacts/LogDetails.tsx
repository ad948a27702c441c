import { Dropdown, Input, Option, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { NewContact } from "../../workbook/contacts/newContact";
import { useSpeech } from "../frame/speech";
import { DayField } from "../parts/DayField";
import { Disclosure } from "../parts/Disclosure";
import { Labelled } from "../parts/Labelled";
import { NumberField } from "../parts/NumberField";

/** What is rarely said of a contact. */
export type ContactDetails = Pick<
  NewContact,
  "adviser" | "direction" | "minutes" | "department" | "campaign" | "format"
>;

interface LogDetailsProps {
  readonly day: number;
  readonly details: ContactDetails;
  /** What the workbook holds already, to be suggested. */
  readonly advisers: readonly string[];
  readonly departments: readonly string[];
  readonly campaigns: readonly string[];
  readonly onDay: (day: number) => void;
  readonly onChange: (part: Partial<ContactDetails>) => void;
}

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  // Its own class: Fluent gives it 250 px, which two in a row do not have.
  dropdown: { minWidth: 0 },
});

/** The day where it was not today, minutes, direction, department, campaign and format; closed until they are asked for. */
export function LogDetails({ day, details, advisers, departments, campaigns, onDay, onChange }: LogDetailsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  return (
    <Disclosure label={speech.say("pane.log.more")}>
      <div className={styles.pair}>
        <Labelled label={speech.say("pane.log.day")}>
          <DayField
            value={day}
            near={day}
            toward="back"
            label={speech.say("pane.log.day")}
            onChange={(next) => next !== null && onDay(next)}
          />
        </Labelled>
        <Labelled label={speech.say("pane.log.minutes")}>
          <NumberField
            value={details.minutes}
            label={speech.say("pane.log.minutes")}
            blank=" "
            decimals={0}
            onChange={(minutes) => onChange({ minutes })}
          />
        </Labelled>
        <Labelled label={speech.say("pane.log.direction")} htmlFor={`${id}-direction`}>
          <Dropdown
            className={styles.dropdown}
            id={`${id}-direction`}
            size="small"
            value={details.direction === "" ? "" : speech.say(`words.direction.${details.direction}`)}
            selectedOptions={[details.direction]}
            onOptionSelect={(_, { optionValue }) => onChange({ direction: optionValue === "in" ? "in" : "out" })}
          >
            <Option value="out">{speech.say("words.direction.out")}</Option>
            <Option value="in">{speech.say("words.direction.in")}</Option>
          </Dropdown>
        </Labelled>
        <Suggested
          label={speech.say("pane.log.caller")}
          value={details.adviser}
          suggestions={advisers}
          onChange={(adviser) => onChange({ adviser })}
        />
        <Suggested
          label={speech.say("pane.log.department")}
          value={details.department}
          suggestions={departments}
          onChange={(department) => onChange({ department })}
        />
        <Suggested
          label={speech.say("pane.log.campaign")}
          value={details.campaign}
          suggestions={campaigns}
          onChange={(campaign) => onChange({ campaign })}
        />
        <Suggested
          label={speech.say("pane.log.format")}
          value={details.format}
          suggestions={[]}
          onChange={(format) => onChange({ format })}
        />
      </div>
    </Disclosure>
  );
}

interface SuggestedProps {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A free text with what the workbook holds already. */
function Suggested({ label, value, suggestions, onChange }: SuggestedProps) {
  const id = useId();
  return (
    <Labelled label={label} htmlFor={id}>
      <Input id={id} size="small" value={value} list={`${id}-list`} onChange={(_, change) => onChange(change.value)} />
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Labelled>
  );
}
