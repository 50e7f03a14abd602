import { useEffect, useState } from 'react';
import type { Quarter } from '../../domain/period';
import { inSlices } from '../../lib/slices';
import type { ScorecardInput } from '../../scorecard/build-scorecard';
import { findExamples, type Examples } from '../../scorecard/definitions';

/** The examples of the quarter; null while they are searched for. */
export function useExamples(input: ScorecardInput, quarter: Quarter): Examples | null {
  const [found, setFound] = useState<{ of: unknown; quarter: Quarter; examples: Examples }>();
  useEffect(() => {
    let isWanted = true;
    const search = async () => {
      const examples = await inSlices(findExamples(input, quarter), () => isWanted);
      if (examples && isWanted) setFound({ of: input, quarter, examples });
    };
    // After the page has been painted.
    const timer = setTimeout(() => void search(), 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [input, quarter]);
  return found?.of === input && found.quarter === quarter ? found.examples : null;
}
