import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SettleOptions, Settled } from "../../intake/settle";
import type { Answers } from "../../intake/question";
import { answersFrom, toRemember, type RememberedAnswers } from "../../intake/remembered";
import type { CellBlock, IntakeBook } from "../../intake/sheet";
import { addressOf } from "../../workbook/excel/address";
import type { CellPlace } from "../../workbook/excel/finding";
import type { IntakeRun } from "../../workbook/intake/intakeRecord";
import type { Look } from "../../workbook/look/look";
import type { HowTaken, TakenOver } from "../../workbook/intake/takeOver";
import type { TableUpdate } from "../../workbook/intake/updateTables";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import type { Session } from "../session/useSession";
import type { WorkbookPort } from "../session/workbookPort";
import { ChangesPart } from "./ChangesPart";
import { ColumnsPart } from "./ColumnsPart";
import { FoundPart } from "./FoundPart";
import { IntakeFoot } from "./IntakeFoot";
import { QuestionsPart } from "./QuestionsPart";
import { placesOf, takenWords, undoneWords } from "./takenWords";
import { updateId, UpdatesPart } from "./UpdatesPart";

interface IntakePageProps {
  readonly session: Session;
  readonly workbook: WorkbookPort;
  readonly asOf: number;
  /** A column that the page begins at: its question, else what is changed in it. */
  readonly at?: { readonly sheet: string; readonly header: string } | null;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onLeave: () => void;
}

/** What a person chose on the page; every reading starts from it. */
export type IntakeChoices = Required<Pick<SettleOptions, "answers" | "further" | "left" | "multiples">> & {
  readonly kinds: NonNullable<SettleOptions["kinds"]>;
  readonly columns: NonNullable<SettleOptions["columns"]>;
};

const noChoices: IntakeChoices = { answers: {}, further: false, left: [], multiples: {}, kinds: {}, columns: {} };

function knownCustomers(look: Look | null): { name: string; id: string }[] {
  const { customerId = [], customer = [] } = look?.customerColumns ?? {};
  return customerId.flatMap((id, record) => (id === "" ? [] : [{ name: customer[record] || id, id }]));
}

const useStyles = makeStyles({
  wait: { padding: tokens.spacingVerticalXXL },
  runs: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
});

