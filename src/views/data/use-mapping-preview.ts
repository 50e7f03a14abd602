import { useEffect, useEffectEvent, useState } from 'react';
import type { ExtractMapping, MappingPreview } from '../../workspace/types';

/** Typing and choosing go on for a while; a reading for each key would be wasted. */
const WAIT_MILLISECONDS = 300;

interface Shown {
  /** The mapping that the preview is of, as text. */
  readonly of: string;
  readonly preview: MappingPreview | null;
}

export interface PreviewState {
  readonly preview: MappingPreview | null;
  /** True while what is shown is not yet of the mapping as it is now. */
  readonly isReading: boolean;
}

/**
 * How the first rows would be read, again whenever the mapping changes. Answers that come late, to
 * a mapping that was changed since, are dropped. Null as mapping: not complete, nothing is read.
 */
export function useMappingPreview(
  mapping: ExtractMapping | null,
  read: (mapping: ExtractMapping) => Promise<MappingPreview | null>,
): PreviewState {
  const [shown, setShown] = useState<Shown | null>(null);
  const wanted = mapping && JSON.stringify(mapping);
  const start = useEffectEvent(async (of: string, isWanted: () => boolean) => {
    const preview = mapping && (await read(mapping));
    if (isWanted()) setShown({ of, preview });
  });
  useEffect(() => {
    if (wanted === null) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => void start(wanted, () => isWanted), WAIT_MILLISECONDS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return {
    preview: wanted === null ? null : (shown?.preview ?? null),
    isReading: wanted !== null && shown?.of !== wanted,
  };
}
