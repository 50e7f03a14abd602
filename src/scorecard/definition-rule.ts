/** One rule in plain English, with the finder of its worked example. */
import type { Loaded, Sentences } from './definition-loaded';

export interface RuleWords {
  /** The IDs of `docs/rules.md`: `T2`, or several. */
  readonly ids: string;
  readonly title: string;
  readonly text: string;
  /** Shown beside the words. */
  readonly picture?: 'ratings' | 'variation' | 'assurance';
  /** Null when nothing loaded can serve as one. */
  readonly example: (loaded: Loaded) => Sentences;
  /** What would serve: `a figure with a target`. */
  readonly needs: string;
}
