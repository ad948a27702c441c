import { Button, Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useState } from "react";
import type { Look } from "../../workbook/look/look";
import { signedLayer, type PlanBook, type ScenarioCase } from "../../workbook/planning/planBook";
import { planBaseOf } from "../../workbook/planning/planBookOf";
import { planFaultSentence } from "../../workbook/sentences/planSentences";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { FocusReturn } from "../parts/FocusReturn";
import { AddIcon, ErrorIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import type { PlanningPort } from "../session/planningPort";
import type { Session } from "../session/useSession";
import type { ScenarioDraft } from "./scenarioDraft";
import { ScenarioEditor } from "./ScenarioEditor";
import { ScenarioTable } from "./ScenarioTable";
import { SignedScenario } from "./SignedScenario";
import { SignForm } from "./SignForm";

interface ScenariosViewProps {
  readonly look: Look;
  readonly book: PlanBook;
  readonly asOf: number;
  readonly session: Session;
  readonly planning: PlanningPort;
}

/** A pane has room for the base and so many. */
const mostShown = 3;

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "flex-start",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  words: quietWords,
  choice: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  add: { alignSelf: "flex-start" },
});

/** Scenarios as layers over the base, side by side; made, changed, signed and locked here. */
export function ScenariosView(props: ScenariosViewProps) {
  const [isAway, setAway] = useState(false);
  return (
    <FocusReturn isAway={isAway}>
      <Scenarios {...props} onAway={setAway} />
    </FocusReturn>
  );
}

/** @param onAway a page lies over the list, or none does any more */
function Scenarios(props: ScenariosViewProps & { readonly onAway: (isAway: boolean) => void }) {
  const { look, book, asOf, session, planning, onAway } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const [edited, setEdited] = useState<ScenarioDraft | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const isBusy = session.state.work !== null;
  const { scenarios, base } = book;
  const shown = scenarios.filter(({ name }, index) => (chosen ? chosen.includes(name) : index < mostShown));
  const signedOne = scenarios.find((each) => each.name === opened);
  const isAway = edited !== null || (signedOne?.seal ?? null) !== null;
  useLayoutEffect(() => onAway(isAway), [isAway, onAway]);
  const entry = async (sentence: string, act: Parameters<typeof session.perform<true>>[0]["act"]) =>
    (await session.perform<true>({ work: "entry", act, renews: true, said: () => ({ sentence }) })) !== null;

  if (edited)
    return (
      <ScenarioEditor
        key={edited.of}
        look={look}
        book={book}
        draft={edited}
        isBusy={isBusy}
        onLeave={() => setEdited(null)}
        onSave={(draft) =>
          void entry(speech.say("pane.scenarios.saved", { scenario: draft.name }), async (current, options) => {
            await planning.saveScenario(current, { name: draft.name, layer: draft.layer }, options);
            return true;
          }).then((isSaved) => isSaved && setEdited(null))
        }
        onRemove={
          edited.of === null
            ? null
            : () =>
                void entry(
                  speech.say("pane.scenarios.removed", { scenario: edited.of ?? "" }),
                  async (current, options) => {
                    await planning.removeScenario(current, edited.of ?? "", options);
                    return true;
                  },
                ).then((isRemoved) => isRemoved && setEdited(null))
        }
      />
    );

  if (signedOne?.seal)
    return (
      <SignedScenario
        scenario={{ ...signedOne, seal: signedOne.seal }}
        isBusy={isBusy}
        onLeave={() => setOpened(null)}
        onCopy={() => {
          setOpened(null);
          setEdited({
            of: null,
            name: speech.say("pane.scenarios.copyOf", { scenario: signedOne.name }),
            layer: signedOne.layer,
          });
        }}
        onRestore={
          signedOne.seal.changes.length === 0
            ? null
            : () => {
                setOpened(null);
                setEdited({
                  of: null,
                  name: speech.say("pane.scenarios.restoredName", { scenario: signedOne.name }),
                  layer: signedLayer(signedOne.seal?.fingerprint ?? "", planBaseOf(look.rules)),
                });
              }
        }
        onWithdraw={() =>
          void entry(speech.say("pane.scenarios.withdrawn", { scenario: signedOne.name }), async (current, options) => {
            await planning.withdrawSignature(current, signedOne.name, options);
            return true;
          })
        }
      />
    );

  const foot = (
    <SheetFoot
      session={session}
      job="scenarios"
      preview={speech.count("pane.scenarios.preview", scenarios.length)}
      isDisabled={base === null}
      asOf={asOf}
      choice={{}}
    />
  );
  if (!base)
    return (
      <TabPage foot={foot}>
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>
            {book.faults.length === 0 && speech.say("pane.plan.startMissing")}
            {book.faults.map((fault, index) => (
              <div key={index}>{planFaultSentence(speech.language, fault)}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      </TabPage>
    );
  const make = (
    <Button
      className={styles.add}
      size="small"
      icon={<AddIcon />}
      appearance={scenarios.length === 0 ? "primary" : "secondary"}
      onClick={() => setEdited({ of: null, name: "", layer: {} })}
    >
      {speech.say("pane.scenarios.new")}
    </Button>
  );
  if (scenarios.length === 0)
    return (
      <TabPage>
        <div className={styles.empty}>
          <h2 className={styles.title}>{speech.say("sheets.scenarios.none")}</h2>
          <div className={styles.words}>{speech.say("pane.scenarios.emptyHint")}</div>
          {make}
        </div>
      </TabPage>
    );
  const open = (scenario: ScenarioCase) =>
    scenario.seal
      ? setOpened(scenario.name)
      : setEdited({ of: scenario.name, name: scenario.name, layer: scenario.layer });
  const faulty = shown.filter(({ faults }) => faults.length > 0);
  return (
    <TabPage foot={foot}>
      {scenarios.length > mostShown && (
        <div className={styles.choice} role="group" aria-label={speech.say("pane.scenarios.sideBySide")}>
          {scenarios.map(({ name }) => {
            const isShown = shown.some((each) => each.name === name);
            return (
              <Checkbox
                key={name}
                size="medium"
                label={name}
                checked={isShown}
                disabled={!isShown && shown.length >= mostShown}
                onChange={() =>
                  setChosen(
                    isShown
                      ? shown.map((each) => each.name).filter((each) => each !== name)
                      : [...shown.map((each) => each.name), name],
                  )
                }
              />
            );
          })}
        </div>
      )}
      <ScenarioTable book={{ ...book, base }} rules={look.rules} shown={shown} onOpen={open} />
      {faulty.length > 0 && (
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>
            {faulty.map(({ name, faults }) => (
              <div key={name}>
                {name}: {faults.map((fault) => planFaultSentence(speech.language, fault)).join(" ")}
              </div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {make}
      <Disclosure label={speech.say("pane.scenarios.signing")}>
        <SignForm
          scenarios={scenarios.filter((each) => each.seal === null && each.case !== null)}
          asOf={asOf}
          isBusy={isBusy}
          onSign={(name, signature) =>
            void entry(
              speech.say("pane.scenarios.signed", { scenario: name, by: signature.by }),
              async (current, options) => {
                await planning.signScenario(current, name, signature, options);
                return true;
              },
            )
          }
        />
      </Disclosure>
    </TabPage>
  );
}
