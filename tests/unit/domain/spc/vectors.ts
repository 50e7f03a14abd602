/** The published cases, read from the folder that VECTORS_DIR names; none where it is not set. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Polarity } from '../../../../src/domain/indicator';
import type { Assurance, Variation } from '../../../../src/domain/spc';

export interface SpcCase {
  readonly id: string;
  readonly input: {
    readonly values: readonly (number | null)[];
    readonly improvementDirection: 'Up' | 'Down' | 'Neither';
    readonly conflictRule: 'Concern' | 'Improvement';
    readonly target: number | null;
    readonly recalculateAtIndex: readonly number[];
    readonly baselineFirstN: number | null;
    readonly ghostIndex: readonly number[];
    readonly shiftPoints: number;
    readonly trendPoints: number;
    readonly minimumPoints: number;
  };
  readonly expected: {
    readonly limitsShown: boolean;
    readonly sections: readonly {
      readonly mean: number;
      readonly upl: number;
      readonly lpl: number;
      readonly upperTwoSigma: number;
      readonly lowerTwoSigma: number;
    }[];
    readonly point: readonly (string | null)[];
    readonly shift: readonly (string | null)[];
    readonly trend: readonly (readonly string[])[];
    readonly twoOfThree: readonly (string | null)[];
    readonly variationIcon: string | null;
    readonly assuranceIcon: string | null;
    /** The place in `values` of each entry above. */
    readonly pointIndex: readonly number[];
  };
}

const FILE = join(process.env['VECTORS_DIR'] ?? '', 'spc.json');
export const hasVectors = process.env['VECTORS_DIR'] !== undefined && existsSync(FILE);

export const spcCases: readonly SpcCase[] = hasVectors
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: SpcCase[] }).cases
  : [];

export const POLARITY: Readonly<Record<SpcCase['input']['improvementDirection'], Polarity>> = {
  Up: 'H',
  Down: 'L',
  Neither: null,
};

export const VARIATIONS: Readonly<Record<string, Variation>> = {
  'Common Cause': 'common-cause',
  'Improvement (High)': 'improvement',
  'Improvement (Low)': 'improvement',
  'Concern (High)': 'concern',
  'Concern (Low)': 'concern',
  'Neither (High)': 'high',
  'Neither (Low)': 'low',
};
export const ASSURANCES: Readonly<Record<string, Assurance>> = {
  Pass: 'meet',
  Fail: 'miss',
  'Hit or Miss': 'hit-or-miss',
};
