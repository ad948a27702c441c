import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { callInstruments } from "../../method/measures/instruments";
import type { CampaignSelection } from "../../workbook/campaigns/campaign";
import { chosenNetworks } from "../../workbook/campaigns/chooseForCampaign";
import { consentsToAdd } from "../../workbook/contacts/consentsToAdd";
import type { ConsentForMany } from "../../workbook/contacts/registerActs";
import type { Look } from "../../workbook/look/look";
import { SelectionFields } from "../campaigns/SelectionFields";
import { SubPage } from "../casting/SubPage";
import { ConsentFields, useConsentDraft } from "../contacts/ConsentFields";
import { useSpeech } from "../frame/speech";
import { primaryAct } from "../parts/primaryAct";
import { quietWords } from "../parts/quietWords";

interface BulkConsentPageProps {
  readonly look: Look;
  readonly asOf: number;
  readonly isBusy: boolean;
  readonly onAdd: (customerIds: readonly string[], entry: ConsentForMany) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  words: quietWords,
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The same consent or objection for many customers: chosen by a filter, counted before it is written, nothing preset. */
export function BulkConsentPage({ look, asOf, isBusy, onAdd, onLeave }: BulkConsentPageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [selection, setSelection] = useState<CampaignSelection>({});
  const { draft, setDraft, missing: incomplete } = useConsentDraft<"calls">();
  const { about, says, date, proof } = draft;
  const wanted = useDeferredValue(selection);
  const networks = useMemo(() => chosenNetworks(look, asOf, wanted), [look, asOf, wanted]);
  const toAdd = useMemo(
    () =>
      about === "" || says === ""
        ? null
        : consentsToAdd(
            look,
            networks.flatMap(({ customerIds }) => customerIds),
            about,
            says,
          ),
    [look, networks, about, says],
  );
  const concerned = about === "calls" ? callInstruments : about === "" ? [] : [about];
  const missing =
    incomplete ??
    (toAdd?.customerIds.length === 0
      ? speech.say("pane.bulkConsent.nobody", { known: toAdd.known, objected: toAdd.objected })
      : null);
  return (
    <SubPage
      title={speech.say("pane.bulkConsent.title")}
      onLeave={onLeave}
      foot={
        <div className={styles.foot}>
          <span className={styles.words} role="status">
            {missing ??
              speech.say("pane.bulkConsent.preview", {
                rows: (toAdd?.customerIds.length ?? 0) * concerned.length,
                known: toAdd?.known ?? 0,
                objected: toAdd?.objected ?? 0,
                register: speech.say("sheets.registers.name"),
              })}
          </span>
          <Button
            {...primaryAct}
            appearance="primary"
            disabled={isBusy || missing !== null}
            onClick={() =>
              toAdd &&
              says !== "" &&
              onAdd(toAdd.customerIds, { instruments: concerned, says, date, proof: proof.trim() })
            }
          >
            {speech.count("pane.bulkConsent.add", toAdd?.customerIds.length ?? 0)}
          </Button>
        </div>
      }
    >
      <SelectionFields look={look} asOf={asOf} selection={selection} onSelection={setSelection} />
      <span className={styles.words}>{speech.count("pane.bulkConsent.chosen", networks.length)}</span>
      <ConsentFields draft={draft} onDraft={setDraft} asOf={asOf}>
        <option value="calls">{speech.say("pane.bulkConsent.calls")}</option>
      </ConsentFields>
    </SubPage>
  );
}
