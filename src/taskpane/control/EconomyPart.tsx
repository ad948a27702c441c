import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Economy, MeasureFigures } from "../../workbook/economy/economy";
import { useSpeech } from "../frame/speech";
import { Figure } from "../parts/Figure";
import { FigureTable } from "../parts/FigureTable";
import { NoteIcon } from "../parts/icons";
import { PartSwitch } from "../parts/PartSwitch";
import { quietWords } from "../parts/quietWords";

const useStyles = makeStyles({
  lead: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  words: {
    ...quietWords,
    fontVariantNumeric: "tabular-nums",
  },
  hint: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    ...quietWords,
  },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

const dimensions = ["instruments", "campaigns", "formats", "advisers", "quarters"] as const;
const gaps = [
  "withoutCost",
  "advisersWithoutCost",
  "withoutMinutes",
  "ordersWithoutContribution",
  "contributionWithoutOrder",
  "unknown",
  "future",
  "undated",
] as const;

/** What measures cost and what they brought, by instrument, campaign, format, adviser and quarter, and what keeps it from being whole. */
export function EconomyPart({ economy }: { readonly economy: Economy }) {
  const styles = useStyles();
  const speech = useSpeech();
  const [dimension, setDimension] = useState<(typeof dimensions)[number]>("instruments");
  const { total, attribution } = economy;
  const offered = dimensions.filter(
    (each) => each === "instruments" || each === "quarters" || economy[each].some(({ name }) => name !== ""),
  );
  const rows =
    dimension === "quarters"
      ? [...economy.quarters].reverse().map(({ year, quarter, figures }) => ({
          name: speech.say("sheets.economy.quarterName", { year: String(year), quarter }),
          figures,
        }))
      : economy[dimension].map(({ name, figures }) => ({
          name: name || speech.say("sheets.economy.notGiven"),
          figures,
        }));
  const cellsOf = (name: string, figures: MeasureFigures) => [
    name,
    speech.number(figures.contacts),
    speech.short(figures.cost),
    speech.number(figures.orders),
    speech.short(figures.contribution),
    figures.contributionPerCost === undefined ? "–" : speech.number(figures.contributionPerCost, 1),
  ];
  if (total.contacts === 0) return <div>{speech.say("sheets.economy.none")}</div>;
  return (
    <>
      <div className={styles.lead}>
        <Figure value={speech.short(total.cost)} word={speech.say("columns.economy.cost")} />
        <Figure value={speech.short(total.contribution)} word={speech.say("columns.economy.contribution")} />
      </div>
      <div className={styles.words}>
        {speech.say("pane.economy.lead", {
          contacts: speech.number(total.contacts),
          orders: speech.number(total.orders),
          perOrder: total.costPerOrder === undefined ? "–" : speech.number(total.costPerOrder, 2),
          perCost: total.contributionPerCost === undefined ? "–" : speech.number(total.contributionPerCost, 2),
        })}
      </div>
      <PartSwitch
        parts={offered}
        part={dimension}
        label={speech.say("pane.control.by")}
        nameOf={(each) => speech.say(`pane.economy.by.${each}`)}
        onPart={setDimension}
      />
      <FigureTable
        label={speech.say(`pane.economy.by.${dimension}`)}
        head={[
          speech.say(`pane.economy.one.${dimension}`),
          "n",
          speech.say("columns.economy.cost"),
          speech.say("columns.economy.orders"),
          speech.say("pane.economy.contribution"),
          speech.say("pane.economy.perCost"),
        ]}
        rows={[
          ...rows.map(({ name, figures }) => ({ key: name, cells: cellsOf(name, figures) })),
          { key: "total", isTotal: true, cells: cellsOf(speech.say("sheets.economy.all"), total) },
        ]}
      />
      <div className={styles.words}>
        {speech.say("sheets.economy.attribution", { days: attribution.days })}{" "}
        {attribution.uncredited > 0 &&
          speech.say("sheets.economy.uncredited", {
            orders: speech.number(attribution.uncredited),
            all: speech.number(attribution.credited + attribution.uncredited),
            contribution: speech.number(attribution.uncreditedContribution, 2),
          })}
      </div>
      <div className={styles.stack}>
        {gaps
          .filter((gap) => economy.gaps[gap] > 0)
          .map((gap) => (
            <div key={gap} className={styles.hint}>
              <NoteIcon size={14} />
              {speech.count(`sheets.economy.gap.${gap}`, economy.gaps[gap])}
            </div>
          ))}
      </div>
    </>
  );
}
