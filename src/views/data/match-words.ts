import type { Area } from '../../domain/area';
import type { Indicator } from '../../domain/indicator';
import type { NameMatch } from '../../workspace/types';

/** The name of what is meant; its code when the lists no longer have it. */
export function meaningOf(
  { kind, means }: Pick<NameMatch, 'kind' | 'means'>,
  areas: readonly Area[],
  indicators: readonly Indicator[],
): string {
  const known =
    kind === 'area'
      ? areas.find(({ code }) => code === means)
      : indicators.find(({ id }) => id === means);
  return known?.name ?? `${means}, which is not in the list any more`;
}
