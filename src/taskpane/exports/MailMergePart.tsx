import { Button, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactNode } from "react";
import { addressHeaders } from "../../workbook/exports/furtherColumns";
import type { FurtherColumn, MailMerge } from "../../workbook/exports/mailMerge";
import { mailMergeFile, mergedHeaders } from "../../workbook/exports/mailMergeFile";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { Figure } from "../parts/Figure";
import { PartSwitch } from "../parts/PartSwitch";
import { TabPage } from "../parts/TabPage";
import { download } from "../parts/download";
import type { ExportsViewProps } from "./ExportsView";
import { SavedFile } from "./SavedFile";
import { primaryAct } from "../parts/primaryAct";
import { quietWords } from "../parts/quietWords";
import { Labelled } from "../parts/Labelled";

const useStyles = makeStyles({
  lead: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  words: quietWords,
  reasons: { display: "flex", flexDirection: "column" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXXS} 0`, fontSize: tokens.fontSizeBase200 },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Customers left out that are shown by reason. */
const mostShown = 25;
const everybody = "";

/** Addresses for a mail merge: how many may be written to, and who was left out and why. */
export function MailMergePart({
  look,
  asOf,
  session,
  port,
  onGoTo,
  top,
}: ExportsViewProps & { readonly top: ReactNode }) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [instrument, setInstrument] = useState<MailMerge["instrument"]>("email");
  const [campaign, setCampaign] = useState(everybody);
  const [saved, setSaved] = useState<{ readonly file: MailMerge; readonly wasHandedOver: boolean } | null>(null);
  const { campaigns, campaignLists } = look.registers;
  const customerIds = useMemo(
    () =>
      campaign === everybody
        ? null
        : campaignLists.filter((each) => each.campaign === campaign).map(({ customerId }) => customerId),
    [campaign, campaignLists],
  );
  const merge = useMemo(
    () => mailMergeFile(look, asOf, { language: speech.language, instrument, customerIds }),
    [look, asOf, speech, instrument, customerIds],
  );
  const headers = useMemo(() => addressHeaders(look), [look]);
  const leftOut = merge.leftOut.reduce((sum, { count }) => sum + count, 0);
  const save = async () => {
    let further: readonly FurtherColumn[] = [];
    if (look.customers) {
      const read = await session.perform({
        work: "entry",
        act: (current, options) => port.furtherColumns(current, [...mergedHeaders(current), ...headers], options),
      });
      if (read === null) return;
      further = read;
    }
    const file = mailMergeFile(look, asOf, { language: speech.language, instrument, customerIds, further });
    setSaved({ file, wasHandedOver: download(file) });
  };
  return (
    <TabPage
      foot={
        <div className={styles.foot}>
          <div className={styles.words}>
            {merge.included === 0
              ? speech.say("pane.exports.nobody")
              : speech.say("pane.exports.mergePreview", {
                  file: merge.fileName,
                  columns: headers.length > 0 ? headers.join(", ") : speech.say("pane.exports.noAddress"),
                })}
          </div>
          <Button
            {...primaryAct}
            appearance="primary"
            disabled={merge.included === 0 || session.state.work !== null}
            onClick={() => void save()}
          >
            {speech.count("pane.exports.saveMerge", merge.included)}
          </Button>
        </div>
      }
    >
      {top}
      {saved && <SavedFile key={saved.file.fileName} file={saved.file} wasHandedOver={saved.wasHandedOver} />}
      <PartSwitch
        parts={["email", "mail"] as const}
        part={instrument}
        label={speech.say("pane.campaigns.instrument")}
        nameOf={(each) => speech.say(`words.instrument.${each}`)}
        onPart={(next) => {
          setInstrument(next);
          setSaved(null);
        }}
      />
      {campaigns.length > 0 && (
        <Labelled label={speech.say("pane.exports.whom")} htmlFor={`${id}-campaign`}>
          <Select
            id={`${id}-campaign`}
            size="small"
            value={campaign}
            onChange={(_, { value }) => {
              setCampaign(value);
              setSaved(null);
            }}
          >
            <option value={everybody}>{speech.say("pane.exports.allCustomers")}</option>
            {[...new Set(campaigns.map((each) => each.campaign))].map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Labelled>
      )}
      <div className={styles.lead}>
        <Figure value={speech.number(merge.included)} word={speech.say("pane.exports.included")} />
        <Figure value={speech.number(leftOut)} word={speech.say("pane.exports.leftOut")} />
      </div>
      {merge.leftOut.length > 0 && (
        <div className={styles.reasons}>
          {merge.leftOut.map(({ reason, count, customers }) => (
            <Disclosure key={reason} label={speech.say(`pane.exports.reason.${reason}`)} aside={speech.number(count)}>
              <ul className={styles.list}>
                {customers.slice(0, mostShown).map(({ customerId, customer, place }) => (
                  <li key={customerId} className={styles.item}>
                    {place ? (
                      <Link as="button" inline onClick={() => onGoTo(place)}>
                        {customer || customerId}
                      </Link>
                    ) : (
                      customer || customerId
                    )}
                  </li>
                ))}
              </ul>
              {count > mostShown && (
                <div className={styles.words}>{speech.count("pane.exports.more", count - mostShown)}</div>
              )}
            </Disclosure>
          ))}
        </div>
      )}
    </TabPage>
  );
}
