import { highestInterest } from "../../method/measures/phases";
import { useSpeech } from "../frame/speech";
import { ChoiceButton } from "../parts/ChoiceButton";
import { ChoiceGroup } from "../parts/ChoiceGroup";

interface InterestChoiceProps {
  readonly label: string;
  /** Null: none is chosen. */
  readonly value: number | null;
  readonly onChoose: (degree: number) => void;
}

const degrees = Array.from({ length: highestInterest + 1 }, (_, degree) => degree);

/** The degrees of interest. */
export function InterestChoice({ label, value, onChoose }: InterestChoiceProps) {
  const speech = useSpeech();
  return (
    <ChoiceGroup label={label}>
      {degrees.map((degree) => (
        <ChoiceButton
          key={degree}
          shape="circular"
          checked={value === degree}
          title={speech.say(`pane.interest.${degree}` as "pane.interest.0")}
          onClick={() => onChoose(degree)}
        >
          {degree}
        </ChoiceButton>
      ))}
    </ChoiceGroup>
  );
}
