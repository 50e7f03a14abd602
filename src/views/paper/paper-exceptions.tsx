import type {
  PaperException,
  PaperExceptions as Model,
  PaperGroup,
} from '../../scorecard/board-paper-types';
import { RagShape } from '../shared/rag-shape';
import styles from './paper.module.css';
import { Actions, Commentary } from './paper-written';

/** What needs attention, in the order of rule D3, with what is said and done about it. */
export function PaperExceptions({ exceptions }: { readonly exceptions: Model }) {
  const { headline, county, countyExceptions, groups, otherActions, notJudged } = exceptions;
  return (
    <section className={styles.section}>
      <h3>Exceptions</h3>
      {headline.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h4 className={styles.group}>{county}</h4>
      {countyExceptions.length === 0 && <p>Nothing that could be judged is an exception here.</p>}
      {countyExceptions.map((item) => (
        <CountyException key={item.exception.indicator.id} item={item} />
      ))}
      <h4 className={styles.group}>Districts and teams</h4>
      {groups.length === 0 && <p>Nothing that could be judged is an exception here.</p>}
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      {otherActions.length > 0 && (
        <>
          <h4 className={styles.group}>Actions on figures that are no exception in this quarter</h4>
          <Actions
            actions={otherActions}
            caption="Actions on figures that are no exception in this quarter"
            isMixed
          />
        </>
      )}
      <p className={styles.last}>{notJudged}</p>
    </section>
  );
}

function CountyException({ item }: { readonly item: PaperException }) {
  const { exception, reasons, commentary, actions } = item;
  const { indicator, area, cell, sentence } = exception;
  return (
    <div className={styles.exception}>
      <h5>
        <RagShape rag={cell.rag} /> {indicator.name}
      </h5>
      <p>
        <strong>{reasons}.</strong> {sentence}
        {cell.isIllustrative && <em> Illustrative figure.</em>}
      </p>
      {commentary && <Commentary commentary={commentary} />}
      <Actions actions={actions} caption={`Actions on ${indicator.name}, ${area.name}`} />
    </div>
  );
}

const Group = ({ group }: { readonly group: PaperGroup }) => (
  <div className={styles.exception}>
    <h5>{group.indicator}</h5>
    {group.lines.map(({ words, areas }) => (
      <p key={words}>
        <strong>{words}:</strong> {areas}.
      </p>
    ))}
    {group.illustrative !== null && (
      <p>
        <em>{group.illustrative}</em>
      </p>
    )}
    {group.written.map(({ area, commentary }) => (
      <Commentary key={area} area={area} commentary={commentary} />
    ))}
    <Actions actions={group.actions} caption={`Actions on ${group.indicator}`} isMixed />
  </div>
);
