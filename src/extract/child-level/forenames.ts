/**
 * Common forenames in England and Wales, to recognise a column of names. Rankings of babies' names,
 * Office for National Statistics, 1996 to 2012; names that are also words or places are left out.
 */
const NAMES =
  'aaron abdul abigail adam aidan aisha alex alexander alexandra alfie ali alice amelia amelie amy anna archie ' +
  'ayesha bartosz beatrice ben benjamin bethany callum cameron caitlin charles charlie charlotte chloe ' +
  'christopher connor daisy daniel danielle david dominic dylan edward eleanor elizabeth ella ellie emily emma ' +
  'erin ethan eva evelyn evie fatima finley freddie freya gabriel george georgia grace hannah harriet ' +
  'harrison harry harvey hassan heidi henry holly hugo ibrahim imogen isaac isabel isabella isabelle isla jack ' +
  'jacob jake jakub james jamie jasmine jayden jessica joe joel john jonathan joseph joshua julia kacper katie ' +
  'kayden keira kevin kieran kyle lauren layla leah leo leon lewis lexi liam lily logan louis louise luca lucas ' +
  'lucy luke lydia maisie maria maryam mason matilda matthew max maya megan michael millie mohamed mohammad ' +
  'mohammed molly muhammad natalie nathan niamh nicholas nicole oliver olivia omar oscar owen patrick paul peter ' +
  'phoebe poppy rebecca reece rhys richard robert rosie ruby ryan samantha samuel sara sarah scarlett sean ' +
  'sebastian sienna sofia sophia sophie stanley stephanie stephen summer tegan theo thomas toby tyler victoria ' +
  'wiktoria william yusuf zac zachary zainab zara zoe';

const FORENAMES: ReadonlySet<string> = new Set(NAMES.split(' '));

export const isForename = (word: string): boolean => FORENAMES.has(word.toLowerCase());

const wordsOf = (text: string): readonly string[] =>
  text
    .trim()
    .toLowerCase()
    .split(/[\s,]+/);

/** `Emily Brown`, `BROWN, Emily` or `Emily`: at most three words, one of them a common forename. */
export function looksLikeName(text: string): boolean {
  const words = wordsOf(text);
  const hasForm = words.length <= 3 && /^[\p{L}' .,-]+$/u.test(text);
  return hasForm && words.some((word) => FORENAMES.has(word));
}

/** A name of two or three words, which is not a forename used for something else. */
export const looksLikeFullName = (text: string): boolean =>
  looksLikeName(text) && wordsOf(text).length > 1;
