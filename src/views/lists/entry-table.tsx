import { useId, useState } from 'react';
import type { EntryOf, ListName, ReferenceLists } from '../../workspace/list-types';
import { count } from '../shared/count';
import styles from './lists.module.css';
import type { ListSpec } from './spec';

interface Props<L extends ListName> {
  readonly spec: ListSpec<L>;
  readonly entries: readonly EntryOf<L>[];
  readonly lists: ReferenceLists;
  readonly onChange: (place: number) => void;
  readonly onRemove: (place: number) => void;
  /** For lists whose entries follow one another in time. */
  readonly onReplace: ((place: number) => void) | null;
}

const changeId = (place: number): string => `change-entry-${place}`;

/** A row's "Change" button, to which the focus comes back. */
export const changeButton = (place: number): HTMLElement | null =>
  document.getElementById(changeId(place));

const FILTER_FROM = 8;

interface Row {
  readonly place: number;
  readonly name: string;
  readonly cells: readonly string[];
}

/** Every entry of a list, with what can be done with it. */
export function EntryTable<L extends ListName>(props: Props<L>) {
  const { spec, entries, lists, onChange, onRemove, onReplace } = props;
  const [wanted, setWanted] = useState('');
  const title = useId();
  const rows = rowsOf(spec, entries, lists);
  const shown = rows.filter((row) => matches(row, wanted));
  if (entries.length === 0) return <p className="govuk-body">There is no {spec.noun} yet.</p>;
  return (
    <>
      {rows.length > FILTER_FROM && (
        <Filter noun={spec.plural} value={wanted} onChange={setWanted}>
          {wanted.trim() === ''
            ? count(rows.length, spec.noun, spec.plural)
            : `${shown.length} of ${count(rows.length, spec.noun, spec.plural)} shown`}
        </Filter>
      )}
      {/* A scrolling region can be reached by keyboard, or its far columns could not. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.region} role="region" aria-labelledby={title} tabIndex={0}>
        <table className={styles.table}>
          <caption id={title}>{spec.title}</caption>
          <thead>
            <tr>
              {spec.columns.map(({ head, isNumber }) => (
                <th key={head} scope="col" className={isNumber ? styles.number : undefined}>
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className="govuk-visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ place, name, cells }) => (
              <tr key={place}>
                <th scope="row">{cells[0]}</th>
                {cells.slice(1).map((cell, i) => (
                  <td
                    key={spec.columns[i + 1]?.head}
                    className={spec.columns[i + 1]?.isNumber ? styles.number : undefined}
                  >
                    {cell}
                  </td>
                ))}
                <td className={styles.actions}>
                  <Action
                    id={changeId(place)}
                    words="Change"
                    name={name}
                    onPress={() => onChange(place)}
                  />
                  {onReplace && (
                    <Action
                      words="Replace from a quarter on"
                      name={name}
                      onPress={() => onReplace(place)}
                    />
                  )}
                  <Action words="Remove" name={name} onPress={() => onRemove(place)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface ActionProps {
  readonly id?: string;
  readonly words: string;
  readonly name: string;
  readonly onPress: () => void;
}

const Action = ({ id, words, name, onPress }: ActionProps) => (
  <button id={id} type="button" className={styles.quiet} onClick={onPress}>
    {words} <span className="govuk-visually-hidden">{name}</span>
  </button>
);

interface FilterProps {
  readonly noun: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: string;
}

function Filter({ noun, value, onChange, children }: FilterProps) {
  const id = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>Filter {noun}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p role="status">{children}</p>
    </div>
  );
}

function rowsOf<L extends ListName>(
  { columns, nameOf, rank }: ListSpec<L>,
  entries: readonly EntryOf<L>[],
  lists: ReferenceLists,
): readonly Row[] {
  const ranked = entries.map((entry, place) => ({
    place,
    ranks: rank?.(entry, lists) ?? [place],
    name: nameOf(entry, lists),
    cells: columns.map(({ cell }) => cell(entry, lists)),
  }));
  return rank ? ranked.toSorted((a, b) => compare(a.ranks, b.ranks)) : ranked;
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** True when every word typed is somewhere in the row. */
function matches({ cells }: Row, wanted: string): boolean {
  const text = cells.join(' ').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
