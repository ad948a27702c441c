import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { CareCallEntry } from "../../workbook/careCalls/careCalls";
import { careCallsOf } from "../../workbook/careCalls/careCallsOf";
import { campaignsOf } from "../../workbook/campaigns/campaignsOf";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import { useSpeech } from "../frame/speech";
import { FocusReturn } from "../parts/FocusReturn";
import { PartSwitch } from "../parts/PartSwitch";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import type { CampaignPort } from "../session/campaignPort";
import type { Session } from "../session/useSession";
import { CampaignCard } from "./CampaignCard";
import { CareCallPage } from "./CareCallPage";
import { CareCalls } from "./CareCalls";
import { StartCampaignPage, type CampaignAmong } from "./StartCampaignPage";

interface CampaignsViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly port: CampaignPort;
  /** Whom a campaign is to be started with, when the list of reminders leads here. */
  readonly among: CampaignAmong | null;
  readonly onAmong: (among: CampaignAmong | null) => void;
  /** What is shown; it stays while a contact is logged for a campaign. */
  readonly choice: CampaignsChoice;
  readonly onChoice: (choice: CampaignsChoice) => void;
  /** Logs a contact with a customer for a campaign. */
  readonly onLog: (customerId: string, campaign: string) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  words: { color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column" },
  start: { alignSelf: "flex-start" },
});

const parts = ["campaigns", "careCalls"] as const;

export interface CampaignsChoice {
  readonly part: (typeof parts)[number];
  /** Name of the campaign that is open; null: the first. */
  readonly open: string | null;
}

export const firstCampaign: CampaignsChoice = { part: "campaigns", open: null };

/** Campaigns with what came of them, and Monday's care calls. */
export function CampaignsView(props: CampaignsViewProps) {
  const { look, asOf, session, port, among, onAmong, choice, onChoice, onLog, onGoTo } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const { part } = choice;
  const [isStarting, setStarting] = useState(among !== null);
  const [asked, setAsked] = useState<CareCallEntry | null>(null);
  const campaigns = useMemo(() => campaignsOf(look, asOf), [look, asOf]);
  const calls = useMemo(() => (part === "careCalls" ? careCallsOf(look, asOf) : null), [look, asOf, part]);
  const isBusy = session.state.work !== null;
  const register = speech.say("sheets.registers.name");

  const leaveStart = () => {
    setStarting(false);
    onAmong(null);
  };
  const page = (): ReactNode => {
    if (isStarting)
      return (
        <StartCampaignPage
          look={look}
          asOf={asOf}
          among={among}
          taken={campaigns.map(({ name }) => name)}
          isBusy={isBusy}
          onGoTo={onGoTo}
          onLeave={leaveStart}
          onStart={(campaign) =>
            void session
              .perform({
                work: "entry",
                act: (current, options) => port.startCampaign(current, campaign, options),
                renews: true,
                said: () => ({
                  sentence: speech.count("pane.campaigns.started", campaign.customerIds.length, {
                    name: campaign.name,
                  }),
                }),
              })
              .then((done) => {
                if (done === null) return;
                onChoice({ part: "campaigns", open: campaign.name });
                leaveStart();
              })
          }
        />
      );
    if (asked && calls)
      return (
        <CareCallPage
          entry={asked}
          list={calls}
          isBusy={isBusy}
          onLeave={() => setAsked(null)}
          onEnter={(answers) =>
            void session
              .perform({
                work: "entry",
                act: (current, options) => port.enterCareCalls(current, answers, options),
                renews: true,
                said: () => ({
                  sentence: speech.count("pane.care.entered", answers.length, { network: asked.network, register }),
                }),
              })
              .then((done) => done !== null && setAsked(null))
          }
        />
      );

    const shownCampaign = campaigns.find(({ name }) => name === choice.open) ?? campaigns[0];
    const foot =
      part === "careCalls" ? (
        <SheetFoot
          session={session}
          job="careCalls"
          isAlwaysFixed
          isDisabled={calls === null}
          preview={speech.count("pane.care.preview", calls?.entries.length ?? 0)}
          asOf={asOf}
          choice={{}}
        />
      ) : shownCampaign ? (
        <SheetFoot
          session={session}
          job="campaign"
          isAlwaysFixed
          preview={speech.count("pane.campaigns.preview", shownCampaign.listed.length, { name: shownCampaign.name })}
          asOf={asOf}
          choice={{ name: shownCampaign.name }}
        />
      ) : undefined;
    return (
      <TabPage foot={foot}>
        <PartSwitch
          parts={parts}
          part={part}
          label={speech.say("pane.view.reminders.campaigns")}
          nameOf={(each) => speech.say(`pane.campaigns.part.${each}`)}
          onPart={(next) => onChoice({ ...choice, part: next })}
        />
        {part === "careCalls" ? (
          calls && <CareCalls list={calls} onAsk={setAsked} onGoTo={onGoTo} />
        ) : campaigns.length === 0 ? (
          <div className={styles.empty}>
            <span>{speech.say("pane.campaigns.none")}</span>
            <span className={styles.words}>{speech.say("pane.campaigns.noneHint")}</span>
            <Button appearance="primary" onClick={() => setStarting(true)}>
              {speech.say("pane.campaigns.start")}
            </Button>
          </div>
        ) : (
          <>
            <Button className={styles.start} size="small" onClick={() => setStarting(true)}>
              {speech.say("pane.campaigns.start")}
            </Button>
            <div className={styles.list}>
              {campaigns.map((campaign) => (
                <CampaignCard
                  key={campaign.name}
                  campaign={campaign}
                  isOpen={campaign === shownCampaign}
                  onOpen={() => onChoice({ ...choice, open: campaign.name })}
                  onLog={(customerId) => onLog(customerId, campaign.name)}
                  onGoTo={onGoTo}
                />
              ))}
            </div>
          </>
        )}
      </TabPage>
    );
  };
  return <FocusReturn isAway={isStarting || asked !== null}>{page()}</FocusReturn>;
}
