import { makeStyles, tokens } from "@fluentui/react-components";
import type { PartyScore } from "../../workbook/callParty/callParty";
import { useSpeech } from "../frame/speech";
import { FigureTable } from "../parts/FigureTable";
import { rateWords } from "./partyWords";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  words: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Parties that are shown, the latest first; the sheet holds them all. */
const mostParties = 12;

/** What earlier parties came to: hits per network called with their interval, by adviser and by party. */
export function PartyScores({ scores }: { readonly scores: readonly PartyScore[] }) {
  const styles = useStyles();
  const speech = useSpeech();
  const total = scores.find(({ day, adviser }) => day === null && adviser === "");
  if (!total || total.called === 0) return <div className={styles.words}>{speech.say("pane.party.noScores")}</div>;
  const byAdviser = scores.filter(({ day, adviser }) => day === null && adviser !== "");
  const byParty = scores
    .filter(({ day, adviser }) => day !== null && adviser === "")
    .sort((a, b) => (b.day ?? 0) - (a.day ?? 0))
    .slice(0, mostParties);
  const head = (first: string): readonly string[] => [
    first,
    speech.say("columns.called"),
    speech.say("columns.reached"),
    speech.say("pane.party.hits"),
    speech.say("columns.hitRate"),
  ];
  const rowOf = (name: string, score: PartyScore, isTotal = false) => ({
    key: name,
    isTotal,
    cells: [
      name,
      speech.number(score.called),
      speech.number(score.reached),
      speech.number(score.appointments + score.orders),
      rateWords(speech, score),
    ],
  });
  return (
    <div className={styles.stack}>
      <FigureTable
        label={speech.say("pane.party.byAdviser")}
        head={head(speech.say("pane.reminders.adviser"))}
        rows={[
          ...byAdviser.map((score) => rowOf(score.adviser, score)),
          rowOf(speech.say("sheets.callParty.allAdvisers"), total, true),
        ]}
      />
      <FigureTable
        label={speech.say("pane.party.byParty")}
        head={head(speech.say("pane.party.party"))}
        rows={byParty.map((score) => rowOf(speech.day(score.day ?? 0), score))}
      />
      <div className={styles.words}>{speech.say("pane.party.scoresHint")}</div>
    </div>
  );
}
