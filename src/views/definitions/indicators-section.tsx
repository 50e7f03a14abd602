import { useEffect, useId, useMemo, useState } from 'react';
import { searchDefinitions, type ThemeDefinitions } from '../../scorecard/definitions';
import { useHashSearch } from '../../workspace/use-hash-location';
import { count, number } from '../shared/count';
import { FocusLink } from '../shared/focus-link';
import { indicatorAnchor } from './anchors';
import styles from './definitions.module.css';
import { IndicatorEntry } from './indicator-entry';

/** Every indicator by theme, with a field to find one; `?indicator=<id>` leads to it. */
export function IndicatorsSection({ themes }: { readonly themes: readonly ThemeDefinitions[] }) {
  const [search, setSearch] = useState('');
  const field = useId();
  const shown = useMemo(() => searchDefinitions(themes, search), [themes, search]);
  const total = count(sizeOf(themes), 'indicator');
  useWantedIndicator();
  return (
    <section aria-labelledby="indicators" className={styles.section}>
      <h2 id="indicators" tabIndex={-1} className={styles.title}>
        Indicators
      </h2>
      <div className={styles.search}>
        <label htmlFor={field}>Find an indicator</label>
        <input
          id={field}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <p role="status">
          {search.trim() === '' ? `All ${total}` : `${number(sizeOf(shown))} of ${total}`}
        </p>
      </div>
      {shown.length === 0 && <p>No indicator has all of these words. Try fewer or other ones.</p>}
      <nav aria-label="Indicators by theme" className={styles.index}>
        {shown.map(({ theme, indicators }) => (
          <div key={theme}>
            <h3>{theme}</h3>
            <ul>
              {indicators.map(({ id, name }) => (
                <li key={id}>
                  <FocusLink target={indicatorAnchor(id)} className="govuk-link">
                    {name}
                  </FocusLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {shown.map(({ theme, indicators }) => (
        <section key={theme} aria-label={theme}>
          <h3 className={styles.theme}>{theme}</h3>
          {indicators.map((indicator) => (
            <IndicatorEntry key={indicator.id} indicator={indicator} />
          ))}
        </section>
      ))}
    </section>
  );
}

const sizeOf = (themes: readonly ThemeDefinitions[]): number =>
  themes.reduce((sum, { indicators }) => sum + indicators.length, 0);

/** Goes to the indicator that the address names, after the page has taken the focus. */
function useWantedIndicator(): void {
  const wanted = new URLSearchParams(useHashSearch()).get('indicator');
  useEffect(() => {
    if (wanted === null) return undefined;
    const frame = requestAnimationFrame(() => {
      const heading = document.getElementById(indicatorAnchor(wanted));
      heading?.focus();
      heading?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}
