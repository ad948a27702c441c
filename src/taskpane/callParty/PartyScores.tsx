import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PartyScore } from "../../workbook/callParty/callParty";
import { useSpeech } from "../frame/speech";
import { FigureTable } from "../parts/FigureTable";
import { quietWords } from "../parts/quietWords";
import { rateWords } from "./partyWords";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  words: quietWords,
});

/** Parties that are shown, the latest first; the sheet holds them all. */
const mostParties = 12;

/** What earlier parties came to: hits per network called with their interval, by adviser and by party. */
export function PartyScores({ scores }: { readonly scores: readonly PartyScore[] }) {
  const styles = useStyles();
  const speech = useSpeech();
  const [adviser, setAdviser] = useState("");
  const total = scores.find(({ day, adviser }) => day === null && adviser === "");
  if (!total || total.called === 0) return <div className={styles.words}>{speech.say("pane.party.noScores")}</div>;
  const byAdviser = scores.filter(({ day, adviser }) => day === null && adviser !== "");
  const byParty = scores
    .filter((score) => score.day !== null && score.adviser === adviser)
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
      {byAdviser.length > 1 && (
        <Select
          size="small"
          aria-label={speech.say("pane.party.byPartyOf")}
          value={adviser}
          onChange={(_, { value }) => setAdviser(value)}
        >
          <option value="">{speech.say("sheets.callParty.allAdvisers")}</option>
          {byAdviser.map((score) => (
            <option key={score.adviser} value={score.adviser}>
              {score.adviser}
            </option>
          ))}
        </Select>
      )}
      <FigureTable
        label={speech.say("pane.party.byParty")}
        head={head(speech.say("pane.party.party"))}
        rows={byParty.map((score) => rowOf(speech.day(score.day ?? 0), score))}
      />
      <div className={styles.words}>{speech.say("pane.party.scoresHint")}</div>
    </div>
  );
}
