import { Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { reminderStates } from "../../method/cadence/reminders";
import { highestInterest, phases } from "../../method/measures/phases";
import type { CampaignSelection } from "../../workbook/campaigns/campaign";
import { segmentsOf } from "../../workbook/matrix/segments";
import type { Look } from "../../workbook/look/look";
import { allNetworksOf } from "../../workbook/reminders/allNetworksOf";
import { useSpeech } from "../frame/speech";
import { Labelled } from "../parts/Labelled";
import { NumberField } from "../parts/NumberField";
import { type ChoicePart, partWord } from "./selectionWords";

interface SelectionFieldsProps {
  readonly look: Look;
  readonly asOf: number;
  readonly selection: CampaignSelection;
  readonly onSelection: (selection: CampaignSelection) => void;
}

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  // Its own class: Fluent gives it 250 px, which two in a row do not have.
  dropdown: { minWidth: 0 },
});

/** Which networks: each part may be left open, and takes several values. */
export function SelectionFields({ look, asOf, selection, onSelection }: SelectionFieldsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const parts = useMemo(() => valuesOf(look, asOf), [look, asOf]);
  return (
    <div className={styles.grid}>
      {parts
        .filter(({ values }) => values.length > 1)
        .map(({ part, values }) => {
          const chosen = ((selection[part] ?? []) as readonly (string | number)[]).map(String);
          return (
            <Labelled key={part} label={speech.say(`pane.campaigns.by.${part}`)} htmlFor={`${id}-${part}`}>
              <Dropdown
                className={styles.dropdown}
                multiselect
                size="small"
                appearance="filled-darker"
                id={`${id}-${part}`}
                placeholder={speech.say("pane.filter.all")}
                value={chosen.map((each) => partWord(speech, part, each)).join(", ")}
                selectedOptions={chosen}
                onOptionSelect={(_, { selectedOptions }) =>
                  onSelection({
                    ...selection,
                    [part]: part === "interests" ? selectedOptions.map(Number) : selectedOptions,
                  })
                }
              >
                {values.map((value) => (
                  <Option key={value} value={value}>
                    {partWord(speech, part, value)}
                  </Option>
                ))}
              </Dropdown>
            </Labelled>
          );
        })}
      <Labelled label={speech.say("pane.campaigns.by.inactiveDays")}>
        <NumberField
          value={selection.inactiveDays ?? null}
          label={speech.say("pane.campaigns.by.inactiveDays")}
          blank="–"
          decimals={0}
          onChange={(days) => {
            const { inactiveDays: _, ...rest } = selection;
            onSelection(days === null ? rest : { ...rest, inactiveDays: days });
          }}
        />
      </Labelled>
    </div>
  );
}

/** The values that the workbook has for each part, in an order that a person expects. */
function valuesOf(
  look: Look,
  asOf: number,
): readonly { readonly part: ChoicePart; readonly values: readonly string[] }[] {
  const seen = {
    advisers: new Set<string>(),
    classes: new Set<string>(),
    phases: new Set<string>(),
    states: new Set<string>(),
    interests: new Set<string>(),
  };
  for (const network of allNetworksOf(look, asOf) ?? []) {
    seen.advisers.add(network.adviser);
    seen.classes.add(network.class);
    if (network.phase !== null) seen.phases.add(network.phase);
    seen.states.add(network.state);
    if (network.interest !== null) seen.interests.add(String(network.interest));
  }
  const groups = new Set(look.customerColumns?.targetGroup.filter((each) => each !== ""));
  const segments = segmentsOf(look)?.cells.filter(({ customers }) => customers > 0) ?? [];
  return [
    { part: "advisers", values: [...seen.advisers] },
    { part: "classes", values: [...seen.classes].sort() },
    { part: "segments", values: segments.map(({ segment }) => segment).sort() },
    { part: "states", values: reminderStates.filter((each) => seen.states.has(each)) },
    { part: "phases", values: phases.filter((each) => seen.phases.has(each)) },
    { part: "targetGroups", values: [...groups].sort() },
    {
      part: "interests",
      values: Array.from({ length: highestInterest + 1 }, (_, degree) => String(degree)).filter((each) =>
        seen.interests.has(each),
      ),
    },
  ];
}
