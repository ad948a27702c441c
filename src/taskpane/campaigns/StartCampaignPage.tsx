import { Button, Input, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { instruments, type Instrument } from "../../method/measures/instruments";
import type { CampaignSelection, NewCampaign } from "../../workbook/campaigns/campaign";
import { campaignKey } from "../../workbook/campaigns/campaignsOf";
import { chooseForCampaign } from "../../workbook/campaigns/chooseForCampaign";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import { DayField } from "../parts/DayField";
import { Disclosure } from "../parts/Disclosure";
import { NumberField } from "../parts/NumberField";
import { VirtualList } from "../parts/VirtualList";
import { SelectionFields } from "./SelectionFields";
import { selectionWords } from "./selectionWords";
import { primaryAct } from "../parts/primaryAct";
import { quietWords } from "../parts/quietWords";
import { Labelled } from "../parts/Labelled";

/** The list that a campaign is started from. */
export interface CampaignAmong {
  /** Of the list's networks; nobody else comes into the campaign. */
  readonly customerIds: readonly string[];
  /** What the list shows, for a person. */
  readonly words: string;
  readonly selection: CampaignSelection;
  readonly instrument: Instrument | null;
}

interface StartCampaignPageProps {
  readonly look: Look;
  readonly asOf: number;
  readonly among: CampaignAmong | null;
  /** Names that there are already. */
  readonly taken: readonly string[];
  readonly isBusy: boolean;
  readonly onStart: (campaign: NewCampaign) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
  },
  among: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  count: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  words: quietWords,
  list: { height: "160px" },
  item: {
    height: "100%",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    "& > *": { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Starts a campaign: whom it is for, by which measure, and the list that comes of it before anything is written. */
export function StartCampaignPage(props: StartCampaignPageProps) {
  const { look, asOf, taken, isBusy, onStart, onGoTo, onLeave } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [among, setAmong] = useState(props.among);
  const [name, setName] = useState("");
  const [instrument, setInstrument] = useState<Instrument>(props.among?.instrument ?? "phone");
  const [selection, setSelection] = useState<CampaignSelection>(props.among?.selection ?? {});
  const [start, setStart] = useState<number | null>(asOf);
  const [end, setEnd] = useState<number | null>(null);
  const [cost, setCost] = useState<number | null>(null);
  const wanted = useDeferredValue(selection);
  const choice = useMemo(() => chooseForCampaign(look, asOf, wanted, instrument), [look, asOf, wanted, instrument]);
  const members = useMemo(() => {
    if (!among) return choice.members;
    const ids = new Set(among.customerIds);
    return choice.members.filter(({ customerId }) => ids.has(customerId));
  }, [choice, among]);

  const isTaken = taken.some((each) => campaignKey(each) === campaignKey(name));
  const wrong =
    campaignKey(name) === ""
      ? speech.say("pane.campaigns.needsName")
      : isTaken
        ? speech.say("errors.campaignExists.what", { name: name.trim() })
        : members.length === 0
          ? speech.say("pane.campaigns.nobody")
          : start === null || (end !== null && end < start)
            ? speech.say("pane.campaigns.endEarly")
            : cost !== null && cost < 0
              ? speech.say("pane.campaigns.costNegative")
              : null;
  const words = [among?.words, selectionWords(speech, selection)].filter(Boolean).join(" · ");

  return (
    <SubPage
      title={speech.say("pane.campaigns.startTitle")}
      onLeave={onLeave}
      foot={
        <div className={styles.foot}>
          <div className={styles.words} role="status">
            {wrong ??
              speech.say("pane.campaigns.willStart", {
                rows: speech.number(members.length + 1),
                register: speech.say("sheets.registers.name"),
              })}
          </div>
          <Button
            {...primaryAct}
            appearance="primary"
            disabled={isBusy || wrong !== null}
            onClick={() =>
              start !== null &&
              onStart({
                name: name.trim(),
                instrument,
                selection: words || speech.say("pane.campaigns.everybody"),
                customerIds: members.map(({ customerId }) => customerId),
                costPerContact: cost,
                start,
                end,
              })
            }
          >
            {speech.count("pane.campaigns.startWith", members.length)}
          </Button>
        </div>
      }
    >
      <Labelled label={speech.say("pane.campaigns.name")} htmlFor={`${id}-name`}>
        <Input id={`${id}-name`} size="small" value={name} onChange={(_, { value }) => setName(value)} />
      </Labelled>
      <Labelled label={speech.say("pane.campaigns.instrument")} htmlFor={`${id}-instrument`}>
        <Select
          id={`${id}-instrument`}
          size="small"
          value={instrument}
          onChange={(_, { value }) => setInstrument(value as Instrument)}
        >
          {instruments.map((each) => (
            <option key={each} value={each}>
              {speech.say(`words.instrument.${each}`)}
            </option>
          ))}
        </Select>
      </Labelled>
      {among && (
        <div className={styles.among}>
          <span>{among.words}</span>
          <Link as="button" inline onClick={() => setAmong(null)}>
            {speech.say("pane.campaigns.amongAll")}
          </Link>
        </div>
      )}
      <SelectionFields look={look} asOf={asOf} selection={selection} onSelection={setSelection} />
      <div>
        <div className={styles.count}>{speech.number(members.length)}</div>
        <div className={styles.words}>{speech.say("pane.campaigns.members")}</div>
        {choice.leftOut.map(({ reason, count }) => (
          <div key={reason} className={styles.words}>
            {speech.count("pane.campaigns.leftOut", count, {
              reason:
                reason === "dropped"
                  ? speech.say("columns.partyReason.dropped")
                  : speech.say(`words.refusal.${reason}`),
            })}
          </div>
        ))}
      </div>
      {members.length > 0 && (
        <Disclosure label={speech.say("sheets.campaign.list")} aside={speech.number(members.length)}>
          <VirtualList
            className={styles.list}
            count={members.length}
            heightOf={memberHeight}
            keyOf={(index) => members[index]?.customerId ?? index}
            label={speech.say("sheets.campaign.list")}
            row={(index) => {
              const member = members[index];
              if (!member) return null;
              const { place } = member;
              return (
                <div className={styles.item}>
                  {place ? (
                    <Link as="button" inline onClick={() => onGoTo(place)}>
                      {member.customer || member.customerId}
                    </Link>
                  ) : (
                    <span>{member.customer || member.customerId}</span>
                  )}
                  <span className={styles.words}>{member.adviser}</span>
                </div>
              );
            }}
          />
        </Disclosure>
      )}
      <div className={styles.pair}>
        <Labelled label={speech.say("pane.campaigns.startDay")}>
          <DayField value={start} label={speech.say("pane.campaigns.startDay")} onChange={setStart} near={asOf} />
        </Labelled>
        <Labelled label={speech.say("pane.campaigns.endDay")}>
          <DayField
            value={end}
            label={speech.say("pane.campaigns.endDay")}
            isOptional
            onChange={setEnd}
            near={asOf}
            placeholder={speech.say("pane.campaigns.open")}
          />
        </Labelled>
      </div>
      <Labelled label={speech.say("pane.campaigns.costPerContact")}>
        <NumberField
          value={cost}
          label={speech.say("pane.campaigns.costPerContact")}
          blank={speech.number(look.rules.instrumentCosts[instrument] ?? 0, 2)}
          decimals={2}
          onChange={setCost}
        />
      </Labelled>
    </SubPage>
  );
}

function memberHeight(): number {
  return 28;
}
