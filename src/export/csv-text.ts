/** What every CSV file that we write has in common. */

export const BYTE_ORDER_MARK = '\uFEFF';
export const LINE_END = '\r\n';