/** Takes lists over: what was found, its columns, what is open, what will change. Nothing is written before its foot. */
export function IntakePage({ session, workbook, asOf, at = null, onGoTo, onLeave }: IntakePageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { intakes } = workbook;
  const [book, setBook] = useState<IntakeBook | null>(null);
  const [file, setFile] = useState("");
  const [choices, setChoices] = useState<IntakeChoices>(noChoices);
  const [settled, setSettled] = useState<Settled | null>(null);
  const [runs, setRuns] = useState<readonly IntakeRun[]>([]);
  const [selection, setSelection] = useState("");
  const [remembered, setRemembered] = useState<RememberedAnswers | null>(null);
  /** Answers that came from there, by id; null before they were looked for. */
  const [kept, setKept] = useState<Answers | null>(null);
  const chosen = useRef<Record<string, CellBlock[]>>({});
  // The names that are surely one start out joined: each can be taken out again.
  const proposed = useRef(false);

  const { perform } = session;
  const read = useCallback(async () => {
    const found = await perform({
      work: "sheet",
      act: async (_look, { language, onProgress, signal }) => {
        const options = { language, ...(onProgress && { onProgress }), ...(signal && { signal }) };
        return {
          ...(await intakes.readBook({ ...options, chosen: chosen.current })),
          runs: await intakes.runs(),
          remembered: await intakes.remembered(),
          selection: await intakes.selectedBlock().catch(() => null),
        };
      },
    });
    if (!found) return;
    setFile("");
    setBook(found.book);
    setRuns(found.runs);
    setRemembered(found.remembered);
    const { selection: block } = found;
    const isChosen = block && chosen.current[block.sheet]?.some((each) => addressOf(each) === addressOf(block.block));
    setSelection(block && !isChosen ? `${block.sheet}!${addressOf(block.block)}` : "");
  }, [perform, intakes]);

  useEffect(() => void read(), [read]);

  const { look } = session.state;
  // A file may hold the contacts alone: their customers are those of the workbook.
  const customers = useMemo(() => (book && book.source !== "workbook" ? knownCustomers(look) : []), [book, look]);

  useEffect(() => {
    if (!book) return undefined;
    const controller = new AbortController();
    intakes
      .settle(book, { asOf, ...choices, customers }, { language: speech.language, signal: controller.signal })
      .then((next) => {
        if (controller.signal.aborted) return;
        const sure = next.understood.nearNames.filter(({ isProposed }) => isProposed);
        if (!proposed.current && sure.length > 0) {
          proposed.current = true;
          const names = Object.fromEntries(
            sure.map(({ list, value, customers }) => [`${list}/${value}/name`, String(customers[0])]),
          );
          setChoices((before) => ({ ...before, answers: { ...names, ...before.answers } }));
        }
        if (remembered && kept === null) {
          const known = answersFrom(next.understood, remembered);
          setKept(known);
          if (Object.keys(known).length > 0)
            setChoices((before) => ({ ...before, answers: { ...known, ...before.answers } }));
        }
        setSettled(next);
      })
      .catch((error: unknown) => {
        if (!controller.signal.aborted) throw error;
      });
    return () => controller.abort();
  }, [book, choices, asOf, customers, remembered, kept, intakes, speech.language]);

  const [updates, setUpdates] = useState<readonly TableUpdate[]>([]);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const hasClean = runs.some(({ cells }) => cells.some(({ rule }) => rule === "clean table"));
  useEffect(() => {
    let isOver = false;
    if (!book || !settled || !hasClean) setUpdates([]);
    else
      intakes.updates(book, settled.changes, speech.language).then(
        (found) => !isOver && setUpdates(found),
        // What cannot be compared is not offered; clean tables of their own still are.
        () => !isOver && setUpdates([]),
      );
    return () => {
      isOver = true;
    };
  }, [book, settled, hasClean, intakes, speech.language]);

  const answer = (answers: Answers) =>
    setChoices((before) => ({ ...before, answers: { ...before.answers, ...answers } }));
  const reset = (id: string) =>
    setChoices((before) => {
      const { [id]: _gone, ...answers } = before.answers;
      return { ...before, answers };
    });

  const chooseSelection = async () => {
    const selection = await intakes.selectedBlock().catch(() => null);
    if (!selection) return;
    chosen.current = { ...chosen.current, [selection.sheet]: [selection.block] };
    await read();
  };
  const chooseFile = async (given: File) => {
    const read = await perform({
      work: "sheet",
      act: async (_look, { language }) =>
        intakes.readFile(new Uint8Array(await given.arrayBuffer()), given.name, language),
    });
    if (!read) return;
    setFile(given.name);
    setKept(null);
    setChoices(noChoices);
    proposed.current = false;
    setBook(read);
  };

  const giveBack = (run: string) =>
    session.perform({
      work: "entry",
      act: (_look, options) => intakes.undo(run, { ...options, asOf }),
      said: (result) => ({ sentence: undoneWords(speech, result) }),
      renews: true,
    });
  const undo = async (run: string) => {
    if (await giveBack(run)) await read();
  };

  // What was taken over stands; without its answers the next time asks again.
  const keepAnswers = async () => {
    if (settled)
      await intakes
        .rememberAnswers(toRemember(settled.understood, choices.answers), speech.language)
        .catch(() => undefined);
  };

  const take = async (how: HowTaken) => {
    if (!book || !settled) return;
    const run = `${speech.day(asOf)} · ${runs.length + 1}`;
    await session.perform<TakenOver>({
      work: how === "inPlace" ? "entry" : "sheet",
      act: async (_look, options) => {
        const result = await intakes.takeOver(book, settled.understood, settled.changes, {
          ...options,
          how,
          asOf,
          run,
        });
        await keepAnswers();
        // What comes first is seen first: the matrix where there are potentials, else who is due.
        const hasPotential = settled.changes.clean.some(({ fields }) => fields.includes("potential"));
        session.dispatch({ type: "tab", tab: hasPotential ? "casting" : "reminders" });
        return result;
      },
      said: (result) => ({
        sentence: takenWords(speech, how, result, settled.changes),
        ...(how !== "remember" && { offer: { words: speech.say("intake.act.undo"), act: () => void giveBack(run) } }),
      }),
      renews: true,
    });
  };

  const update = async () => {
    const run = `${speech.day(asOf)} · ${runs.length + 1}`;
    const wanted = updates.map((each) => ({
      ...each,
      changed: each.changed.filter(({ header }) => !skipped.has(updateId(each, header))),
    }));
    const done = await session.perform({
      work: "entry",
      act: async (_look, options) => {
        const result = await intakes.update(wanted, { ...options, asOf, run });
        await keepAnswers();
        return result;
      },
      said: ({ added, changed, left }) => ({
        sentence: [
          speech.say("intake.update.done", { added, changed }),
          ...(left.length > 0 ? [speech.count("intake.done.left", left.length, { places: placesOf(left) })] : []),
        ].join(" "),
        offer: { words: speech.say("intake.act.undo"), act: () => void giveBack(run) },
      }),
      renews: true,
    });
    if (done) onLeave();
  };

  return (
    <SubPage
      title={speech.say("intake.page.title")}
      onLeave={onLeave}
      foot={
        settled &&
        book && (
          <IntakeFoot
            settled={settled}
            isFile={book.source !== "workbook"}
            isBusy={session.state.work !== null}
            updates={updates}
            onUpdate={() => void update()}
            onTake={(how) => void take(how)}
          />
        )
      }
    >
      {!settled || !book ? (
        <div className={styles.wait}>
          <Spinner size="small" label={speech.say("intake.page.reading")} />
        </div>
      ) : (
        <>
          <FoundPart
            book={book}
            file={file}
            understood={settled.understood}
            onKind={(place, kind) => setChoices((before) => ({ ...before, kinds: { ...before.kinds, [place]: kind } }))}
            selection={file === "" ? selection : ""}
            onSelection={() => void chooseSelection()}
            onFile={(given) => void chooseFile(given)}
            onGoTo={onGoTo}
          />
          <ColumnsPart
            book={book}
            settled={settled}
            multiples={choices.multiples}
            onMultiple={(list, multiple) =>
              setChoices((before) => {
                const { [list]: _former, ...others } = before.multiples;
                return { ...before, multiples: multiple ? { ...others, [list]: multiple } : others };
              })
            }
            onColumn={(place, field, column) =>
              setChoices((before) => ({
                ...before,
                columns: { ...before.columns, [place]: { ...before.columns[place], [field]: column } },
              }))
            }
          />
          <QuestionsPart
            book={book}
            understood={settled.understood}
            answers={choices.answers}
            remembered={Object.keys(kept ?? {}).filter((id) => choices.answers[id] === kept?.[id]).length}
            onForget={() =>
              setChoices((before) => ({
                ...before,
                answers: Object.fromEntries(Object.entries(before.answers).filter(([id]) => kept?.[id] === undefined)),
              }))
            }
            onAnswer={answer}
            onReset={reset}
            onGoTo={onGoTo}
            at={at}
          />
          {updates.length > 0 && (
            <UpdatesPart
              updates={updates}
              skipped={skipped}
              onSkip={(id, isSkipped) =>
                setSkipped((before) => {
                  const next = new Set(before);
                  if (isSkipped) next.add(id);
                  else next.delete(id);
                  return next;
                })
              }
              onGoTo={onGoTo}
            />
          )}
          <ChangesPart
            at={at}
            book={book}
            settled={settled}
            answers={choices.answers}
            further={choices.further}
            left={choices.left}
            onLeft={(id, isLeft) =>
              setChoices((before) => ({
                ...before,
                left: isLeft ? [...before.left, id] : before.left.filter((each) => each !== id),
              }))
            }
            onFurther={(further) => setChoices((before) => ({ ...before, further }))}
            onAnswer={answer}
            onReset={reset}
            onGoTo={onGoTo}
          />
          {runs.length > 0 && (
            <section className={styles.runs}>
              <h3>{speech.say("intake.runs.title")}</h3>
              {runs.map(({ run, day, cells }) => (
                <Button key={run} size="small" onClick={() => void undo(run)}>
                  {speech.say("intake.act.undo")}:{" "}
                  {speech.count("intake.runs.run", cells.length, { day: speech.day(day) })}
                </Button>
              ))}
            </section>
          )}
        </>
      )}
    </SubPage>
  );
}
