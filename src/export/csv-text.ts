/** What every CSV file that we write has in common. */

export const BYTE_ORDER_MARK = '\uFEFF';
export const LINE_END = '\r\n';

/** A text that a spreadsheet would run as a formula gets one apostrophe, which reading strips. */
export const guarded = (text: string): string => (/^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text);
