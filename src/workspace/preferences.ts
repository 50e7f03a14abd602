/** Choices that outlive the window: how the columns of a DfE file were mapped, by its header. */
import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import type { DfeMapping } from '../extract/types';

export interface Preferences {
  readonly mappings: Readonly<Record<string, DfeMapping>>;
}

export type PreferencesStore = StoreApi<Preferences>;

/** Preferences only, never data. */
export const createPreferences = (): PreferencesStore =>
  createStore<Preferences>()(
    persist((): Preferences => ({ mappings: {} }), {
      name: 'kscb-scorecard-preferences',
      version: 1,
      storage: createJSONStorage(() => forgivingStorage),
      merge: (stored, current) => ({ ...current, ...v.parse(storedPreferences, stored) }),
    }),
  );

const column = v.nullable(v.string());
const mapping: v.GenericSchema<unknown, DfeMapping> = v.object({
  indicators: v.array(
    v.object({ indicator: v.string(), numerator: column, denominator: column, value: column }),
  ),
  reportingYearEnd: v.nullable(v.picklist([3, 6, 9])),
  filters: v.record(v.string(), v.string()),
});

/** Whatever else the storage holds is as if nothing had been stored. */
const storedPreferences: v.GenericSchema<unknown, Preferences> = v.fallback(
  v.object({ mappings: v.record(v.string(), mapping) }),
  { mappings: {} },
);

/** Where the browser's storage is blocked or full, preferences last as long as the window. */
const forgivingStorage: StateStorage = {
  getItem: (name) => attempt(() => globalThis.localStorage.getItem(name)),
  setItem: (name, value) => void attempt(() => globalThis.localStorage.setItem(name, value)),
  removeItem: (name) => void attempt(() => globalThis.localStorage.removeItem(name)),
};

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
