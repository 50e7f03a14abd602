/** An entry of `targets.json` as the file has it; `readTargets` reads it back (rule T1). */
import { quarterId } from '../domain/period';
import type { Target } from '../domain/target';
import type { RawEntry } from './write-entries';

/** What does not apply is left out, as in files written by hand; the floor's provenance where it differs. */
export const rawTarget = (target: Target): RawEntry => ({
  indicator: target.indicator,
  area: target.area,
  from: quarterId(target.from),
  to: target.to === null ? null : quarterId(target.to),
  target: target.target,
  ...(target.floor === null ? {} : { floor: target.floor }),
  ...(target.greenWithin === null ? {} : { greenWithin: target.greenWithin }),
  ...(target.amberWithin === null ? {} : { amberWithin: target.amberWithin }),
  source: target.source,
  provenance: target.provenance,
  ...(target.floorProvenance === target.provenance
    ? {}
    : { floorProvenance: target.floorProvenance }),
});
