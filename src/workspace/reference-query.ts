/** The query of the reference files, shared by the start and the data screen. */
import { queryOptions } from '@tanstack/react-query';
import type { Month } from '../domain/period';
import type { ExtractContext } from '../extract/types';
import { fetchReference, type ReferenceData } from './reference-data';
import type { Services } from './services';

export const referenceQuery = ({ dataAddress }: Services) =>
  queryOptions({ queryKey: ['reference'], queryFn: () => fetchReference(dataAddress) });

export const contextOf = (
  { areas, indicators }: Pick<ReferenceData, 'areas' | 'indicators'>,
  thisMonth: Month,
): ExtractContext => ({ areas, indicators, thisMonth });
