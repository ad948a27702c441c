import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useId } from "react";
import { customerFilters, type ReminderFilter } from "../../workbook/reminders/filterReminders";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { useSpeech } from "../frame/speech";
import { Labelled } from "../parts/Labelled";

/** The parts of a filter that stand behind the button; the adviser and the state have places of their own. */
export type FurtherFilter = Omit<ReminderFilter, "adviser" | "state">;

interface FilterButtonProps {
  readonly entries: readonly NetworkReminder[];
  readonly filter: FurtherFilter;
  readonly onFilter: (filter: FurtherFilter) => void;
  /** How many networks the list shows. */
  readonly shown: number;
  /** Starts a campaign with them. */
  readonly onCampaign: () => void;
}

const useStyles = makeStyles({
  surface: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, width: "232px" },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
});

const all = "*";

/** Narrows the list by class, recommended measure, department and the words of the customers. */
export function FilterButton({ entries, filter, onFilter, shown, onCampaign }: FilterButtonProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const chosen = Object.values(filter).filter((part) => part !== null && part !== undefined).length;
  const parts = [
    {
      part: "class",
      label: speech.say("pane.filter.class"),
      values: valuesOf(entries.map((entry) => entry.class)),
      word: (value: string) => value || speech.say("pane.reminders.noClass"),
    },
    {
      part: "instrument",
      label: speech.say("pane.filter.instrument"),
      values: valuesOf(entries.map(({ what }) => what.instrument ?? "none")),
      word: (value: string) =>
        value === "none"
          ? speech.say("pane.filter.noMeasure")
          : speech.say(`words.instrument.${value}` as "words.instrument.phone"),
    },
    {
      part: "department",
      label: speech.say("pane.filter.department"),
      values: valuesOf(entries.flatMap(({ departments }) => departments)),
      word: (value: string) => value,
    },
    ...customerFilters.map((field) => ({
      part: field,
      label: speech.say(`columns.${field}`),
      values: valuesOf(entries.flatMap(({ words }) => words[field])),
      word: (value: string) => value,
    })),
  ] as const;
  return (
    <Popover positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance={chosen > 0 ? "outline" : "subtle"} className={styles.button}>
          {chosen > 0 ? speech.count("pane.filter.chosen", chosen) : speech.say("pane.filter")}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={speech.say("pane.filter")}>
        {parts.map(({ part, label, values, word }) => (
          <Labelled key={part} label={label} htmlFor={`${id}-${part}`}>
            <Select
              id={`${id}-${part}`}
              size="small"
              value={filter[part] ?? all}
              disabled={values.length === 0}
              onChange={(_, { value }) => onFilter({ ...filter, [part]: value === all ? null : value })}
            >
              <option value={all}>{speech.say("pane.filter.all")}</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {word(value)}
                </option>
              ))}
            </Select>
          </Labelled>
        ))}
        <Button size="small" disabled={chosen === 0} onClick={() => onFilter({})}>
          {speech.say("pane.reminders.showAll")}
        </Button>
        <Button size="small" appearance="subtle" disabled={shown === 0} onClick={onCampaign}>
          {speech.count("pane.campaigns.ofList", shown)}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}

function valuesOf(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
