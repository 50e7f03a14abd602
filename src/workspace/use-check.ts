/** What the check page looks at: a quarter of everything that is loaded, the address deciding which. */
import { useEffect, useMemo, useState } from 'react';
import { inSlices } from '../lib/slices';
import { quarterId, quarterLabel, readPeriod, type Quarter } from '../domain/period';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import {
  coverageOf,
  quartersToCheck,
  type Coverage,
  type CoverageSpan,
} from '../scorecard/coverage';
import { reconcileSteps } from '../scorecard/reconcile';
import type { ReconcileProgress, Reconciliation, Scope } from '../scorecard/reconcile-types';
import type { Option } from '../scorecard/scorecard';
import { useSelection } from './use-selection';
import { useWorkspace } from './workspace-context';

export interface CheckSubject {
  readonly input: ScorecardInput;
  readonly quarter: Quarter;
  /** Latest first, the quarter to come before the loaded ones. */
  readonly quarters: readonly Option[];
}

/** Null until the data are there, and where nothing is loaded. */
export function useCheckSubject(): CheckSubject | null {
  const { input, defaultQuarter } = useWorkspace();
  const { selection } = useSelection();
  const all = useMemo(
    () => (input ? quartersToCheck(input.assessor.evidence.observations) : []),
    [input],
  );
  if (!input || defaultQuarter === null) return null;
  const chosen = selection.quarter === null ? null : readPeriod(selection.quarter);
  const isListed = chosen?.kind === 'quarter' && all.includes(chosen.quarter);
  return {
    input,
    quarter: isListed ? chosen.quarter : defaultQuarter,
    quarters: all.map((quarter) => ({ value: quarterId(quarter), label: quarterLabel(quarter) })),
  };
}

export const useCoverage = ({ input, quarter }: CheckSubject, span: CoverageSpan): Coverage =>
  useMemo(() => coverageOf(input, quarter, span), [input, quarter, span]);

export type ReconciliationState =
  | { readonly kind: 'checking'; readonly progress: ReconcileProgress | null }
  | { readonly kind: 'done'; readonly result: Reconciliation };

interface Held {
  readonly input: ScorecardInput;
  readonly scope: Scope;
  readonly state: ReconciliationState;
}

const CHECKING: ReconciliationState = { kind: 'checking', progress: null };

/** Checks in slices of time, anew whenever what is loaded or the scope changes. */
export function useReconciliation(input: ScorecardInput, scope: Scope): ReconciliationState {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    let isWanted = true;
    const hold = (state: ReconciliationState): void => setHeld({ input, scope, state });
    async function check(): Promise<void> {
      const result = await inSlices(
        reconcileSteps(input, scope),
        () => isWanted,
        (progress) => hold({ kind: 'checking', progress }),
      );
      if (result && isWanted) hold({ kind: 'done', result });
    }
    check().catch((error: unknown) => {
      // Our own bug: thrown where the error boundary sees it.
      setHeld(() => {
        throw error;
      });
    });
    return () => {
      isWanted = false;
    };
  }, [input, scope]);
  return held?.input === input && held.scope === scope ? held.state : CHECKING;
}
