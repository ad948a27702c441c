import type { Look } from "../../workbook/look/look";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import type { ExportPort } from "../session/exportPort";
import { CustomerSearch } from "./CustomerSearch";

interface SearchPageProps {
  readonly look: Look;
  readonly port: Pick<ExportPort, "furtherColumns">;
  readonly onChoose: (customerId: string) => void;
  readonly onLeave: () => void;
}

/** The search from anywhere in the pane: whoever rings up is found by name or number. */
export function SearchPage({ look, port, onChoose, onLeave }: SearchPageProps) {
  const speech = useSpeech();
  return (
    <SubPage title={speech.say("pane.search.title")} onLeave={onLeave}>
      <CustomerSearch look={look} port={port} isFocused onChoose={onChoose} />
      <span>{speech.say("pane.search.hint")}</span>
    </SubPage>
  );
}
