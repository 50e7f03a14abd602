import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPreferences } from '../../src/workspace/preferences';
import { mappingOf } from '../support/workspace';

afterEach(() => {
  vi.unstubAllGlobals();
});

const NAME = 'kscb-scorecard-preferences';

/** The browser's storage with what is in it at the start. */
function storage(content: Record<string, string> = {}): Map<string, string> {
  const items = new Map(Object.entries(content));
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => items.set(name, value),
    removeItem: (name: string) => items.delete(name),
  });
  return items;
}

const blocked = (): string | null => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

const remember = (preferences: ReturnType<typeof createPreferences>): void =>
  preferences.setState({ mappings: { 'header-1': mappingOf('plans') } });

describe('preferences', () => {
  it('outlive the window', () => {
    storage();
    remember(createPreferences());

    expect(createPreferences().getState().mappings).toEqual({ 'header-1': mappingOf('plans') });
  });

  it('hold mappings and nothing else', () => {
    const items = storage();
    remember(createPreferences());

    expect([...items.keys()]).toEqual([NAME]);
    expect(JSON.parse(items.get(NAME) ?? '')).toMatchObject({
      state: { mappings: { 'header-1': mappingOf('plans') } },
    });
  });

  it.each<[string, Partial<Storage>]>([
    ['reading', { getItem: blocked }],
    ['writing', { getItem: () => null, setItem: blocked }],
  ])('last as long as the window where %s is blocked', (_, localStorage) => {
    vi.stubGlobal('localStorage', localStorage);
    const preferences = createPreferences();
    remember(preferences);

    expect(preferences.getState().mappings).toEqual({ 'header-1': mappingOf('plans') });
  });

  it('work where there is no storage at all', () => {
    vi.stubGlobal('localStorage', undefined);
    const preferences = createPreferences();
    remember(preferences);

    expect(preferences.getState().mappings).toHaveProperty('header-1');
  });

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['no state', '{"version":1}'],
    ['no mappings', '{"state":{"mappings":null},"version":1}'],
    ['a list of mappings', '{"state":{"mappings":[]},"version":1}'],
    ['a mapping that is none', '{"state":{"mappings":{"header-1":7}},"version":1}'],
    ['a state that is none', '{"state":7,"version":1}'],
  ])('start afresh when what was stored is %s', (_, content) => {
    storage({ [NAME]: content });

    expect(createPreferences().getState().mappings).toEqual({});
  });
});
