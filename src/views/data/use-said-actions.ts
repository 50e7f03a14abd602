import { useState } from 'react';
import type { Area } from '../../domain/area';
import type { Indicator } from '../../domain/indicator';
import type { StagingActions } from '../../workspace/types';
import { meaningOf } from './match-words';

/** The actions, those that put something right saying in a sentence what they did. */
export function useSaidActions(
  actions: StagingActions,
  areas: readonly Area[],
  indicators: readonly Indicator[],
): { readonly actions: StagingActions; readonly said: string } {
  const [said, setSaid] = useState('');
  return {
    said,
    actions: {
      ...actions,
      matchName: (kind, found, means) => {
        setSaid(`${found} means ${meaningOf({ kind, means }, areas, indicators)} from now on`);
        actions.matchName(kind, found, means);
      },
      forgetMatch: (match) => {
        setSaid(`What ${match.key} means was forgotten`);
        actions.forgetMatch(match);
      },
      typePeriod: (id, found, period) => {
        setSaid(`${found} is read as ${period} in this file`);
        actions.typePeriod(id, found, period);
      },
      restoreChosen: async (id) => {
        setSaid('Restoring the backup');
        await actions.restoreChosen(id);
        setSaid('');
      },
      vouchFor: (id, columns) => {
        setSaid(`Your reasons are noted for ${Object.keys(columns).join(', ')}`);
        actions.vouchFor(id, columns);
      },
    },
  };
}
