interface WayToABrowser {
  readonly says: string;
  isPossible(): boolean;
  get(): Promise<string | null>;
}
export function getBrowser(options?: {
  tell?: (line: string) => void;
  from?: readonly WayToABrowser[];
  isFine?: (path: string) => boolean;
  keep?: string;
}): Promise<string | null>;
