/**
 * Version 1 of what is kept: column mappings of DfE files by header signature, in localStorage, as
 * `{ "state": { "mappings": { ... } }, "version": 1 }`.
 */
const KEY = 'kscb-scorecard-preferences';

/** Mappings of that form lacked a kind; each is checked in full when it is used. */
export function earlierMappings(storage: () => Storage): Readonly<Record<string, unknown>> {
  try {
    const text = storage().getItem(KEY);
    const stored: unknown = text === null ? null : JSON.parse(text);
    const mappings = member(member(stored, 'state'), 'mappings');
    return Object.fromEntries(
      Object.entries(isObject(mappings) ? mappings : {}).flatMap(([signature, mapping]) =>
        isObject(mapping) ? [[signature, { ...mapping, kind: 'dfe' }]] : [],
      ),
    );
  } catch {
    // Blocked or not JSON: as if nothing had been stored, as it was in those versions.
    return {};
  }
}

/** To be called once they are in the database. */
export function forgetEarlierMappings(storage: () => Storage): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // Blocked: then there was nothing to take over either.
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const member = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : null);
