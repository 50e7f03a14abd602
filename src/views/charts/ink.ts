/**
 * Colours and sizes of every drawing. They are attributes of the drawing, not of a style sheet, so
 * that a downloaded chart looks like the one on the screen; a chart is ink on a white card in light,
 * dark and forced colours alike.
 */
export const INK = {
  paper: '#FFFFFF',
  text: '#0B0C0C',
  muted: '#505A5F',
  grid: '#E3E6E9',
  axis: '#8B949C',
  band: '#EEF2F6',
  spine: '#E1E5E9',
  spineMiddle: '#B9C1C8',
  blue: '#12436D',
  teal: '#28A197',
  plum: '#801650',
  grey: '#3D3D3D',
  lilac: '#A285D1',
  improvement: '#005EB8',
  concern: '#ED8B00',
  /** The outline of what is orange, which is too light on white by itself. */
  concernLine: '#8F5400',
  neutral: '#6A5A8C',
  ragGreen: '#00703C',
  ragAmber: '#FFDD00',
  ragRed: '#D4351C',
  ragNone: '#767D84',
} as const;

/** Pixels. */
export const TEXT = 12;
export const SMALL_TEXT = 11;
export const LINE_HEIGHT = 15;
export const FONT = 'Arial, Helvetica, sans-serif';

/** Below it there is no room beside the plot. */
export const NARROW_PLOT = 520;
/** Wider than this, the eye loses the line; it is also what fits on A4 without small print. */
export const WIDEST = 880;
