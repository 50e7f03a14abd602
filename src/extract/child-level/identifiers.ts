/**
 * Identifiers of single persons, recognised by their own checks (rule X3).
 *
 * NHS number: ten digits, modulus 11,
 * https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 * UPN: check letter and twelve characters, modulus 23,
 * https://www.gov.uk/government/publications/unique-pupil-numbers
 */

/** 943 476 5919 is a valid NHS number. */
export function isNhsNumber(text: string): boolean {
  const digits = text.replaceAll(/[\s.–-]/g, '');
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9), Number).reduce(
    (s, digit, i) => s + digit * (10 - i),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A letter, then eleven digits and a digit or letter; A123456789012 shows the form. */
export function isUpn(text: string): boolean {
  const match = /^([A-Z])(\d{11})(\d|[A-Z])$/.exec(text.trim().toUpperCase());
  if (!match) return false;
  const [, letter = '', digits = '', last = ''] = match;
  const lastValue = /\d/.test(last) ? Number(last) : UPN_LETTERS.indexOf(last);
  if (lastValue === -1) return false;
  const values = [...Array.from(digits, Number), lastValue];
  const sum = values.reduce((s, value, i) => s + value * (i + 2), 0);
  return UPN_LETTERS[sum % 23] === letter;
}

/** https://www.ons.gov.uk/methodology/geography/ukgeographies/postalgeography: the 124 postcode areas. */
const POSTCODE_AREAS: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN ' +
    'EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ' +
    'ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA ' +
    'TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

const POSTCODE =
  /(?<![A-Z\d])([A-Z]{1,2})(?:\d{1,2}|\d[A-HJKPS-UW]|\d[ABEHMNPRVWXY])\s{0,2}(\d[ABD-HJLNP-UW-Z]{2})(?![A-Z\d])/gi;
/** `section s47, 2nd quarter` holds no postcode. */
const ORDINAL = /^(1st|2nd|3rd|\dth)$/;

/** A full postcode anywhere in the text: `ME14 1XQ`. Half of one (`ME14`) is an area, not an address. */
export const hasPostcode = (text: string): boolean =>
  [...text.matchAll(POSTCODE)].some(
    ([, area = '', inward = '']) => POSTCODE_AREAS.has(area.toUpperCase()) && !ORDINAL.test(inward),
  );

/** Ten digits, apart from decimals (`30.4123456789`), in one group or as an NHS number is written. */
const NHS_FORM = /(?<!\d|\d\.)\d{3}(?:([\s–-]?)\d{3}[\s–-]?|(\.)\d{3}\.)\d{4}(?!\d|\.\d*[1-9])/g;
const UPN_FORM = /(?<![A-Za-z\d])[A-Za-z]\d{11}[0-9A-Za-z](?![A-Za-z\d])/g;

export interface Identifiers {
  /** Parts with the form of an NHS number, whatever their check says. */
  readonly nhsForms: number;
  readonly nhsNumbers: number;
  /** Those that are written in groups of 3, 3 and 4, or called so: nothing else is. */
  readonly plainNhsNumbers: number;
  readonly pupilNumbers: number;
}

/** What a text has of both kinds. */
export function identifiersIn(text: string): Identifiers {
  const forms = [...text.matchAll(NHS_FORM)];
  const valid = forms.filter(([form]) => isNhsNumber(form));
  const isCalledSo = /nhs/i.test(text);
  const plain = valid.filter(([, gap = '', point = '']) => gap + point !== '' || isCalledSo);
  const pupils = [...text.matchAll(UPN_FORM)].filter(([form]) => isUpn(form));
  return {
    nhsForms: forms.length,
    nhsNumbers: valid.length,
    plainNhsNumbers: plain.length,
    pupilNumbers: pupils.length,
  };
}
