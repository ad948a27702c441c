import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { NewRecord } from "../../workbook/registers/registers";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import { ConsentFields, useConsentDraft } from "./ConsentFields";
import { Entered } from "./Entered";
import { primaryAct } from "../parts/primaryAct";
import { Labelled } from "../parts/Labelled";

interface ConsentPageProps {
  readonly network: string;
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly customerId: string;
  /** What is entered already, in sentences, the latest first. */
  readonly entered?: readonly string[];
  readonly asOf: number;
  readonly isBusy: boolean;
  readonly onAdd: (entry: NewRecord<"consents">) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/**
 * A row of the consent register: what a contact may rest on, or an objection, which holds for ever. Nothing is chosen
 * beforehand: it is a record that may have to be shown to somebody.
 */
export function ConsentPage(props: ConsentPageProps) {
  const { network, customers, asOf, isBusy, entered = [], onAdd, onLeave } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [customerId, setCustomer] = useState(props.customerId);
  const { draft, setDraft, missing } = useConsentDraft();
  const { about: instrument, says, date, proof } = draft;
  return (
    <SubPage
      title={speech.say("pane.consent.title", { network })}
      onLeave={onLeave}
      foot={
        <div className={styles.foot}>
          <span className={styles.label}>
            {missing ??
              speech.say(says === "objection" ? "pane.consent.forEver" : "pane.consent.preview", {
                register: speech.say("sheets.registers.name"),
              })}
          </span>
          <Button
            {...primaryAct}
            appearance="primary"
            disabled={isBusy || missing !== null}
            onClick={() =>
              instrument !== "" && says !== "" && onAdd({ customerId, instrument, says, date, proof: proof.trim() })
            }
          >
            {speech.say("pane.consent.add")}
          </Button>
        </div>
      }
    >
      {customers.length > 1 && (
        <Labelled label={speech.say("pane.log.customer")} htmlFor={`${id}-customer`}>
          <Select id={`${id}-customer`} size="small" value={customerId} onChange={(_, { value }) => setCustomer(value)}>
            {customers.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name || each.id}
              </option>
            ))}
          </Select>
        </Labelled>
      )}
      <ConsentFields draft={draft} onDraft={setDraft} asOf={asOf} />
      <Entered title={speech.say("pane.consent.entered")} lines={entered} />
    </SubPage>
  );
}
