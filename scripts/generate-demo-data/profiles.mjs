/**
 * What makes one area differ from another. Illustrative: the order follows what is widely known
 * (more need on the coast, staff easier to keep in the west), the sizes are judgement.
 */
import { ASYLUM, DISABILITY, children, DISTRICTS, PARTS } from './reference.mjs';

// prettier-ignore
const COLUMNS = ['referral', 'reReferral', 'assessed', 'initial', 'core', 'unallocated', 'plan', 'repeat', 'long', 'care', 'caf', 'vacancy', 'caseload', 'supervision', 'crime'];
// prettier-ignore
const TABLE = {
  //               referral reRef assessed initial core unalloc plan repeat long  care  caf  vacancy caseload superv crime
  E07000105:      [0.96,    29.6, 1.04,    82,     77,  0.6,    0.94, 0.55, 0.7,  0.95, 1.35, 0.80,   0.95,    1.04,  0.92],
  E07000106:      [1.00,    31.8, 0.97,    77,     72,  0.9,    1.04, 0.95, 1.0,  1.05, 1.05, 0.80,   1.00,    1.02,  1.10],
  E07000107:      [0.90,    28.6, 1.02,    71,     64,  1.1,    0.86, 0.90, 0.8,  0.85, 0.80, 1.12,   1.04,    0.97,  1.02],
  E07000108:      [1.14,    34.6, 0.93,    70,     61,  1.2,    1.08, 1.45, 1.2,  1.15, 1.00, 1.05,   1.05,    0.98,  1.05],
  E07000109:      [1.10,    30.7, 1.00,    73,     66,  1.2,    1.02, 1.00, 1.1,  1.00, 0.90, 1.05,   1.06,    0.96,  1.12],
  E07000110:      [0.86,    27.2, 1.05,    80,     75,  0.7,    0.80, 0.85, 0.8,  0.85, 1.10, 0.88,   0.97,    1.03,  0.95],
  E07000111:      [0.62,    20.9, 1.12,    88,     84,  0.3,    0.50, 0.75, 0.5,  0.60, 0.62, 0.62,   0.88,    1.07,  0.68],
  E07000112:      [1.28,    35.4, 0.92,    74,     63,  1.2,    1.26, 1.25, 1.3,  1.35, 1.20, 1.08,   1.03,    0.99,  1.15],
  E07000113:      [1.24,    33.4, 0.95,    69,     59,  1.5,    1.38, 1.05, 1.3,  1.15, 0.95, 1.30,   1.09,    0.93,  1.10],
  E07000114:      [1.52,    36.6, 0.90,    72,     55,  1.8,    1.72, 1.20, 1.4,  1.60, 1.25, 1.31,   1.10,    0.94,  1.45],
  E07000115:      [0.70,    26.0, 1.08,    81,     78,  0.5,    0.62, 0.80, 0.7,  0.75, 0.78, 0.78,   0.93,    1.04,  0.75],
  E07000116:      [0.66,    24.7, 1.10,    84,     80,  0.4,    0.56, 0.60, 0.6,  0.70, 0.85, 0.72,   0.92,    1.05,  0.74],
  [ASYLUM]:       [0.0105,  11.5, 1.30,    86,     79,  0.05,   0.006, 0,   0,    0,    0,    0.70,   0.90,    1.03,  0],
  [DISABILITY]:   [0.037,   18.2, 1.15,    79,     70,  0.1,    0.034, 0.6, 1.2,  0.055, 0.016, 0.75, 0.86,    1.02,  0],
};

/** @param {string} column @param {string} code */
export function trait(column, code) {
  const at = COLUMNS.indexOf(column);
  if (at === -1) throw new Error(`no column ${column}`);
  return TABLE[code][at];
}

/** The trait of every area, in the order of PARTS. @param {string} column */
export const traits = (column) => PARTS.map((code) => trait(column, code));

/**
 * How a county number divides between the areas: children x need in a district, and a share of the
 * whole for a team, which has no population.
 * @param {string} column
 */
export function sizes(column) {
  const districts = DISTRICTS.map((code) => children(code, 2011) * trait(column, code));
  const sum = districts.reduce((a, b) => a + b, 0);
  return [...districts, ...[ASYLUM, DISABILITY].map((code) => sum * trait(column, code))];
}
