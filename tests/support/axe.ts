import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The page, as it is now, has no accessibility error that a machine can find. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  expect(await axeFindings(page), 'axe finds nothing').toEqual([]);
}

/**
 * axe comes in through the browser's debugging protocol: no script element, so the app's policy
 * stays in force while it runs.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (tags) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
    WCAG_22_AA,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
  );
}
