import axe from 'axe-core';
import { expect } from 'vitest';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is rendered has no accessibility error that a machine can find without drawing it. */
export async function expectNoAxeFindings(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    runOnly: WCAG_22_AA,
    // jsdom draws nothing, so there are no colours to compare.
    rules: { 'color-contrast': { enabled: false } },
  });
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help} ${html}`),
  );
  expect(findings).toEqual([]);
}
