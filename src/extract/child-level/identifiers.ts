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
  const digits = text.replaceAll(/[ -]/g, '');
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

const POSTCODE =
  /\b(GIR ?0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRVWXY])?|[0-9][A-HJKPS-UW]) ?[0-9][ABD-HJLNP-UW-Z]{2})\b/;

/** A full postcode anywhere in the text: `ME14 1XQ`. Half of one (`ME14`) is an area, not an address. */
export const hasPostcode = (text: string): boolean => POSTCODE.test(text.toUpperCase());

/** Parts of a text that have the form of an NHS number or UPN, whatever their check says. */
export const candidates = (text: string): readonly string[] =>
  text.match(/\b(\d{3}[ -]?\d{3}[ -]?\d{4}|[A-Za-z]\d{11}[0-9A-Za-z])\b/g) ?? [];
