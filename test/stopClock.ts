import { clock } from "../src/workbook/excel/clock";

/** Sheets say when they were written: two runs of a test write the same. */
clock.now = () => new Date(2026, 2, 31, 10, 12);
