import type { ServerResponse } from "node:http";
export function liveReload(): {
  isBuilding: boolean;
  listen(response: ServerResponse): void;
  built(parts: readonly string[]): void;
  failed(message: string): void;
};
export const liveScript: string;
export const buildingPage: string;
