import type { Look } from "../../workbook/look/look";
import type { CustomerValueRow, CustomerValues } from "../../workbook/value/customerValues";
import type { Speech } from "../frame/speech";
import type { FigureStory } from "../parts/explaining";
import { contactPlaces } from "../plan/contactPlaces";

/** Where the value of a network comes from, with the orders behind it. */
export function networkStory(speech: Speech, row: CustomerValueRow, values: CustomerValues, look: Look): FigureStory {
  const money = (value: number | null): string => (value === null ? "–" : speech.number(value, 2));
  return {
    title: `${speech.say("sheets.value.column.net")} · ${row.network}`,
    value: money(row.net),
    place: row.place,
    formula: speech.say("pane.value.howNetwork", {
      contribution: money(row.contribution),
      cost: money(row.contactCost),
      retention: speech.percent(values.inputs.retention),
      discount: speech.percent(values.inputs.discount),
      years: values.inputs.years,
      net: money(row.net),
    }),
    inputs: [
      { label: speech.say("sheets.value.column.contribution"), value: money(row.contribution) },
      { label: speech.say("pane.value.contacts"), value: speech.number(row.contactsPerYear, 1) },
      { label: speech.say("sheets.value.column.costPerContact"), value: money(row.costPerContact) },
      { label: speech.say("sheets.value.column.contactCost"), value: money(row.contactCost) },
      { label: speech.say("sheets.value.column.value"), value: money(row.value) },
      { label: speech.say("sheets.value.column.threshold"), value: money(row.threshold) },
      ...inputParts(speech, values),
    ],
    rows: contactPlaces(look, row.records, "contribution"),
    rowCount: row.records.length,
  };
}

/** Where the value of all networks comes from. */
export function totalStory(speech: Speech, values: CustomerValues): FigureStory {
  const { totals } = values;
  return {
    title: speech.say("pane.value.net"),
    value: speech.number(totals.net, 2),
    formula: speech.count("pane.value.howTotal", totals.networks),
    inputs: [
      { label: speech.say("sheets.value.column.contribution"), value: speech.number(totals.contribution, 2) },
      { label: speech.say("sheets.value.column.contactCost"), value: speech.number(totals.contactCost, 2) },
      { label: speech.say("sheets.value.column.value"), value: speech.number(totals.value, 2) },
      ...inputParts(speech, values),
      { label: speech.say("pane.value.ordersFrom"), value: speech.day(values.from + 1) },
      { label: speech.say("pane.value.ordersTo"), value: speech.day(values.asOf) },
    ],
    rows: [],
    rowCount: 0,
  };
}

/** Where the threshold of a visit comes from. */
export function visitStory(speech: Speech, values: CustomerValues): FigureStory {
  return {
    title: speech.say("sheets.value.visitThreshold"),
    value: speech.number(values.visitThreshold, 2),
    formula: speech.say("pane.value.howVisit", {
      cost: speech.number(values.visitCost, 2),
      threshold: speech.number(values.visitThreshold, 2),
    }),
    inputs: [
      { label: speech.say("sheets.value.visitCost"), value: speech.number(values.visitCost, 2) },
      ...inputParts(speech, values),
    ],
    rows: [],
    rowCount: 0,
  };
}

function inputParts(speech: Speech, { inputs }: CustomerValues): FigureStory["inputs"] {
  return [
    { label: speech.say("sheets.value.retention"), value: speech.percent(inputs.retention) },
    { label: speech.say("sheets.value.discount"), value: speech.percent(inputs.discount) },
    { label: speech.say("sheets.value.years"), value: speech.number(inputs.years) },
  ];
}
