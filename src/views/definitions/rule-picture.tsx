import type { Rag } from '../../domain/target';
import type { Assurance, Variation } from '../../domain/spc';
import type { RuleWords } from '../../scorecard/definition-rule';
import { ASSURANCE_WORDS, VARIATION_WORDS } from '../../scorecard/trend-words';
import { RagShape } from '../shared/rag-shape';
import { AssuranceIcon, VariationIcon } from '../shared/spc-icon';
import styles from './definitions.module.css';

const RATINGS: readonly (readonly [Rag | null, string])[] = [
  ['green', 'Green circle: target met'],
  ['amber', 'Amber triangle: target missed, within the floor or limit'],
  ['red', 'Red square: beyond the floor or limit, or missed where there is none'],
  [null, 'Grey outline: not rated'],
];

const VARIATIONS: readonly (readonly [Variation, 'high' | 'low' | null])[] = [
  ['improvement', 'high'],
  ['improvement', 'low'],
  ['concern', 'high'],
  ['concern', 'low'],
  ['high', 'high'],
  ['low', 'low'],
  ['common-cause', null],
];

const ASSURANCES: readonly Assurance[] = ['meet', 'miss', 'hit-or-miss'];

/** The shapes and icons of a rule, each with its words. */
export function RulePicture({ of }: { readonly of: NonNullable<RuleWords['picture']> }) {
  return <ul className={styles.pictures}>{items(of)}</ul>;
}

function items(of: NonNullable<RuleWords['picture']>) {
  switch (of) {
    case 'ratings':
      return RATINGS.map(([rag, words]) => (
        <li key={words}>
          <RagShape rag={rag} />
          {words}
        </li>
      ));
    case 'variation':
      return VARIATIONS.map(([variation, side]) => (
        <li key={`${variation} ${side ?? ''}`}>
          <VariationIcon variation={variation} side={side} />
          {VARIATION_WORDS[variation]}
        </li>
      ));
    case 'assurance':
      return ASSURANCES.map((assurance) => (
        <li key={assurance}>
          <AssuranceIcon assurance={assurance} />
          {ASSURANCE_WORDS[assurance]}
        </li>
      ));
  }
}
