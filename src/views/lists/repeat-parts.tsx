import { useRef, type ReactNode } from 'react';
import { partsOf, withParts } from './draft';
import styles from './lists.module.css';
import type { Draft, Field, Repeat } from './spec';

interface Props {
  readonly repeat: Repeat;
  readonly draft: Draft;
  readonly fieldOf: (field: Field) => ReactNode;
  readonly onChange: (draft: Draft) => void;
}

/** Parts of an entry that there can be any number of, each with a button that takes it away. */
export function RepeatParts({ repeat, draft, fieldOf, onChange }: Props) {
  const { name, title, hint, noun, fields } = repeat;
  const addButton = useRef<HTMLButtonElement>(null);
  const parts = partsOf(draft, name);
  const blank = Object.fromEntries(fields.map((field) => [field.name, '']));
  const remove = (place: number) => {
    // Its button goes away with the part; the focus does not.
    addButton.current?.focus();
    onChange(withParts(draft, name, parts.toSpliced(place, 1)));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <p className={styles.hint}>{hint}</p>
      {parts.map((_, place) => (
        <fieldset
          // Parts have no other name than their place; their values are in the draft.
          key={place}
          className={styles.part}
        >
          <legend>
            {noun.charAt(0).toUpperCase() + noun.slice(1)} {place + 1}
          </legend>
          {fields.map((field) => fieldOf({ ...field, name: `${name}.${place}.${field.name}` }))}
          <button type="button" className={styles.quiet} onClick={() => remove(place)}>
            Remove {noun} {place + 1}
          </button>
        </fieldset>
      ))}
      <button
        ref={addButton}
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => onChange(withParts(draft, name, [...parts, blank]))}
      >
        Add a {noun}
      </button>
    </fieldset>
  );
}
