/** Headers that only lists of single children have (rule X3). */
import { headerKey } from '../columns';

/** Names and addresses of institutions are not those of children. */
const INSTITUTION =
  /^(school|provider|trust|estab|establishment|institution|office|la|region|country|area|team|ward|lad)_/;
const PERSON =
  '(?:child|childs|pupil|person|client|patient|service_user|young_person|yp|student|parent|carer|mother|father)';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(^|_)nhs(_?(no|num|number|id))?$/, 'NHS numbers'],
  [/(^|_)(upn|uln|unique_pupil_(no|number|id|identifier))$/, 'pupil numbers'],
  [/(^|_)(ni_?(no|number)|nino|national_insurance(_no|_number)?)$/, 'National Insurance numbers'],
  [/(^|_)(dob|d_?o_?b|date_of_birth|birth_?(date|day)|expected_dob)($|_)/, 'dates of birth'],
  [/(^|_)post_?code$/, 'postcodes'],
  [/(^|_)(home_)?addr(ess)?(_?line)?(_?\d)?$/, 'addresses'],
  [/(^|_)(fore|first|given|middle|sur|last|family|preferred)_?names?$/, 'names of persons'],
  [new RegExp(`(^|_)(${PERSON}_?(full_?)?names?|full_?name|initials)$`), 'names of persons'],
  [
    new RegExp(`(^|_)${PERSON}_?(id|no|num|number|ref|reference|identifier|key)$`),
    'numbers of single children',
  ],
  [
    /(^|_)(case|referral|episode|liquidlogic|mosaic|ics|swift|carefirst)_?(id|ref|reference|identifier|key)$/,
    'numbers of single cases',
  ],
  [/^case_?(no|num|number)$/, 'numbers of single cases'],
];

/** What a header says its column holds about single persons, or null. */
export function childLevelHeader(header: string): string | null {
  const key = headerKey(header)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  if (INSTITUTION.test(key) && !key.startsWith('la_child')) return null;
  return KINDS.find(([form]) => form.test(key))?.[1] ?? null;
}
