import { customersSource } from "./customers";
import { source } from "./source";

/** The orders table (docs/method.md, Rhythm of orders): dated rows with an amount, as an ERP gives them. */
export const ordersSource = source({
  key: "orders",
  columns: {
    date: {
      kind: "day",
      headers: [
        "Date",
        "Datum",
        "Bestelldatum",
        "Auftragsdatum",
        "Belegdatum",
        "Rechnungsdatum",
        "Order date",
        "Invoice date",
      ],
      weight: 2,
      isTelling: true,
      isSingle: true,
    },
    customerId: { kind: "id", headers: customersSource.columns.customerId.headers, weight: 1, isTelling: true },
    amount: {
      kind: "contribution",
      headers: ["Amount", "Betrag", "Nettobetrag", "Bestellwert", "Net amount", "Order value", "Umsatz", "Revenue"],
      weight: 2,
      isTelling: true,
      isSingle: true,
    },
    orderNumber: {
      kind: "text",
      headers: ["Order number", "Bestellnr.", "Auftragsnr.", "Belegnr.", "Order No.", "Invoice No.", "Bestellnummer"],
      weight: 2,
    },
  },
  against: ["Outcome", "Ergebnis", "Instrument", "Maßnahme"],
  enough: 5,
});
