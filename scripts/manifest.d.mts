export const placeholder: string;
export function manifestAt(xml: string, base: string): string;
export function publishedBase(text: string): string;
export function readManifest(root: URL): string;
