import type { Browser } from "playwright-core";
export function findBrowser(): string | null;
export const noBrowserMessage: () => string;
export const browserFlags: readonly string[];
export function launchBrowser(): Promise<Browser>;
