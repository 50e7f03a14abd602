/** Targets, ratings and direction, in plain English. */
import { outTurnExample } from './definition-out-turn';
import {
  directionExample,
  distanceExample,
  neutralExample,
  ratingExample,
  roundingExample,
} from './definition-ratings';
import type { RuleWords } from './definition-rule';

export const TARGET_RULES: readonly RuleWords[] = [
  {
    ids: 'T2, T3, T7',
    title: 'Red, amber, green (RAG)',
    text: 'Green: the target is met. Amber: it is missed, but the figure is within the floor or limit that the board set. Red: beyond that, or missed where none is set. Figures exactly on a boundary get the better colour. For some indicators the target should be neither exceeded nor missed: then the distance to it counts. Each colour has a word and a shape.',
    picture: 'ratings',
    example: ratingExample,
    needs: 'a figure with a target',
  },
  {
    ids: 'T4',
    title: 'The figure shown is the figure rated',
    text: 'A figure is rounded first (halves away from zero) and rated then, so that the page never contradicts itself.',
    example: roundingExample,
    needs: 'a rated figure that is rounded',
  },
  {
    ids: 'T5',
    title: 'Neither better nor worse',
    text: 'For some indicators more is neither better nor worse. They have no target and no colour, and their changes are “rose” or “fell”.',
    example: neutralExample,
    needs: 'an indicator without a better direction',
  },
  {
    ids: 'T1',
    title: 'Targets change',
    text: 'A quarter is rated by the target that was in force in it, and by an area’s own target where it has one. The history of each indicator’s targets stands with the indicator.',
    example: ({ county, quarterLabel }) => {
      const found = county.find(({ target }) => target !== null);
      return found?.target
        ? `${found.indicator.name}: the target in force in ${quarterLabel} is from “${found.target.source}”.`
        : null;
    },
    needs: 'a target in force in this quarter',
  },
  {
    ids: 'T6',
    title: 'How far from target, in children',
    text: 'The smallest change of the count, with everything else as it was, whose figure as shown would have met the target.',
    example: distanceExample,
    needs: 'a figure that misses its target',
  },
  {
    ids: 'D1',
    title: 'Direction',
    text: 'Figures are compared as shown with the quarter before and with the same quarter a year before: improved, worsened or no change; rose or fell where neither is better. Nothing is compared that is not whole, or across a break.',
    example: directionExample,
    needs: 'a figure that can be compared with the quarter before',
  },
  {
    ids: 'G7',
    title: 'The out-turn of a year',
    text: 'The year’s figure is that of the fourth quarter where it covers twelve months or April to March, or is a number at a point in time; events of single quarters are added up over the year. It is rated by the target in force in the fourth quarter, and compared with the out-turn of the year before. A target for single quarters does not rate a year; only a rate is yearly in every quarter. A year that lacks a part has no out-turn.',
    example: outTurnExample,
    needs: 'a whole financial year up to this quarter',
  },
];
