/** An entry of `areas.json` as the file has it; `readAreas` reads it back (rule A4). */
import type { Area } from '../domain/area';
import { monthId } from '../domain/period';
import type { RawEntry } from './write-entries';

export const rawArea = (area: Area): RawEntry => ({
  code: area.code,
  name: area.name,
  aliases: area.aliases,
  kind: area.kind,
  parent: area.parent,
  group: area.group,
  validFrom: area.validFrom === null ? null : monthId(area.validFrom),
  validTo: area.validTo === null ? null : monthId(area.validTo),
  tile: area.tile,
});
