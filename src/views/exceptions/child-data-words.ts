/** The warning before a text is kept that looks as if it were about a child (rule X3). */
import { childDataIn, type ChildDataSign } from '../../domain/oversight';
import { listWords } from '../../scorecard/list-words';

const WORDS: Readonly<Record<ChildDataSign, string>> = {
  date: 'a full date, such as a date of birth',
  'nhs-number': 'a number of ten digits, such as an NHS number',
  'pupil-number': 'a pupil number',
  postcode: 'a full postcode',
};

/** Null where nothing looks like it. */
export function childDataWords(text: string): string | null {
  const found = childDataIn(text).map((sign) => WORDS[sign]);
  return found.length === 0
    ? null
    : `This text holds what looks like ${listWords(found)}. It will stand on screen, on paper and in backups. Take out anything by which a child or a member of staff could be recognised, or save it if it is nothing of the kind.`;
}
