import type { TextsLike } from "../sentence";
import type { startEn } from "./en";

/** German: what the page says before the pane is loaded. */
export const startDe: TextsLike<typeof startEn> = {
  "pane.start.late":
    "Excel hat seit 5 Sekunden nicht geantwortet. Ihre Arbeitsmappe ist unverändert. Versuchen Sie es noch einmal, oder schließen Sie den Bereich und öffnen Sie ihn über die Registerkarte „Start“ neu.",
  "pane.start.outside":
    "Diese Seite arbeitet nur in Excel. Öffnen Sie Excel und starten Sie SKM über die Registerkarte „Start“.",
  "pane.start.broken":
    "Der Bereich hat wegen eines Fehlers in ihm angehalten. Ihre Arbeitsmappe ist davon nicht berührt. Versuchen Sie es noch einmal; tritt es wieder auf, schließen Sie die Arbeitsmappe und öffnen Sie sie neu.",
  "pane.retry": "Noch einmal versuchen",
  "pane.start.missing":
    "Ein Teil von SKM ließ sich nicht laden. Ihre Arbeitsmappe ist unverändert. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
};
