import type { Option } from '../../scorecard/scorecard';
import type { Selection } from '../../workspace/types';

/** The ratings to filter by; the words fit every polarity. */
export const RATINGS: readonly Option[] = [
  { value: 'red', label: 'Red: beyond limit' },
  { value: 'amber', label: 'Amber: within limit' },
  { value: 'green', label: 'Green: target met' },
  { value: 'not-rated', label: 'Not rated' },
];

/** Takes every filter away; what quarter and area are shown is not a filter. */
export const NO_FILTERS: Pick<Selection, 'theme' | 'agency' | 'rag' | 'changed'> = {
  theme: null,
  agency: null,
  rag: null,
  changed: false,
};

export const isFiltered = ({ theme, agency, rag, changed }: Selection): boolean =>
  theme !== null || agency !== null || rag !== null || changed;

/** What came out of a select is one of its options; anything else is no filter. */
export const readRating = (value: string | null): Selection['rag'] =>
  value === 'green' || value === 'amber' || value === 'red' || value === 'not-rated' ? value : null;
