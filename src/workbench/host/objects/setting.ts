import type { BehaviourOf, HostContext } from "../context";
import { text } from "../context";
import { HostError } from "../hostError";

function settings(host: HostContext): Map<string, unknown> {
  const all = new Map(host.model.settings());
  for (const [key, value] of host.unsavedSettings)
    if (value === null) all.delete(key);
    else all.set(key, value);
  return all;
}

/** undefined deletes. With the fault `settingsNotSaved` it is remembered for the session and missing in the file. */
function put(key: string, value: unknown, host: HostContext): void {
  if (host.faults.settingsNotSaved) host.unsavedSettings.set(key, value === undefined ? null : value);
  else host.model.setSetting(key, value);
}

export const settingsBehaviour: BehaviourOf<"SettingCollection"> = {
  items: (_, host) => [...settings(host).keys()].map((key) => ({ type: "Setting", key })),
  calls: {
    add: (_, [key, value], host) => {
      const given = text(key);
      if (given === "" || value === undefined || value === null) throw new HostError("InvalidArgument");
      put(given, value, host);
      return { type: "Setting", key: given };
    },
    getCount: (_, __, host) => settings(host).size,
    getItem: (_, [key], host) => {
      if (!settings(host).has(text(key))) throw new HostError("ItemNotFound");
      return { type: "Setting", key };
    },
    getItemOrNullObject: (_, [key], host) => (settings(host).has(text(key)) ? { type: "Setting", key } : null),
  },
};

function existing(key: string, host: HostContext): unknown {
  const all = settings(host);
  if (!all.has(key)) throw new HostError("ItemNotFound");
  return all.get(key);
}

export const settingBehaviour: BehaviourOf<"Setting"> = {
  id: ({ key }) => key,
  reads: {
    key: ({ key }, host) => {
      existing(key, host);
      return key;
    },
    value: ({ key }, host) => existing(key, host),
  },
  writes: {
    value: ({ key }, value, host) => {
      existing(key, host);
      if (value === undefined || value === null) throw new HostError("InvalidArgument");
      put(key, value, host);
    },
  },
  calls: {
    delete: ({ key }, _, host) => {
      existing(key, host);
      put(key, undefined, host);
    },
  },
};
