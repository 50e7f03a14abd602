/** From a folder of extracts to a board pack, with the same code as in the browser. */
import type { DisclosurePolicy } from '../domain/disclosure';
import { quarterId, quarterLabel, type Month, type Quarter } from '../domain/period';
import { quartersLoaded } from '../scorecard/quarters';
import { makeDraft, type Draft } from '../snapshot/draft';
import { extractsOf, seal } from '../snapshot/seal';
import type { PublicationKind, SealedSnapshot, SignOff } from '../snapshot/snapshot';
import { suppressHere } from '../snapshot/suppress-here';
import { packOf } from '../views/pack/pack-of';
import { baseOf } from '../workspace/base-of';
import { localDay } from '../workspace/local-day';
import { scorecardInput } from '../workspace/derive';
import { readReference, type ReferenceData } from '../workspace/reference-data';
import { untouched } from '../workspace/replay';
import type { Gap } from '../workspace/types';
import { draftRemarks, exposedGaps } from './draft-words';
import { contentsOf, type JobFiles } from './job-files';
import { keptText, readKept, type Kept } from './kept-counts';
import { nextId } from './next-id';
import { readExtracts, type JobExtract } from './read-extracts';

export interface PackRequest {
  readonly files: JobFiles;
  /** What earlier jobs kept, oldest first. */
  readonly earlier: readonly { readonly name: string; readonly text: string }[];
  readonly kind: PublicationKind;
  readonly quarter: Quarter;
  readonly policy: DisclosurePolicy;
  readonly months: number;
  readonly title: string | null;
  readonly id: string | null;
  readonly reason: string | null;
  readonly signOff: readonly SignOff[];
  /** Rows with errors are left out, and the rest is published. */
  readonly allowErrors: boolean;
  /** Counts that can be worked out although they are hidden are published all the same. */
  readonly acceptExposed: boolean;
  /** `pack-shell.html` */
  readonly shell: string;
  /** In UTC: `2012-04-16T09:30:00.000Z`. */
  readonly now: string;
  readonly thisMonth: Month;
  /** What is being done, in words. */
  readonly say: (sentence: string) => void;
}

export type PackResult =
  | {
      readonly kind: 'made';
      readonly pack: string;
      readonly snapshot: SealedSnapshot;
      /** For the next job, and private. */
      readonly kept: string;
    }
  | { readonly kind: 'refused'; readonly gaps: readonly Gap[] };

const refused = (...gaps: readonly Gap[]): PackResult => ({ kind: 'refused', gaps });

export async function makePack(request: PackRequest): Promise<PackResult> {
  const { say } = request;
  const kept = readKept(request.earlier);
  if ('file' in kept) return refused(kept);
  if (kept.published.some(({ id }) => id === request.id)) return refused(idIsTaken(request.id));
  const contents = await contentsOf(request.files);
  if ('file' in contents) return refused(contents);
  contents.remarks.forEach(say);
  const reference = await readReference(contents.fetchFile);
  if (reference.kind === 'gap') return refused(reference.gap);
  const { extracts, refused: unusable } = await readExtracts(
    contents.fetchFile,
    reference.value,
    request.thisMonth,
  );
  extracts.forEach((extract) => say(readWords(extract)));
  if (unusable.length > 0) return refused(...unusable);
  const errors = [...reference.gaps, ...extracts.flatMap((extract) => extract.errors)];
  if (errors.length > 0 && !request.allowErrors) return refused(...errors, ALLOW_ERRORS);
  const draft = await draftOf(request, reference.value, extracts, kept);
  return 'kind' in draft ? draft : publish(request, draft, kept);
}

async function draftOf(
  request: PackRequest,
  reference: ReferenceData,
  extracts: readonly JobExtract[],
  kept: Kept,
): Promise<Draft | PackResult> {
  const { kind, quarter, policy, months, acceptExposed, say } = request;
  const tables = extracts.map(({ table }) => table);
  const base = untouched(baseOf(reference, tables));
  const { evidence } = scorecardInput(base).assessor;
  if (!quartersLoaded(evidence.observations).includes(quarter)) {
    return refused(nothingLoaded(quarter, quartersLoaded(evidence.observations)));
  }
  const title = request.title ?? base.title;
  const earlier = kept.published.map(({ counts }) => counts);
  say(`Disclosure control, policy ${policy} ...`);
  const draft = await makeDraft(
    { title, lists: base.lists, evidence, kind, quarter, policy, months, earlier },
    { suppress: suppressHere, isWanted: () => true, onProgress: () => undefined },
  );
  if (!draft) throw new Error('A draft that nobody stopped has ended early');
  draftRemarks(draft).forEach(say);
  const exposed = exposedGaps(draft);
  return exposed.length > 0 && !acceptExposed ? refused(...exposed) : draft;
}

async function publish(request: PackRequest, draft: Draft, kept: Kept): Promise<PackResult> {
  const { kind, quarter, policy, signOff, now, shell, say } = request;
  const named = nextId({ ...request, today: localDay(now) }, kept);
  const snapshot = await seal(draft, {
    ...named,
    publishedAt: now,
    signOff,
    extracts: await extractsOf(draft),
  });
  say(`Snapshot ${named.id}, fingerprint ${snapshot.sha256}`);
  const published = [
    ...kept.published,
    { id: named.id, kind, quarter: quarterId(quarter), policy, counts: draft.counts },
  ];
  return {
    kind: 'made',
    pack: packOf(snapshot, shell),
    snapshot,
    kept: keptText({ published, corrections: named.corrections }),
  };
}

const readWords = ({ name, summary, warnings }: JobExtract): string =>
  `${name}: ${summary.rowsLoaded} of ${summary.rowsRead} rows read` +
  (summary.rowsLeftOut === 0 ? '' : `, ${summary.rowsLeftOut} left out for errors`) +
  (warnings === 0 ? '.' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`);

const ALLOW_ERRORS: Gap = {
  file: 'No pack was made',
  message: 'Figures with errors would be missing from it.',
  hint: 'Put the errors right, or add --allow-errors to leave those rows and entries out.',
};

const idIsTaken = (id: string | null): Gap => ({
  file: '--id',
  message: `${id ?? ''} is the id of an earlier pack.`,
  hint: 'Choose another, or leave --id out: ids are counted up by themselves.',
});

function nothingLoaded(quarter: Quarter, loaded: readonly Quarter[]): Gap {
  const [first, last] = [loaded[0], loaded.at(-1)];
  return {
    file: '--quarter',
    message: `The extracts hold nothing for ${quarterLabel(quarter)}.`,
    hint:
      first === undefined || last === undefined
        ? 'They hold no figure at all: check that the folder is the right one.'
        : `They reach from ${quarterId(first)} to ${quarterId(last)}: choose one of these, or add the extracts of the quarter.`,
  };
}
