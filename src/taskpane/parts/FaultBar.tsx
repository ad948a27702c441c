import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Finding } from "../../workbook/excel/finding";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { useSpeech } from "../frame/speech";
import { ErrorIcon } from "./icons";

/** Cells of the rules that keep the sheet from being written. */
export function FaultBar({ faults }: { readonly faults: readonly Finding[] }) {
  const speech = useSpeech();
  if (faults.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
      <MessageBarBody>
        {faults.map((fault, index) => (
          <div key={index}>{findingSentence(speech.language, fault)}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
