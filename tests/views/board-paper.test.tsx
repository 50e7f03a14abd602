import { render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { boardPaperOf } from '../../src/scorecard/board-paper';
import { BoardPaper } from '../../src/views/paper/board-paper';
import {
  ASHFORD,
  CANTERBURY,
  DOVER,
  indicator,
  smallCounty,
  quarter,
  target,
} from '../support/domain';
import { action, commentary, message } from '../support/oversight';
import { inputOf } from '../unit/scorecard/scorecard-of';
import { expectNoAxeFindings } from './support/axe';

const paper = boardPaperOf(
  inputOf({
    indicators: [
      indicator({ id: 're-referrals', name: 'Re-referrals', questions: ['Why do they return?'] }),
      indicator({ id: 'b', name: 'Reviews on time', polarity: 'H', theme: 'Child protection' }),
    ],
    rows: [
      ['2011-12-Q4', ASHFORD, 're-referrals', 40, 100],
      ['2011-12-Q4', CANTERBURY, 're-referrals', 10, 100],
      ['2011-12-Q4', DOVER, 're-referrals', 50, 100],
      ['2011-12-Q3', ASHFORD, 're-referrals', 20, 100],
    ],
    targets: [target({ indicator: 're-referrals' })],
  }),
  { commentary: [commentary()], actions: [action()], messages: [message()] },
  quarter('2011-12-Q4'),
  { indicators: ['re-referrals'], published: null },
);
if (!paper) throw new Error('The areas have a county');

describe('the board paper', () => {
  it('has no style, script or handler without a browser, so that a strict policy lets it stand', () => {
    const page = document.createElement('main');
    page.innerHTML = renderToStaticMarkup(<BoardPaper paper={paper} />);
    const all = [...page.querySelectorAll('*')];
    expect(all.length).toBeGreaterThan(100);
    const attributes = all.flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    expect(page.querySelector('script, style, link, button, input')).toBeNull();
  });

  it('[T3] shows every figure of a part with its rating in words', () => {
    render(<BoardPaper paper={paper} />);
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    for (const { name, kind } of smallCounty) {
      if (kind === 'district') expect(heads.filter((head) => head === name)).toHaveLength(1);
    }
    const [part] = screen.getAllByRole('table', { name: /^Ashford, / });
    const row = within(part ?? document.body).getByRole('row', { name: /^Re-referrals/ });
    const [, ashford, canterbury] = within(row).getAllByRole('cell');
    expect(ashford).toHaveTextContent(/^40\.0% .*worsened/);
    expect(canterbury).toHaveTextContent(/^10\.0% ?Target met/);
  });

  it('[X1] says what hidden words mean where there are some, and explains no arrow that is not drawn', () => {
    const key = { hidden: ['Suppressed', '<5'], hasIllustrative: false, hasFingerprint: true };
    const { rerender } = render(<BoardPaper paper={{ ...paper, key }} />);
    const words = () => screen.getByText('Key:').parentElement;
    expect(words()).toHaveTextContent('Suppressed, <5: hidden so that no child can be identified');
    expect(words()).toHaveTextContent('copies that show the same one');
    expect(words()).not.toHaveTextContent(/Italics|filled, worsened/);
    rerender(<BoardPaper paper={paper} chartOf={() => null} />);
    expect(words()).toHaveTextContent('filled, worsened');
    expect(words()).not.toHaveTextContent(/hidden|fingerprint/);
  });

  it('has commentary, and actions with owner and status', () => {
    render(<BoardPaper paper={paper} />);
    const actions = screen.getByRole('table', { name: /^Actions on/ });
    const row = within(actions).getByRole('row', { name: /Audit 50 re-referrals/ });
    expect(row).toHaveTextContent('Head of duty service');
    expect(row).toHaveTextContent('Open, due by the end of Q4 2011/12, this quarter');
  });

  it('leaves the drawing out unless it is given', () => {
    const { rerender } = render(<BoardPaper paper={paper} />);
    expect(screen.queryByText('A drawing')).toBeNull();
    rerender(<BoardPaper paper={paper} chartOf={() => <p>A drawing</p>} />);
    expect(screen.getByText('A drawing')).toBeInTheDocument();
    expect(screen.getByText('Why do they return?')).toBeInTheDocument();
  });

  it('has nothing that axe finds', async () => {
    const { container } = render(
      <main>
        <h1>Board paper</h1>
        <BoardPaper paper={paper} />
      </main>,
    );
    await expectNoAxeFindings(container);
  });
});
