// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { navigate, useHashLocation, useHashSearch } from '../../src/workspace/use-hash-location';
import { useSelection } from '../../src/workspace/use-selection';

beforeEach(() => {
  globalThis.location.hash = '';
});
afterEach(cleanup);

const location = () =>
  renderHook(() => ({ path: useHashLocation()[0], search: useHashSearch() })).result;

/** The address is set, and whoever listens has heard of it. */
async function go(to: string): Promise<void> {
  await act(async () => {
    globalThis.location.hash = to;
    await Promise.resolve();
  });
}

describe('the address after the #', () => {
  it.each([
    ['', '/', ''],
    ['#/', '/', ''],
    ['#/data', '/data', ''],
    ['#/?quarter=2011-12-Q4', '/', 'quarter=2011-12-Q4'],
    ['#/data?theme=a%3Fb&rag=red', '/data', 'theme=a%3Fb&rag=red'],
    ['#/?theme=why?', '/', 'theme=why?'],
    ['#data', '/data', ''],
  ])('%j is the path %s with search "%s"', (hash, path, search) => {
    globalThis.location.hash = hash;

    expect(location().current).toEqual({ path, search });
  });

  it('is heard of when it changes', async () => {
    const result = location();
    await go('#/privacy?area=x');

    await waitFor(() => expect(result.current).toEqual({ path: '/privacy', search: 'area=x' }));
  });

  it('goes back to where it was', async () => {
    const result = location();
    act(() => navigate('/?quarter=2011-12-Q3'));
    await waitFor(() => expect(result.current.search).toBe('quarter=2011-12-Q3'));
    act(() => navigate('/?quarter=2011-12-Q4'));
    await waitFor(() => expect(result.current.search).toBe('quarter=2011-12-Q4'));
    act(() => globalThis.history.back());

    await waitFor(() => expect(result.current.search).toBe('quarter=2011-12-Q3'));
  });

  it('is replaced without a step to go back to', async () => {
    const result = location();
    const before = globalThis.history.length;
    act(() => navigate('/data', { replace: true }));

    await waitFor(() => expect(result.current.path).toBe('/data'));
    expect(globalThis.history.length).toBe(before);
  });

  it('is what a link of the router points at', () => {
    expect(useHashLocation.hrefs('/data')).toBe('#/data');
  });
});

describe('choosing', () => {
  const selection = () => renderHook(() => useSelection()).result;

  it('writes a new address and keeps the path and the other choices', async () => {
    await go('#/data?theme=Front+door');
    const result = selection();
    act(() => result.current.select({ quarter: '2011-12-Q4' }));

    await waitFor(() =>
      expect(result.current.selection).toMatchObject({
        quarter: '2011-12-Q4',
        theme: 'Front door',
      }),
    );
    expect(globalThis.location.hash).toMatch(/^#\/data\?/);
  });

  it('of nothing takes the parameter away', async () => {
    await go('#/?theme=Front+door&changed=1');
    const result = selection();
    act(() => result.current.select({ theme: null, changed: false }));

    await waitFor(() => expect(globalThis.location.hash).toBe('#/'));
  });

  it('is taken along by links', async () => {
    await go('#/?quarter=2011-12-Q3&rag=red');

    expect(selection().current.linkTo('/data', { rag: null })).toBe('#/data?quarter=2011-12-Q3');
  });
});
