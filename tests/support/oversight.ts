/** Commentary, actions and messages for tests. */
import type {
  Action,
  ActionUpdate,
  AgencyMessage,
  Commentary,
  Written,
} from '../../src/domain/oversight';
import { KENT, quarter } from './domain';

export { quarter };

export const written = (over: Partial<Written> = {}): Written => ({
  text: 'Demand rose after the summer.',
  role: 'Performance analyst',
  at: '2012-05-14T09:30:00.000Z',
  provenance: 'local',
  ...over,
});

export const commentary = (over: Partial<Commentary> = {}): Commentary => ({
  id: 'a',
  indicator: 're-referrals',
  area: KENT,
  quarter: quarter('2011-12-Q4'),
  versions: [written()],
  ...over,
});

export const action = (over: Partial<Action> = {}): Action => ({
  ...written({ text: 'Audit 50 re-referrals.' }),
  id: 'a',
  indicator: 're-referrals',
  area: KENT,
  owner: 'Head of duty service',
  raised: quarter('2011-12-Q3'),
  due: quarter('2011-12-Q4'),
  updates: [],
  ...over,
});

export const update = (id: string, over: Partial<ActionUpdate> = {}): ActionUpdate => ({
  ...written({ text: 'Half of the cases are read.' }),
  quarter: quarter(id),
  status: 'open',
  ...over,
});

export const message = (over: Partial<AgencyMessage> = {}): AgencyMessage => ({
  agency: 'Kent Police',
  quarter: quarter('2011-12-Q4'),
  versions: [written({ text: 'Contacts are screened within a day.' })],
  ...over,
});
