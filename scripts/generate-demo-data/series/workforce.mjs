/** The workload health check: posts empty, covered and absent, leavers, caseloads, supervision. */
import { apportion, total } from '../apportion.mjs';
import { ALL, month, path } from '../months.mjs';
import { traits } from '../profiles.mjs';
import { jitter, stream, wobble } from '../random.mjs';
import { published } from '../reference.mjs';
import { rowsOf } from '../table.mjs';
import { areaNumerators, countyNumerators } from '../timeliness.mjs';

/** Establishment in tenths of a full-time post, in the order of PARTS; it grew in steps. */
const POSTS = [305, 350, 270, 310, 300, 370, 240, 300, 420, 460, 290, 270, 165, 330];
const ESTABLISHMENT = [0.96, 0.98, 1, 1.02];
const VACANT = path({
  '2009-04': 17.4,
  '2009-07': 20.5,
  '2009-10': 25.2,
  '2010-01': published('vacancy-rate', '2010-01'),
  '2010-03': 27.2,
  '2010-09': 21.3,
  '2011-03': 17.8,
  '2011-09': 15.1,
  '2012-03': 12.6,
  '2012-06': 11.9,
});
const COVERED = path({ '2009-04': 42, '2010-01': 48, '2010-09': 62, '2012-06': 68 });
const ABSENT = path({ '2009-04': 6.1, '2011-03': 5.6, '2012-06': 4.7 });
const LEAVERS = path({ '2009-04': 1.6, '2010-03': 1.7, '2011-03': 1.5, '2012-06': 1.2 });
const CASELOAD = path({
  '2009-04': 23.5,
  '2010-09': 26.9,
  '2011-03': published('average-caseload', '2010-11-Q4'),
  '2011-09': 22.4,
  '2012-03': published('average-caseload', '2011-12-Q4'),
  '2012-06': 20.2,
});
const SUPERVISION = path({ '2009-04': 66, '2010-10': 68, '2011-03': 74, '2012-06': 86 });
/** Months from which a series was collected. */
const FROM = { posts: month('2010-04'), supervision: month('2010-10') };

export function workforce() {
  const posts = ALL.map((m) => POSTS.map((tenths) => Math.round((tenths * growth(m)) / 5) * 5));
  const vacant = vacantPosts(posts);
  const { covered, absent } = coverAndAbsence(posts, vacant);
  const filled = posts.map((counts, m) => counts.map((count, i) => count - vacant[m][i]));
  const workers = ALL.map((m) => caseHolders(filled[m], covered[m], absent[m]));
  const series = [
    ...tenths('vacancy-rate', vacant, posts),
    ...from(FROM.posts, tenths('agency-rate', covered, posts)),
    ...from(FROM.posts, tenths('absence-rate', absent, posts)),
    ...from(FROM.posts, leavers(filled)),
    ...from(FROM.posts, caseloads(workers)),
    ...from(FROM.supervision, supervision(workers)),
  ];
  return series.flat();
}

const growth = (m) => ESTABLISHMENT[Math.floor(m / 12)];
/** The months of a series from `first` on. */
const from = (first, months) => months.slice(first);
const asPosts = (counts) => counts.map((count) => count / 10);
/** Rows by month from counts in tenths of a post. */
const tenths = (indicator, numerators, denominators) =>
  ALL.map((m) => rowsOf(indicator, m, asPosts(numerators[m]), asPosts(denominators[m])));

function vacantPosts(posts) {
  const next = stream('vacancies');
  const level = traits('vacancy');
  const percent = jitter(VACANT, next, 0.6, [month('2010-01')]);
  return ALL.map((m) =>
    apportion(
      Math.round((total(posts[m]) * percent[m]) / 100),
      posts[m].map((count, i) => count * level[i] * wobble(next, 0.03)),
    ),
  );
}

/** Agency staff cover part of the empty posts; the rest of the vacancies stay uncovered. */
function coverAndAbsence(posts, vacant) {
  const next = stream('cover');
  const covered = ALL.map((m) =>
    vacant[m].map((count) => Math.round((count * COVERED[m] * wobble(next, 0.12)) / 100)),
  );
  const long = posts[0].map(() => wobble(next, 0.3));
  const absent = ALL.map((m) =>
    posts[m].map((count, i) =>
      Math.round((count * ABSENT[m] * long[i] * wobble(next, 0.25)) / 100),
    ),
  );
  return { covered, absent };
}

function leavers(filled) {
  const next = stream('leavers');
  const people = filled.map((counts) => counts.map((count) => Math.round(count / 10)));
  const county = ALL.map((m) =>
    Math.round((total(people[m]) * LEAVERS[m] * wobble(next, 0.35)) / 100),
  );
  const left = areaNumerators('leavers', people, county, traits('vacancy'), 0.6);
  return ALL.map((m) => rowsOf('turnover-rate', m, left[m], asPosts(filled[m])));
}

/** Six in seven of those at work carry cases in fieldwork teams, in tenths of a worker. */
const caseHolders = (filled, covered, absent) =>
  filled.map((count, i) => Math.round((count + covered[i] - absent[i]) * 0.86));

function caseloads(workers) {
  const next = stream('caseloads');
  const level = traits('caseload');
  const mean = jitter(CASELOAD, next, 0.45, ['2011-03', '2012-03'].map(month));
  return ALL.map((m) => {
    const cases = apportion(
      Math.round((total(workers[m]) * mean[m]) / 10),
      workers[m].map((count, i) => count * level[i] * wobble(next, 0.02)),
    );
    return rowsOf('average-caseload', m, cases, asPosts(workers[m]));
  });
}

/** A little more than one session a month for each worker. */
function supervision(workers) {
  const due = workers.map((counts) => counts.map((count) => Math.round((count * 1.15) / 10)));
  const county = countyNumerators('supervision', due, SUPERVISION, [], 0.06);
  const held = areaNumerators('supervision', due, county, traits('supervision'), 0.12);
  return ALL.map((m) => rowsOf('supervision-held', m, held[m], due[m]));
}
