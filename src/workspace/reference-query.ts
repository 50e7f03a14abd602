/** The query of the reference files, shared by the start and the data screen. */
import { queryOptions } from '@tanstack/react-query';
import type { Services } from './services';

/** The readers and their schemas are not needed before the first paint; they come on their own. */
const loadReaders = () => import('./reference-data');

export const referenceQuery = ({ dataAddress, manifest }: Services) =>
  queryOptions({
    queryKey: ['reference'],
    queryFn: async () => (await loadReaders()).fetchReference(dataAddress, manifest?.take),
  });
