export const placeholder: string;
export function manifestToPublish(xml: string, version: string): string;
export function manifestAt(xml: string, base: string): string;
export function publishedBase(text: string): string;
export function validationWords(validation: {
  isValid: boolean;
  status?: number;
  statusText?: string;
  report?: Partial<Record<"errors" | "warnings", { title?: string; content?: string; helpUrl?: string }[]>>;
}): { isValid: boolean; lines: string[] };
export function readManifest(root: URL): string;
