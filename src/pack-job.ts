/** What `npm run pack` runs in Node: scripts/pack reads and writes the files, this does the rest. */
import { monthOf, readPeriod } from './domain/period';
import { makePack, type PackRequest, type PackResult } from './job/make-pack';

interface JobRequest extends Omit<PackRequest, 'quarter' | 'thisMonth'> {
  readonly quarter: string;
  /** Calendar year, and month from 1 to 12. */
  readonly thisMonth: readonly [number, number];
}

export async function packFrom(request: JobRequest): Promise<PackResult> {
  const period = readPeriod(request.quarter);
  if (period?.kind !== 'quarter') return { kind: 'refused', gaps: [noQuarter(request.quarter)] };
  const thisMonth = monthOf(...request.thisMonth);
  return makePack({ ...request, quarter: period.quarter, thisMonth });
}

const noQuarter = (quarter: string) => ({
  file: '--quarter',
  message: `${quarter} is no quarter.`,
  hint: 'A quarter is written 2011-12-Q4: the financial year from April 2011 to March 2012, January to March.',
});
