import { makeStyles, tokens } from "@fluentui/react-components";
import { costNames } from "../../method/plan/costs";
import type { PlanCostRules } from "../../workbook/rules/furtherRules";
import { useSpeech } from "../frame/speech";
import { DayField } from "../parts/DayField";
import { NumberField } from "../parts/NumberField";

interface PlanCostFieldsProps {
  readonly planCosts: PlanCostRules;
  readonly onChange: (planCosts: PlanCostRules) => void;
}

const useStyles = makeStyles({
  grid: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 128px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "32px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** First month and costs of the plan; what is left blank is not entered, which is not the same as free. */
export function PlanCostFields({ planCosts, onChange }: PlanCostFieldsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <div className={styles.grid}>
      {costNames.map((name) => {
        const label = speech.say(`sheets.rules.planCosts.${name}`);
        return (
          <div key={name} className={styles.row}>
            <span>{label}</span>
            <NumberField
              value={planCosts[name]}
              label={label}
              blank={speech.say("pane.plan.notEntered")}
              onChange={(value) => onChange({ ...planCosts, [name]: value })}
            />
          </div>
        );
      })}
      <div className={styles.row}>
        <span>{speech.say("sheets.rules.planCosts.planStart")}</span>
        <DayField
          value={planCosts.planStart}
          label={speech.say("sheets.rules.planCosts.planStart")}
          isOptional
          placeholder={speech.say("pane.plan.notEntered")}
          onChange={(planStart) => onChange({ ...planCosts, planStart })}
        />
      </div>
    </div>
  );
}
