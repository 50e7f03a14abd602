/** Rules whose issues can be put right here; a test asserts that the pipeline has them. */
export const UNKNOWN_AREA = 'A2';
export const UNKNOWN_INDICATOR = 'E30';
export const UNREADABLE_PERIOD = 'P2';
