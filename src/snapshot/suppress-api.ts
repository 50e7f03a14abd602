/** What crosses between the page and the worker that hides. */
import type { DisclosurePolicy, Outcome, Publication } from '../domain/disclosure';
import type { DraftProgress } from './draft-types';

export interface SuppressWorkerApi {
  suppress(
    publication: Publication,
    policy: DisclosurePolicy,
    onProgress: (progress: DraftProgress) => void,
  ): Promise<Outcome>;
}
