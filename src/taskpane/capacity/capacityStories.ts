import type { AdviserCapacity, Capacity, TeamCapacity } from "../../workbook/capacity/capacity";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Speech } from "../frame/speech";
import type { FigureStory } from "../parts/explaining";

/** Minutes as hours, as a person reads them. */
export function hoursOf(speech: Speech, minutes: number): string {
  return speech.say("pane.capacity.hours", { hours: speech.number(minutes / 60, 1) });
}

/**
 * Where the utilisation of the team comes from.
 * @param networks their rows in the customers table
 */
export function teamStory(
  speech: Speech,
  { team, year, parties, followUpCalls }: Capacity,
  networks: readonly CellPlace[],
): FigureStory {
  return {
    title: `${speech.say("sheets.capacity.column.utilisation")} ${year} · ${speech.say("sheets.capacity.team")}`,
    value: team.utilisation === null ? "–" : speech.percent(team.utilisation),
    formula: formulaOf(speech, team),
    inputs: [
      { label: speech.say("sheets.capacity.column.networks"), value: speech.number(team.networks) },
      { label: speech.say("pane.capacity.targetContacts"), value: speech.number(team.contacts, 1) },
      ...loadParts(speech, team),
      { label: speech.say("sheets.capacity.parties"), value: speech.number(parties) },
      { label: speech.say("sheets.capacity.followUpCalls"), value: speech.number(followUpCalls, 1) },
    ],
    rows: networks,
    rowCount: networks.length,
  };
}

/** Where the utilisation of an adviser comes from, from the calendar to the share. */
export function adviserStory(
  speech: Speech,
  each: AdviserCapacity,
  { year, minutesPerCall }: Capacity,
  networks: readonly CellPlace[],
): FigureStory {
  const days = (value: number): string => speech.number(value, 1);
  return {
    title: `${speech.say("sheets.capacity.column.utilisation")} ${year} · ${each.adviser}`,
    value: each.utilisation === null ? "–" : speech.percent(each.utilisation),
    formula: [
      speech.say("pane.capacity.howTime", {
        days: days(each.days),
        hours: speech.number(each.hoursADay, 2),
        share: speech.percent(each.netMarketTime),
        time: hoursOf(speech, each.minutes),
      }),
      formulaOf(speech, each),
    ].join(" "),
    inputs: [
      { label: speech.say("sheets.capacity.column.workingDays"), value: days(each.workingDays) },
      { label: speech.say("sheets.capacity.column.leaveDays"), value: days(each.leaveDays) },
      { label: speech.say("sheets.capacity.column.trainingDays"), value: days(each.trainingDays) },
      { label: speech.say("sheets.capacity.column.sicknessDays"), value: days(each.sicknessDays) },
      {
        label: speech.say("sheets.capacity.column.region"),
        value: each.region || speech.say("sheets.capacity.noRegion"),
      },
      ...each.classes.map((load) => ({
        label: speech.say("pane.capacity.classLoad", {
          class: load.class || speech.say("sheets.capacity.noClass"),
          networks: load.networks,
          contacts: load.contactsPerYear,
          minutes: speech.number(load.minutesPerContact, 1),
        }),
        value: hoursOf(speech, load.minutes),
      })),
      { label: speech.say("sheets.capacity.minutesPerCall"), value: speech.number(minutesPerCall, 1) },
      ...loadParts(speech, each),
    ],
    rows: networks,
    rowCount: networks.length,
  };
}

function formulaOf(speech: Speech, { load, minutes, utilisation }: TeamCapacity): string {
  return speech.say("pane.capacity.howUtilisation", {
    contacts: hoursOf(speech, load.contacts),
    parties: hoursOf(speech, load.callParties),
    followUps: hoursOf(speech, load.followUps),
    total: hoursOf(speech, load.total),
    time: hoursOf(speech, minutes),
    utilisation: utilisation === null ? "–" : speech.percent(utilisation),
  });
}

function loadParts(speech: Speech, { load, minutes }: TeamCapacity): FigureStory["inputs"] {
  return [
    { label: speech.say("pane.capacity.contacts"), value: hoursOf(speech, load.contacts) },
    { label: speech.say("pane.capacity.callParties"), value: hoursOf(speech, load.callParties) },
    { label: speech.say("pane.capacity.followUps"), value: hoursOf(speech, load.followUps) },
    { label: speech.say("pane.capacity.time"), value: hoursOf(speech, minutes) },
  ];
}
