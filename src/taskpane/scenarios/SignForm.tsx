import { Button, Dropdown, Input, Option, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Signature } from "../../workbook/planning/scenarioActs";
import type { ScenarioCase } from "../../workbook/planning/planBook";
import { useSpeech } from "../frame/speech";
import { DayField } from "../parts/DayField";
import { quietWords } from "../parts/quietWords";
import { Labelled } from "../parts/Labelled";

interface SignFormProps {
  /** Those that are not signed and make a plan. */
  readonly scenarios: readonly ScenarioCase[];
  readonly asOf: number;
  readonly isBusy: boolean;
  readonly onSign: (scenario: string, signature: Signature) => void;
}

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& > *": { minWidth: 0 },
  },
  wide: { gridColumn: "1 / -1" },
  words: quietWords,
});

/** Signs a scenario with a name and a day; from then on it is locked. */
export function SignForm({ scenarios, asOf, isBusy, onSign }: SignFormProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [by, setBy] = useState("");
  const [day, setDay] = useState(asOf);
  const scenario = scenarios.find(({ name }) => name === chosen) ?? scenarios[0];
  if (!scenario) return <div className={styles.words}>{speech.say("pane.scenarios.nothingToSign")}</div>;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (by.trim() !== "") onSign(scenario.name, { by: by.trim(), day });
      }}
    >
      <div className={styles.wide}>
        <Labelled label={speech.say("pane.scenarios.scenario")} htmlFor={`${id}-scenario`}>
          <Dropdown
            id={`${id}-scenario`}
            size="small"
            value={scenario.name}
            selectedOptions={[scenario.name]}
            onOptionSelect={(_, { optionValue }) => setChosen(optionValue ?? null)}
          >
            {scenarios.map(({ name }) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Labelled>
      </div>
      <Labelled label={speech.say("sheets.scenarios.signedBy")} htmlFor={`${id}-by`}>
        <Input id={`${id}-by`} size="small" value={by} onChange={(_, { value }) => setBy(value)} />
      </Labelled>
      <Labelled label={speech.say("sheets.scenarios.signedOn")}>
        <DayField
          value={day}
          label={speech.say("sheets.scenarios.signedOn")}
          near={asOf}
          onChange={(next) => next !== null && setDay(next)}
        />
      </Labelled>
      <Button className={styles.wide} type="submit" size="small" disabled={isBusy || by.trim() === ""}>
        {speech.say("pane.scenarios.sign", { scenario: scenario.name })}
      </Button>
    </form>
  );
}
