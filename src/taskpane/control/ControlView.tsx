import { useMemo, useState } from "react";
import { controlOf } from "../../workbook/control/controlOf";
import { economyOf } from "../../workbook/economy/economyOf";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import { useSpeech } from "../frame/speech";
import { PartSwitch } from "../parts/PartSwitch";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import type { Session } from "../session/useSession";
import { AttainmentPart } from "./AttainmentPart";
import { DepartmentsPart } from "./DepartmentsPart";
import { EconomyPart } from "./EconomyPart";
import { FaultBar } from "../parts/FaultBar";

interface ControlViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly onGoTo: (place: CellPlace) => void;
}

const parts = ["attainment", "departments", "economy"] as const;

/** Target against actual, who is missing in co-care, and what measures cost and bring. */
export function ControlView({ look, asOf, session, onGoTo }: ControlViewProps) {
  const speech = useSpeech();
  const [part, setPart] = useState<(typeof parts)[number]>("attainment");
  const control = useMemo(() => (part === "economy" ? null : controlOf(look, asOf)), [look, asOf, part]);
  const economy = useMemo(() => (part === "economy" ? economyOf(look, asOf) : null), [look, asOf, part]);
  const customersSheet = look.customers?.choice.sheet ?? "";
  const foot =
    part === "economy" ? (
      <SheetFoot
        session={session}
        job="economy"
        preview={speech.say("pane.economy.preview", { day: speech.day(asOf) })}
        isDisabled={economy === null || economy.faults.length > 0}
        asOf={asOf}
        choice={{}}
      />
    ) : (
      <SheetFoot
        session={session}
        job="control"
        preview={speech.count("pane.control.preview", control?.networks.length ?? 0, { day: speech.day(asOf) })}
        isDisabled={control === null || control.faults.length > 0}
        asOf={asOf}
        choice={{}}
      />
    );
  return (
    <TabPage foot={foot}>
      <PartSwitch
        parts={parts}
        part={part}
        label={speech.say("pane.view.reminders.control")}
        nameOf={(each) => speech.say(`pane.control.part.${each}`)}
        onPart={setPart}
      />
      {control && <FaultBar faults={control.faults} />}
      {economy && <FaultBar faults={economy.faults} />}
      {part === "attainment" && control && (
        <AttainmentPart
          control={control}
          hasContacts={look.contacts !== null}
          customersSheet={customersSheet}
          onGoTo={onGoTo}
        />
      )}
      {part === "departments" && control && (
        <DepartmentsPart control={control} customersSheet={customersSheet} onGoTo={onGoTo} />
      )}
      {part === "economy" && (economy ? <EconomyPart economy={economy} /> : speech.say("sheets.economy.none"))}
    </TabPage>
  );
}
