/** Common Assessments: counts only; the rate's population is in population.csv. */
import { apportion } from '../apportion.mjs';
import { ALL, monthOfYear, path, YEARS } from '../months.mjs';
import { sizes } from '../profiles.mjs';
import { stream, wobble } from '../random.mjs';
import { children, COUNTY, published } from '../reference.mjs';
import { rowsOf } from '../table.mjs';

/** Schools start most of them: few in August, at Christmas and at Easter. */
const SEASON = [0.86, 1.05, 1.12, 1.1, 0.45, 0.92, 1.12, 1.18, 0.82, 1.06, 1.02, 1.2];
const LEVEL = path({
  '2009-04': 80,
  '2010-04': 120,
  '2011-04': 165,
  '2012-03': 195,
  '2012-06': 197,
});
const IN_2011_12 = Math.round(
  (published('common-assessments-rate', '2011-12-Q4') * children(COUNTY, 2011)) / 10000,
);
const YEAR_TOTALS = [1124, 1683, IN_2011_12, 592];

export function earlyHelp() {
  const next = stream('common-assessments');
  const size = sizes('caf');
  const carry = size.map(() => 0);
  const county = YEARS.flatMap((months, year) =>
    apportion(
      YEAR_TOTALS[year],
      months.map((m) => LEVEL[m] * SEASON[monthOfYear(m)] * wobble(next, 0.12)),
    ),
  );
  return ALL.flatMap((m) =>
    rowsOf(
      'common-assessments-rate',
      m,
      apportion(
        county[m],
        size.map((weight) => weight * wobble(next, 0.5)),
        { carry },
      ),
    ),
  );
}
