import { Dropdown, MessageBar, MessageBarBody, Option, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { AdviserRemedies, Allocated, Remedies, RemediesOf } from "../../workbook/capacity/capacity";
import { useSpeech, type Speech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import { Disclosure } from "../parts/Disclosure";
import type { FigureStory } from "../parts/explaining";
import { FigureTable } from "../parts/FigureTable";
import { ErrorIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { hoursOf } from "./capacityStories";

const kinds = ["target", "stretch", "priority", "optimum"] as const;
type Kind = (typeof kinds)[number];

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 132px)",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: quietWords,
  facts: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface RemediesTableProps {
  readonly remedies: Remedies;
  /** False: an optimum had more combinations than can be searched, and is the best that was found. */
  readonly isProven: boolean;
}

/** What to do with the time there is: stretch, priority and the exact optimum side by side, for the team or one adviser. */
export function RemediesTable({ remedies, isProven }: RemediesTableProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [chosen, setChosen] = useState("");
  const one = remedies.advisers.find(({ adviser }) => adviser === chosen) ?? null;
  const of: RemediesOf = one ?? remedies.team;
  const name = one ? one.adviser : speech.say("sheets.capacity.team");
  const classes = of.optimum?.classes ?? of.target.classes;
  const infeasible = one
    ? one.infeasible === null
      ? []
      : [one]
    : remedies.advisers.filter((each) => each.infeasible !== null);
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h2 id={`${id}-title`} className={styles.title}>
          {speech.say("pane.capacity.remedies")}
        </h2>
        <Dropdown
          size="small"
          style={{ minWidth: 0 }}
          aria-label={speech.say("pane.capacity.whose")}
          value={name}
          selectedOptions={[chosen]}
          onOptionSelect={(_, { optionValue }) => setChosen(optionValue ?? "")}
        >
          <Option value="">{speech.say("sheets.capacity.team")}</Option>
          {remedies.advisers.map(({ adviser }) => (
            <Option key={adviser} value={adviser}>
              {adviser}
            </Option>
          ))}
        </Dropdown>
      </div>
      {infeasible.length > 0 && (
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>
            {infeasible.map((each) => (
              <div key={each.adviser}>{infeasibleWords(speech, each)}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <FigureTable
        label={speech.say("pane.capacity.remedies")}
        head={[
          "",
          speech.say("pane.capacity.contactsColumn"),
          speech.say("pane.capacity.hoursColumn"),
          speech.say("pane.capacity.contribution"),
          speech.say("pane.capacity.loss"),
        ]}
        rows={kinds.map((kind) => {
          const found = of[kind];
          return {
            key: kind,
            isTotal: kind === "optimum",
            cells: [
              speech.say(`pane.capacity.remedy.${kind}`),
              found ? speech.number(found.contacts) : "–",
              found ? speech.number(found.minutes / 60) : "–",
              found ? (
                <AskedFigure key="contribution" story={() => remedyStory(speech, kind, name, found, isProven)}>
                  {speech.number(found.contribution)}
                </AskedFigure>
              ) : (
                "–"
              ),
              found?.loss === null || found?.loss === undefined ? "–" : speech.number(found.loss),
            ],
          };
        })}
      />
      <div className={styles.words}>{speech.say(isProven ? "pane.capacity.ways" : "pane.capacity.waysUnproven")}</div>
      <ul className={styles.facts}>
        {one ? (
          adviserFacts(speech, one).map((fact) => <li key={fact}>{fact}</li>)
        ) : (
          <>
            {remedies.pooledContribution !== null && (
              <li>
                {speech.say("pane.capacity.pooled", { contribution: speech.number(remedies.pooledContribution) })}
              </li>
            )}
            <li className={styles.words}>{speech.say("pane.capacity.chooseAdviser")}</li>
          </>
        )}
      </ul>
      {classes.length > 0 && (
        <Disclosure label={speech.say("pane.capacity.byClass")}>
          <FigureTable
            label={speech.say("pane.capacity.byClass")}
            head={[
              speech.say("sheets.capacity.column.class"),
              ...kinds.map((kind) => speech.say(`pane.capacity.remedy.${kind}`)),
            ]}
            rows={classes.map(({ class: label, networks }) => ({
              key: label,
              cells: [
                speech.say("pane.capacity.classNetworks", {
                  class: label || speech.say("sheets.capacity.noClass"),
                  networks,
                }),
                ...kinds.map((kind) => {
                  const own = of[kind]?.classes.find((each) => each.class === label);
                  return own ? speech.number(own.contacts) : "–";
                }),
              ],
            }))}
          />
          {of.optimum && (
            <ul className={styles.facts}>
              {of.optimum.classes.map(({ class: label, levels }) => (
                <li key={label} className={styles.words}>
                  {speech.say("pane.capacity.levels", {
                    class: label || speech.say("sheets.capacity.noClass"),
                    levels: levels
                      .map(({ contacts, networks }) => `${speech.number(networks)} × ${speech.number(contacts)}`)
                      .join(", "),
                  })}
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </section>
  );
}

function adviserFacts(speech: Speech, one: AdviserRemedies): string[] {
  const { stretchFactor, oneHourMore, oneHourLess, flat } = one;
  const facts: string[] = [speech.say("pane.capacity.forContacts", { hours: hoursOf(speech, one.minutes) })];
  if (stretchFactor !== null)
    facts.push(
      stretchFactor > 1
        ? speech.say("pane.capacity.stretchFactor", { factor: speech.number(stretchFactor, 2) })
        : speech.say("pane.capacity.noStretch"),
    );
  if (oneHourMore !== null)
    facts.push(speech.say("pane.capacity.oneHourMore", { gain: speech.number(oneHourMore, 2) }));
  if (oneHourLess !== null)
    facts.push(speech.say("pane.capacity.oneHourLess", { loss: speech.number(oneHourLess, 2) }));
  if (flat)
    facts.push(
      flat.most === null
        ? speech.say("pane.capacity.flatOpen", { least: speech.number(flat.least, 1) })
        : speech.say("pane.capacity.flat", { least: speech.number(flat.least, 1), most: speech.number(flat.most, 1) }),
    );
  return facts;
}

function infeasibleWords(speech: Speech, { adviser, infeasible }: AdviserRemedies): string {
  if (!infeasible) return "";
  // Networks of one class with different targets stand apart there.
  const missing = new Map<string, number>();
  for (const { class: label, missingMinutes } of infeasible.classes)
    if (missingMinutes > 0) missing.set(label, (missing.get(label) ?? 0) + missingMinutes);
  return speech.say("pane.capacity.infeasible", {
    adviser,
    hours: hoursOf(speech, infeasible.missingMinutes),
    classes: [...missing].map(([label, minutes]) => `${label} (${hoursOf(speech, minutes)})`).join(", "),
  });
}

function remedyStory(speech: Speech, kind: Kind, name: string, found: Allocated, isProven: boolean): FigureStory {
  return {
    title: `${speech.say(`pane.capacity.remedy.${kind}`)} · ${name}`,
    value: speech.number(found.contribution, 2),
    formula: speech.say(kind === "optimum" && !isProven ? "pane.capacity.howUnproven" : `pane.capacity.how.${kind}`),
    inputs: [
      ...found.classes.map(({ class: label, networks, contacts, contribution }) => ({
        label: speech.say("pane.capacity.classContacts", {
          class: label || speech.say("sheets.capacity.noClass"),
          networks,
          contacts: speech.number(contacts),
        }),
        value: speech.number(contribution, 2),
      })),
      { label: speech.say("pane.capacity.hoursColumn"), value: hoursOf(speech, found.minutes) },
    ],
    rows: [],
    rowCount: 0,
  };
}
