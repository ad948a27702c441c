import { Badge, Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../workbook/campaigns/campaign";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { ChevronDownIcon, ChevronRightIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { ShareBar } from "../parts/ShareBar";
import { rateWords } from "../callParty/partyWords";

interface CampaignCardProps {
  readonly campaign: Campaign;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onLog: (customerId: string) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: 0,
    justifyContent: "flex-start",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    gap: tokens.spacingHorizontalXXS,
  },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  quiet: {
    ...quietWords,
    fontVariantNumeric: "tabular-nums",
  },
  under: { paddingLeft: "18px" },
  figures: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    rowGap: "2px",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, textAlign: "right" },
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "& > button": { flexShrink: 0 },
  },
  customer: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
});

/** Customers without a contact that are shown; the sheet holds them all. */
const mostShown = 25;

/** One campaign: how far it is, and when open what came of it and who has not been contacted yet. */
export function CampaignCard({ campaign, isOpen, onOpen, onLog, onGoTo }: CampaignCardProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { result } = campaign;
  const money = (value: number): string => (Number.isNaN(value) ? "–" : speech.number(value, 2));
  const figures: readonly (readonly [string, string])[] = [
    [speech.say("sheets.campaign.reached"), speech.number(result.reached)],
    [speech.say("sheets.campaign.appointments"), speech.number(result.appointments)],
    [speech.say("sheets.campaign.orders"), speech.number(result.orders)],
    [speech.say("sheets.campaign.refused"), speech.number(result.refused)],
    [speech.say("sheets.campaign.hitRate"), rateWords(speech, result.hitRate)],
    [speech.say("sheets.campaign.contribution"), money(result.contribution)],
    [speech.say("sheets.campaign.cost"), money(result.cost)],
    [speech.say("sheets.campaign.surplus"), money(result.surplus)],
    [
      speech.say("sheets.campaign.returnOnCost"),
      Number.isNaN(result.returnOnCost) ? "–" : speech.percent(result.returnOnCost),
    ],
  ];
  return (
    <section className={styles.card} aria-label={campaign.name}>
      <div className={styles.line}>
        <Button
          appearance="transparent"
          size="small"
          className={styles.name}
          icon={isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
          aria-expanded={isOpen}
          title={campaign.name}
          onClick={onOpen}
        >
          <span className={styles.ellipsis}>{campaign.name}</span>
        </Button>
        <Badge
          appearance={campaign.state === "running" ? "tint" : "outline"}
          color={campaign.state === "running" ? "brand" : "informative"}
          shape="rounded"
          size="small"
        >
          {speech.say(`pane.campaigns.state.${campaign.state}`)}
        </Badge>
      </div>
      <div className={mergeClasses(styles.quiet, styles.under)}>
        {[
          campaign.instrument !== "" && speech.say(`words.instrument.${campaign.instrument}`),
          campaign.end === null
            ? speech.say("pane.campaigns.from", { start: speech.day(campaign.start) })
            : speech.say("pane.campaigns.fromTo", {
                start: speech.day(campaign.start),
                end: speech.day(campaign.end),
              }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
      <div className={styles.under}>
        <ShareBar share={result.customers > 0 ? result.contacted / result.customers : 0} />
        <div className={styles.quiet}>
          {speech.say("pane.campaigns.contactedOf", {
            contacted: speech.number(result.contacted),
            customers: speech.number(result.customers),
          })}
        </div>
      </div>
      {isOpen && (
        <div className={styles.under}>
          <dl className={styles.figures}>
            {figures.map(([word, value]) => [<dt key={`${word} word`}>{word}</dt>, <dd key={word}>{value}</dd>])}
          </dl>
          {result.contactsOffList > 0 && (
            <div className={styles.quiet}>
              {speech.say("sheets.campaign.offList", { count: result.contactsOffList })}
            </div>
          )}
          {campaign.selection !== "" && (
            <div className={styles.quiet}>
              {speech.say("pane.campaigns.selection", { selection: campaign.selection })}
            </div>
          )}
          {campaign.withoutContact.length > 0 && (
            <Disclosure
              label={speech.say("pane.campaigns.withoutContact")}
              aside={speech.number(campaign.withoutContact.length)}
            >
              <ul className={styles.list}>
                {campaign.withoutContact.slice(0, mostShown).map((customer) => {
                  const { place } = customer;
                  return (
                    <li key={customer.customerId} className={styles.item}>
                      <span className={styles.customer}>
                        {place ? (
                          <Link as="button" inline onClick={() => onGoTo(place)}>
                            {customer.customer || customer.customerId}
                          </Link>
                        ) : (
                          <span>{customer.customer || customer.customerId}</span>
                        )}
                        <span className={styles.quiet}>
                          {[customer.phone, customer.adviser].filter((text) => text !== "").join(" · ")}
                        </span>
                      </span>
                      <Button
                        size="small"
                        aria-label={speech.say("pane.campaigns.logWith", {
                          customer: customer.customer || customer.customerId,
                        })}
                        onClick={() => onLog(customer.customerId)}
                      >
                        {speech.say("pane.reminders.log")}
                      </Button>
                    </li>
                  );
                })}
              </ul>
              {campaign.withoutContact.length > mostShown && (
                <div className={styles.quiet}>
                  {speech.count("pane.campaigns.more", campaign.withoutContact.length - mostShown)}
                </div>
              )}
            </Disclosure>
          )}
        </div>
      )}
    </section>
  );
}
