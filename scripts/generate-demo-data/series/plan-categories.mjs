/** Plans by category of abuse from April 2010, and the share in emotional abuse or neglect. */
import { apportion, total } from '../apportion.mjs';
import { ALL, month, path } from '../months.mjs';
import { jitter, stream, wobble } from '../random.mjs';
import { published } from '../reference.mjs';
import { rowsOf } from '../table.mjs';

const FIRST = month('2010-04');
/** Neglect and emotional abuse together, county; the last served month shows 86 %. */
const TOGETHER = path({
  '2009-04': 81,
  '2010-04': 81.5,
  '2011-03': 83.6,
  '2011-09': 84.9,
  '2012-03': published('cp-plans-emotional-neglect', '2011-12-Q4'),
  '2012-06': 86.1,
});
/** Of those, neglect. */
const NEGLECT = path({
  '2009-04': 61,
  '2010-04': 60,
  '2011-03': 57.5,
  '2012-03': 54,
  '2012-06': 53.5,
});
/** The rest; plans recorded as multiple are never part of the share. */
const REST = { 'Physical abuse': 0.52, 'Sexual abuse': 0.27, Multiple: 0.21 };

/** @param {number[][]} plans by month, then area */
export function planCategories(plans) {
  const next = stream('categories');
  const tilt = plans[0].map(() => wobble(next, 0.1));
  const percent = jitter(TOGETHER, next, 0.7, [month('2012-03')]);
  const neglectTilt = plans[0].map(() => wobble(next, 0.22));
  const restTilt = plans[0].map(() =>
    Object.values(REST).map((share) => share * wobble(next, 0.35)),
  );
  return ALL.filter((m) => m >= FIRST).flatMap((m) => {
    const together = apportion(
      Math.round((total(plans[m]) * percent[m]) / 100),
      plans[m].map((count, i) => count * tilt[i]),
      { max: plans[m] },
    );
    const neglect = together.map((count, i) =>
      Math.min(count, Math.round((count * NEGLECT[m] * neglectTilt[i]) / 100)),
    );
    const emotional = together.map((count, i) => count - neglect[i]);
    const rest = plans[m].map((count, i) => apportion(count - together[i], restTilt[i]));
    return [
      ...rowsOf('cp-plans-by-category', m, plans[m], undefined, 'Total'),
      ...rowsOf('cp-plans-by-category', m, neglect, undefined, 'Neglect'),
      ...rowsOf('cp-plans-by-category', m, emotional, undefined, 'Emotional abuse'),
      ...Object.keys(REST).flatMap((category, at) =>
        rowsOf(
          'cp-plans-by-category',
          m,
          rest.map((counts) => counts[at]),
          undefined,
          category,
        ),
      ),
      ...rowsOf('cp-plans-emotional-neglect', m, together, plans[m]),
    ];
  });
}
