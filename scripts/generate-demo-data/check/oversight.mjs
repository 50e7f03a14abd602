/** What the board says and does: hand-written, about known figures, all of it marked illustrative. */

export function checkOversight({ areas, indicators, commentary, actions, messages }, expect) {
  const codes = new Set(areas.map((area) => area.code));
  for (const item of [...commentary, ...actions]) {
    expect(indicators.has(item.indicator) && codes.has(item.area), `${item.id}: known names`);
  }
  const texts = [
    ...commentary.flatMap(({ versions }) => versions),
    ...messages.flatMap(({ versions }) => versions),
    ...actions,
    ...actions.flatMap(({ updates }) => updates),
  ];
  for (const { text, provenance } of texts) {
    expect(provenance === 'illustrative', `marked illustrative: ${text}`);
  }
  const stateOf = ({ updates }) => updates.at(-1)?.status ?? 'open';
  expect(
    actions.some((item) => stateOf(item) === 'open' && item.due < '2011-12-Q4'),
    'an action is overdue in Q4 2011/12',
  );
  expect(
    actions.some((item) => stateOf(item) === 'done'),
    'an action is done',
  );
  expect(
    commentary.some((item) => item.versions.length > 1),
    'a commentary has an earlier version',
  );
}
