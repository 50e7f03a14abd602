/**
 * The workspace as it is kept: every step the analyst took, oldest first. What is shown is the
 * steps in force played one after the other over the served data, so that undo and redo only move
 * `done`, and history and figures cannot disagree.
 */
import type { Annotation } from '../domain/annotation';
import type { Area, AreaCode } from '../domain/area';
import type { Benchmark } from '../domain/benchmark';
import type { Indicator, IndicatorId } from '../domain/indicator';
import type { ObservationTable } from '../domain/observation';
import type { Action, AgencyMessage, Commentary } from '../domain/oversight';
import type { PopulationEstimate } from '../domain/population';
import type { Target } from '../domain/target';
import type { Correction, SnapshotHead } from '../snapshot/snapshot';

/** The board's own lists, as the editors and the exceptions page change them. */
export interface ReferenceLists {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly populations: readonly PopulationEstimate[];
  readonly benchmarks: readonly Benchmark[];
  readonly annotations: readonly Annotation[];
  readonly commentary: readonly Commentary[];
  readonly actions: readonly Action[];
  readonly messages: readonly AgencyMessage[];
}

export type ListName = keyof ReferenceLists;

/** What a scorecard starts from: the served data, or that of a restored backup. */
export interface BaseData {
  readonly title: string;
  readonly defaultQuarter: string | null;
  readonly lists: ReferenceLists;
  readonly tables: readonly ObservationTable[];
}

/** One file of a load. */
export interface LoadedExtract {
  readonly table: ObservationTable;
  readonly rowsLoaded: number;
  readonly rowsLeftOut: number;
  /** Against what was loaded before. */
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Changed figures that had been published before. */
  readonly restated: number;
  /** Why published figures were restated; blank when nobody said. */
  readonly reason: string;
  /** Columns that looked like data about single children, and why they are none (rule X3). */
  readonly vouched: Readonly<Record<string, string>>;
}

interface StepBase {
  /** When, in UTC: `2012-04-16T09:30:00.000Z`. */
  readonly at: string;
  /** The role that the analyst gave, or blank. */
  readonly by: string;
}

/** Files loaded together: all or nothing. */
export interface LoadStep extends StepBase {
  readonly kind: 'load';
  readonly extracts: readonly LoadedExtract[];
}

/** A list of the board's, edited: the whole list as it is from then on. */
export type EditStep = {
  readonly [List in ListName]: StepBase & {
    readonly kind: 'edit';
    readonly list: List;
    readonly entries: ReferenceLists[List];
    /** `Target of Re-referrals from 2012-13-Q1 changed` */
    readonly what: string;
  };
}[ListName];

/** A backup restored: what follows is played over its base alone, or over the served data when that is the same. */
export interface RestoreStep extends StepBase {
  readonly kind: 'restore';
  readonly file: string;
  readonly base: BaseData | null;
  /** How many of the steps after it came with the backup: they are undone and redone together. */
  readonly steps: number;
}

export type Step = LoadStep | EditStep | RestoreStep;

/** What is remembered beside the steps; not undone with them. */
export interface Settings {
  /** The role given last, offered for the next step. */
  readonly role: string;
  /** Column mappings by header signature; checked against `ExtractMapping` when they are used. */
  readonly mappings: Readonly<Record<string, unknown>>;
  /** What names in files mean: keys as `nameKey` makes them. */
  readonly areaNames: Readonly<Record<string, AreaCode>>;
  readonly indicatorNames: Readonly<Record<string, IndicatorId>>;
}

/** What was published from here. It is no step: undo does not take a publication back. */
export interface PublicationRecord {
  readonly head: SnapshotHead;
  readonly sha256: string;
  /** `published.json` as it was downloaded, to the last character. */
  readonly text: string;
  /** The true counts of what it hides (`Draft.counts`): they never leave this workspace. */
  readonly counts: string;
  /** Null as long as it stands. */
  readonly correction: Correction | null;
}

/**
 * A publication whose record can no longer be read: its counts are lost unless a backup has them. It
 * stays named, and its record stays where it is, until a backup brings it back.
 */
export interface DamagedPublication extends Pick<PublicationRecord, 'sha256' | 'correction'> {
  readonly id: string;
  /** Of its record in the database. */
  readonly key: string;
}

export interface WorkspaceDocument {
  readonly steps: readonly Step[];
  /** How many of the steps are in force; those after it were undone and can be redone. */
  readonly done: number;
  readonly settings: Settings;
  /** Oldest first. */
  readonly publications: readonly PublicationRecord[];
  /** Oldest first. */
  readonly damaged: readonly DamagedPublication[];
}

export const EMPTY_WORKSPACE: WorkspaceDocument = {
  steps: [],
  done: 0,
  settings: { role: '', mappings: {}, areaNames: {}, indicatorNames: {} },
  publications: [],
  damaged: [],
};
