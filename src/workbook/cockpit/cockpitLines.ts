import { formatNumber, say, type Language } from "../../text/text";
import { textOf } from "../excel/cell";
import { daySentence } from "../sentences/day";
import { customerFilters } from "../reminders/filterReminders";
import { derivationSentence, taskSentence } from "../reminders/derivationSentence";
import { reasonSentence } from "../matrix/reasonSentence";
import { attemptsSentence } from "../reminders/attemptsSentence";
import { instrumentWord, whatSentence } from "../reminders/whatSentence";
import { phaseWords } from "../words/registerWords";
import type { Cockpit } from "./cockpit";

/** A label and what is said under it. */
export type CockpitLine = readonly [label: string, text: string];

const number = (language: Language, value: number): string =>
  formatNumber(language, value, { maximumFractionDigits: 1 });

/** Class, casting, override, departments, segment, phase and interest in words. */
export function standingLines(language: Language, cockpit: Cockpit): CockpitLine[] {
  const { reminder, class: cast, segment, phase } = cockpit;
  const label = (key: string): string => say(language, `sheets.cockpit.${key}` as Parameters<typeof say>[1]);
  const lines: CockpitLine[] = [
    [
      label("class"),
      say(language, "sheets.cockpit.classSentence", {
        class: reminder.class === "" ? label("none") : reminder.class,
        from: say(language, `columns.classFrom.${reminder.classFrom}`),
        contacts: number(language, reminder.contactsPerYear),
      }),
    ],
  ];
  const { reason, override } = cast;
  if (reason) {
    const shares = reason.criteria
      .filter(({ share }) => share !== undefined)
      .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
      .map(({ name, criterion, share }) => {
        const value = textOf(cast.values[criterion]);
        return `${name}${value === "" ? "" : ` (${value})`} ${number(language, share ?? 0)}`;
      });
    lines.push([
      label("casting"),
      Number.isNaN(reason.score)
        ? label("notCast")
        : say(language, "sheets.cockpit.castingSentence", {
            class: reason.label === "" ? label("none") : reason.label,
            score: number(language, reason.score),
            low: number(language, reason.low),
            high: number(language, reason.high),
            shares: shares.join(", "),
          }),
    ]);
  }
  if (override) {
    lines.push([
      label("override"),
      `${override.class}: ${override.reason} (${override.author}${override.until === null ? "" : `, ${daySentence(language, override.until)}`})`,
    ]);
  }
  if (cast.departments.length > 0) {
    lines.push([
      label("departments"),
      cast.departments.join(", ") +
        (cast.missingDepartments.length > 0
          ? ` ${say(language, "sheets.cockpit.missing", { departments: cast.missingDepartments.join(", ") })}`
          : ""),
    ]);
  }
  lines.push([
    label("segment"),
    `${segment.label === "" ? label("none") : segment.label}: ${reasonSentence(language, segment.reason, segment.potential)}`,
  ]);
  for (const field of customerFilters) {
    const words = reminder.words[field];
    if (words.length > 0) lines.push([say(language, `columns.${field}`), words.join(", ")]);
  }
  lines.push([
    label("phase"),
    say(language, "sheets.cockpit.phaseSentence", {
      phase: reminder.phase ? phaseWords.wordOf(language, reminder.phase) : phase.text || label("none"),
      interest: reminder.interest === null ? label("notRated") : String(reminder.interest),
    }),
  ]);
  for (const step of phase.history.slice(0, 3)) {
    lines.push([
      "",
      `${daySentence(language, step.date)}: ${step.from ? phaseWords.wordOf(language, step.from) : "–"} → ${phaseWords.wordOf(language, step.to)}${step.reason === "" ? "" : `, ${step.reason}`}`,
    ]);
  }
  return lines;
}

/** What comes next: due day with its derivation, what to do and why, tasks, topic. */
export function nextLines(language: Language, cockpit: Cockpit): CockpitLine[] {
  const { reminder } = cockpit;
  const label = (key: string): string => say(language, `sheets.cockpit.${key}` as Parameters<typeof say>[1]);
  const state = say(language, `columns.state.${reminder.state}`);
  return [
    [
      label("due"),
      reminder.due === null
        ? state
        : `${daySentence(language, reminder.due)} (${state})${reminder.derivation ? `: ${derivationSentence(language, reminder.derivation)}` : ""}`,
    ],
    ...(reminder.attempts
      ? [[label("attempts"), attemptsSentence(language, reminder.attempts, cockpit.asOf)] as const]
      : []),
    ...(reminder.snooze
      ? [[label("snoozed"), `${daySentence(language, reminder.snooze.until)}: ${reminder.snooze.reason}`] as const]
      : []),
    [label("measure"), `${instrumentWord(language, reminder.what)}. ${whatSentence(language, reminder.what)}`],
    ...reminder.tasks
      .slice(0, 5)
      .map((task, index): CockpitLine => [
        index === 0 ? label("tasks") : "",
        taskSentence(language, task, daySentence(language, task.due)),
      ]),
    ...(cockpit.topics.length > 0 ? [[label("topic"), cockpit.topics.join("; ")] as const] : []),
  ];
}

/** A text in lines of at most so many characters, broken between words. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
