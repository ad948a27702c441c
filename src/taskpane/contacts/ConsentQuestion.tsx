import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { countCallable, isConsentUnsaid } from "../../workbook/contacts/callsWithoutEntry";
import type { Look } from "../../workbook/look/look";
import { useSpeech } from "../frame/speech";
import type { Session } from "../session/useSession";

interface ConsentQuestionProps {
  readonly look: Look;
  readonly session: Session;
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  ask: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, alignItems: "stretch" },
  choice: { justifyContent: "flex-start", textAlign: "left", fontWeight: tokens.fontWeightRegular },
});

/**
 * Asked once, where the list says nothing of consents to calls: without an answer nobody may be called and every customer is
 * to get a letter. Nothing where something is said, or the answer is on the rules sheet.
 */
export function ConsentQuestion({ look, session }: ConsentQuestionProps) {
  const styles = useStyles();
  const speech = useSpeech();
  if (!isConsentUnsaid(look)) return null;
  const { contactRules } = look.rules;
  const isBusy = session.state.work !== null;
  const answer = (change: Partial<typeof contactRules>) =>
    void session.applyRules({ contactRules: { ...contactRules, ...change } }, []);
  return (
    <section className={styles.card} aria-label={speech.say("pane.consent.ask")}>
      <h3 className={styles.ask}>{speech.say("pane.consent.ask")}</h3>
      <div className={styles.choices}>
        <Button
          size="small"
          className={styles.choice}
          disabled={isBusy}
          onClick={() => answer({ customersAre: "business", callsWithoutEntry: "yes" })}
        >
          {speech.count("pane.consent.ask.business", countCallable(look), {
            all: look.customerColumns?.count ?? 0,
          })}
        </Button>
        <Button
          size="small"
          className={styles.choice}
          disabled={isBusy}
          onClick={() => answer({ customersAre: "consumer", callsWithoutEntry: "no" })}
        >
          {speech.say("pane.consent.ask.consumer")}
        </Button>
        <Button
          size="small"
          className={styles.choice}
          disabled={isBusy}
          onClick={() => answer({ callsWithoutEntry: "no" })}
        >
          {speech.say("pane.consent.ask.myself")}
        </Button>
      </div>
      <span>{speech.say("pane.consent.ask.preview", { rules: speech.say("sheets.rules.name") })}</span>
    </section>
  );
}
