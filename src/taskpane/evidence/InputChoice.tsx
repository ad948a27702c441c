import { Dropdown, Option, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import { variableInputs, type VariableInput } from "../../method/plan/variation";
import { inputName } from "../../workbook/evidence/inputName";
import { useSpeech } from "../frame/speech";
import { Labelled } from "../parts/Labelled";

interface InputChoiceProps {
  readonly label: string;
  readonly value: VariableInput;
  readonly onChange: (input: VariableInput) => void;
}

const useStyles = makeStyles({
  choice: { minWidth: 0 },
});

/** One of the inputs that can be turned in a plan. */
export function InputChoice({ label, value, onChange }: InputChoiceProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  return (
    <Labelled label={label} htmlFor={id}>
      <Dropdown
        id={id}
        size="small"
        className={styles.choice}
        value={inputName(speech.language, value)}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => onChange(optionValue as VariableInput)}
      >
        {variableInputs.map((each) => (
          <Option key={each} value={each}>
            {inputName(speech.language, each)}
          </Option>
        ))}
      </Dropdown>
    </Labelled>
  );
}
