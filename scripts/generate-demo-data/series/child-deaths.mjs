/**
 * Child deaths by month and category. The years' totals are the published ones for 2011/12; the
 * categories follow the shape of the panel's table (48 of the 94 had been reviewed by March 2012).
 */
import { scatter, total } from '../apportion.mjs';
import { SERVED, YEARS } from '../months.mjs';
import { stream } from '../random.mjs';
import { COUNTY, published } from '../reference.mjs';
import { row } from '../table.mjs';

/** Deaths notified in 2009/10, 2010/11 and 2011/12. */
const CATEGORIES = {
  'Deliberately inflicted injury, abuse or neglect': [1, 1, 0],
  'Suicide or deliberate self-inflicted harm': [2, 3, 1],
  'Trauma and other external factors': [7, 5, 5],
  Malignancy: [7, 6, 9],
  'Acute medical or surgical condition': [3, 3, 0],
  'Chronic medical condition': [3, 3, 2],
  'Chromosomal, genetic and congenital anomalies': [15, 14, 7],
  'Perinatal or neonatal event': [42, 45, 20],
  Infection: [4, 4, 2],
  'Sudden unexpected, unexplained death': [11, 13, 2],
  'Awaiting review': [0, 0, published('child-deaths', '2011-12-Q4') - 48],
};
const UNEXPECTED = [38, 42, published('child-deaths-unexpected', '2011-12-Q4')];

export function childDeaths() {
  const next = stream('child-deaths');
  return YEARS.filter((months) => months[0] < SERVED).flatMap((months, year) => {
    const byCategory = Object.entries(CATEGORIES).map(([category, counts]) => ({
      category,
      counts: spread(counts[year], months, next, category === 'Awaiting review'),
    }));
    const totals = months.map((_, i) => total(byCategory.map(({ counts }) => counts[i])));
    const unexpected = scatter(UNEXPECTED[year], totals, next, totals);
    return months.flatMap((m, i) => [
      row('child-deaths', COUNTY, m, { category: 'Total', numerator: totals[i] }),
      ...byCategory.map(({ category, counts }) =>
        row('child-deaths', COUNTY, m, { category, numerator: counts[i] }),
      ),
      row('child-deaths-unexpected', COUNTY, m, { category: 'Total', numerator: unexpected[i] }),
    ]);
  });
}

/** Reviewed deaths fall earlier in the year, those awaiting review later. */
function spread(count, months, next, waiting) {
  const slope = (i) => (waiting ? 0.3 + i / 6 : 1.2 - i / 30);
  return scatter(
    count,
    months.map((_, i) => slope(i)),
    next,
  );
}
