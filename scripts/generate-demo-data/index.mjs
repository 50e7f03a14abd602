/** Writes the demonstration extracts. Run: node scripts/generate-demo-data/index.mjs */
import { FILES, RESTATED } from './files.mjs';
import { monthId, SERVED } from './months.mjs';
import { withPublished } from './published-rows.mjs';
import { assessment } from './series/assessment.mjs';
import { childDeaths } from './series/child-deaths.mjs';
import { childProtection, plansByArea } from './series/child-protection.mjs';
import { earlyHelp } from './series/early-help.mjs';
import { assessedByArea, frontDoor, referralsByArea } from './series/front-door.mjs';
import { lookedAfter } from './series/looked-after.mjs';
import { partners } from './series/partners.mjs';
import { planCategories } from './series/plan-categories.mjs';
import { workforce } from './series/workforce.mjs';
import { restatedEnquiries, restatedReview, untidy } from './untidy.mjs';
import { writeExtract } from './write.mjs';

const SERVED_FOLDER = new URL('../../public/data/extracts/', import.meta.url);
const NEXT_FOLDER = new URL('../../fixtures/next-month/', import.meta.url);
const FIRST_NEXT = monthId(SERVED);

const referrals = referralsByArea();
const assessed = assessedByArea(referrals);
const plans = plansByArea();
const rows = withPublished([
  ...frontDoor(referrals, assessed),
  ...assessment(assessed),
  ...childProtection(plans),
  ...planCategories(plans),
  ...lookedAfter(),
  ...earlyHelp(),
  ...workforce(),
  ...partners(),
  ...childDeaths(),
]);
const isNext = (row) => row.period >= FIRST_NEXT && !row.period.startsWith('FY');
const served = untidy(rows.filter((row) => !isNext(row)));
const next = [restatedReview(served), ...rows.filter(isNext)];

const inFile = (file, all) => all.filter((row) => file.indicators.includes(row.indicator));
const written = [
  ...FILES.map((file) => writeExtract(SERVED_FOLDER, file, inFile(file, served))),
  writeExtract(SERVED_FOLDER, RESTATED, restatedEnquiries(served)),
  ...FILES.filter((file) => file.nextDate).map((file) =>
    writeExtract(NEXT_FOLDER, { ...file, date: file.nextDate }, inFile(file, next)),
  ),
];
for (const { path, rows: count, bytes } of written) {
  console.log(
    `${path.padEnd(34)} ${String(count).padStart(6)} rows ${String(bytes).padStart(8)} bytes`,
  );
}
