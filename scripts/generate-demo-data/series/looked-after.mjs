/** Looked-after children, unaccompanied children among them, and those placed by other councils. */
import { apportion, scatter } from '../apportion.mjs';
import { ALL, month, path, YEARS } from '../months.mjs';
import { sizes, trait } from '../profiles.mjs';
import { jitter, stream, wobble } from '../random.mjs';
import { ASYLUM, COUNTY, PARTS, published } from '../reference.mjs';
import { row, rowsOf } from '../table.mjs';

const CHILDREN = path({
  '2009-04': 1462,
  '2010-03': 1571,
  '2010-12': 1668,
  '2011-03': 1698,
  '2011-11': 1797,
  '2012-03': published('looked-after-children', '2011-12-Q4'),
  '2012-06': 1811,
});
const UNACCOMPANIED = path({
  '2009-04': 318,
  '2010-03': 284,
  '2011-03': 229,
  '2011-10': 198,
  '2012-03': published('looked-after-uasc', '2011-12-Q4'),
  '2012-06': 181,
});
const BY_OTHERS = path({
  '2009-04': 1322,
  '2010-04': 1316,
  '2011-03': 1281,
  '2011-09': 1262,
  '2012-03': published('looked-after-other-authorities', '2011-12-Q4'),
  '2012-06': 1242,
});
const FIRST_BY_OTHERS = month('2010-04');
const PUBLISHED_MONTH = month('2012-03');
const MISSING = [21, 15, published('uasc-missing', '2011-12-Q4'), 4];

export function lookedAfter() {
  const next = stream('looked-after');
  const arrivals = jitter(UNACCOMPANIED, next, 4, [PUBLISHED_MONTH]);
  const county = jitter(CHILDREN, next, 8, [PUBLISHED_MONTH]);
  const unaccompanied = ALL.map((m) => unaccompaniedIn(Math.round(arrivals[m])));
  const size = sizes('care');
  const level = size.map((weight) => weight * wobble(next, 0.06));
  const children = ALL.map((m) => {
    const alone = unaccompanied[m].reduce((a, b) => a + b, 0);
    const others = Math.round(county[m]) - alone;
    const parts = apportion(
      others,
      level.map((weight) => weight * wobble(next, 0.01)),
    );
    return parts.map((count, i) => count + unaccompanied[m][i]);
  });
  return [
    ...ALL.flatMap((m) => [
      ...rowsOf('looked-after-children', m, children[m]),
      ...rowsOf('looked-after-uasc', m, unaccompanied[m]),
    ]),
    ...placedByOthers(next),
    ...missing(next),
  ];
}

/** Nine in ten with the Asylum service, the rest with districts, mostly near the ports. */
function unaccompaniedIn(count) {
  const service = Math.round(count * 0.91);
  const ports = { E07000105: 3, E07000106: 2, E07000108: 5, E07000112: 4, E07000114: 3 };
  const parts = apportion(
    count - service,
    PARTS.map((code) => ports[code] ?? (trait('care', code) > 0.5 ? 0.4 : 0)),
  );
  return parts.map((part, i) => (PARTS[i] === ASYLUM ? service : part));
}

function placedByOthers(next) {
  const counts = jitter(BY_OTHERS, next, 9, [PUBLISHED_MONTH]);
  return ALL.filter((m) => m >= FIRST_BY_OTHERS).map((m) =>
    row('looked-after-other-authorities', COUNTY, m, {
      numerator: Math.round(counts[m]),
      dataQuality: '60-65',
    }),
  );
}

const missing = (next) =>
  YEARS.flatMap((months, year) => {
    const counts = scatter(
      MISSING[year],
      months.map(() => 1),
      next,
    );
    return months.map((m, i) => row('uasc-missing', COUNTY, m, { numerator: counts[i] }));
  });
