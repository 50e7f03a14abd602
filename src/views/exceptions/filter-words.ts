/** What of the list is shown, for the paper, which has no selects. */
import type { ExceptionReport } from '../../scorecard/exception-types';
import type { Selection } from '../../workspace/types';

/** `Shown: Dover; theme Front door.` Null when everything is. */
export function filterWords(
  { areas }: Pick<ExceptionReport, 'areas'>,
  { area, theme, agency }: Pick<Selection, 'area' | 'theme' | 'agency'>,
): string | null {
  const parts = [
    area && (areas.find(({ value }) => value === area)?.label ?? area),
    theme && `theme ${theme}`,
    agency && `agency ${agency}`,
  ].filter(Boolean);
  return parts.length === 0
    ? null
    : `Of the exceptions and actions only these: ${parts.join('; ')}.`;
}
