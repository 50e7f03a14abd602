/** The one headline message of an agency for a quarter. */
import type { Quarter } from '../period';
import type { Versioned } from './written';

export interface AgencyMessage extends Versioned {
  readonly agency: string;
  readonly quarter: Quarter;
}

/** The agency as it is compared: case and spacing do not matter. */
export const agencyKey = (agency: string): string =>
  agency.trim().replaceAll(/\s+/g, ' ').toLowerCase();

export function messageOf(
  messages: readonly AgencyMessage[],
  agency: string,
  quarter: Quarter,
): AgencyMessage | null {
  const key = agencyKey(agency);
  return (
    messages.find((item) => item.quarter === quarter && agencyKey(item.agency) === key) ?? null
  );
}
