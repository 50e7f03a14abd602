/** Publications in a backup file: how they are written and how they are checked. */
import * as v from 'valibot';
import { quarterId } from '../domain/period';
import { day, listOf, name, objectOf, oneOf, orNull, quarter, text, time } from './backup-fields';
import type { PublicationRecord } from './workspace-document';

const SHA256 = /^[0-9a-f]{64}$/;
const sha256 = v.pipe(text, v.regex(SHA256, 'this is no SHA-256 of 64 digits'));

const correction = objectOf({
  id: name,
  standing: oneOf(['superseded', 'withdrawn']),
  by: orNull(name),
  reason: text,
  date: day,
});

const head = objectOf({
  id: name,
  kind: oneOf(['quarterly', 'annual']),
  quarter,
  title: text,
  policy: oneOf(['dfe', 'under-5', 'none']),
  publishedAt: time,
  signOff: listOf(objectOf({ role: text, date: day, statement: text })),
  extracts: listOf(objectOf({ file: text, sha256: orNull(sha256), extractDate: orNull(day) })),
  replaces: orNull(objectOf({ id: name, reason: text })),
  corrections: listOf(correction),
});

export const publications: v.GenericSchema<unknown, readonly PublicationRecord[]> = listOf(
  objectOf({ head, sha256, text, counts: text, correction: orNull(correction) }),
);

/** In the forms before: none, and no place for any. */
export const publicationsBefore = v.optional(
  v.pipe(publications, v.empty('this does not belong here')),
  [],
) as unknown as typeof publications;

/** As JSON text, in pieces: ten years of publications are no single string. */
export const publicationText = (record: PublicationRecord): string =>
  JSON.stringify({
    ...record,
    head: { ...record.head, quarter: quarterId(record.head.quarter) },
  });
