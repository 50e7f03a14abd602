/** Paths with a name in them; the name may hold any character. */

export const indicatorPath = (id: string): string => `/indicator/${encodeURIComponent(id)}`;
export const districtPath = (code: string): string => `/district/${encodeURIComponent(code)}`;
