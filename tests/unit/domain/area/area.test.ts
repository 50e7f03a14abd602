import { describe, expect, it } from 'vitest';
import {
  findAreaByName,
  indexAreas,
  isValidIn,
  nameKey,
  partsOf,
  type Area,
} from '../../../../src/domain/area';
import {
  area,
  ASHFORD,
  CENTRAL_DUTY,
  evidence,
  indicator,
  KENT,
  kentAreas,
  month,
  SHEPWAY,
  valueAt,
} from '../../../support/domain';

const kent = indexAreas(kentAreas);
const codeOf = (name: string): string | null => findAreaByName(kent, name)?.code ?? null;

describe('the county and its parts', () => {
  it('[A1] Kent has twelve districts, and two teams beside them in 2011', () => {
    const parts = partsOf(kent, KENT, month('2011-12'));
    expect(parts.filter((part) => part.kind === 'district')).toHaveLength(12);
    expect(parts.filter((part) => part.kind === 'team').map((part) => part.name)).toEqual([
      'Asylum (UASC) service',
      'Disability service',
    ]);
  });

  it('[A1] the Central Duty Team counts from 2012', () => {
    const codes = (id: string): readonly string[] =>
      partsOf(kent, KENT, month(id)).map((part) => part.code);
    expect(codes('2011-12')).not.toContain(CENTRAL_DUTY);
    expect(codes('2012-01')).toContain(CENTRAL_DUTY);
  });

  it('[A1] comparators and the county itself are no parts of the county', () => {
    const kinds = partsOf(kent, KENT, month('2012-03')).map((part) => part.kind);
    expect(new Set(kinds)).toEqual(new Set(['district', 'team']));
  });

  it('[A3] an area is valid from its first to its last month, both included', () => {
    const team = area({ code: 'X', validFrom: month('2012-01'), validTo: month('2012-03') });
    const months = ['2011-12', '2012-01', '2012-03', '2012-04'];
    expect(months.map((id) => isValidIn(team, month(id)))).toEqual([false, true, true, false]);
    expect(isValidIn(area({ code: 'Y' }), month('1900-01'))).toBe(true);
  });

  it('[A3] a part of a window existed in at least one of its months', () => {
    const team = area({
      code: 'X',
      kind: 'team',
      validFrom: month('2012-01'),
      validTo: month('2012-03'),
    });
    const has = (first: string, last: string): boolean =>
      partsOf(indexAreas([team]), KENT, month(first), month(last)).length === 1;
    expect(has('2011-10', '2011-12')).toBe(false);
    expect(has('2011-10', '2012-01')).toBe(true);
    expect(has('2012-03', '2012-06')).toBe(true);
    expect(has('2012-04', '2012-06')).toBe(false);
  });
});

describe('names', () => {
  it.each([
    ['Ashford', ASHFORD],
    ['ASHFORD', ASHFORD],
    ['  ashford  ', ASHFORD],
    ['Ashford Borough Council', ASHFORD],
    ['Ashford B.C.', ASHFORD],
    ['Shepway', SHEPWAY],
    ['Folkestone & Hythe', SHEPWAY],
    ['Folkestone and Hythe District Council', SHEPWAY],
    ['Tonbridge and Malling', 'E07000115'],
    ['Tonbridge & Malling', 'E07000115'],
    ['Tonbridge&Malling', 'E07000115'],
    ['TONBRIDGE AND MALLING BC', 'E07000115'],
    ['T&M', 'E07000115'],
    ['T & M', 'E07000115'],
    ['Tunbridge wells', 'E07000116'],
    ['Tunbridge-Wells', 'E07000116'],
    ['Canterbury City Council', 'E07000106'],
    ['Kent County Council', KENT],
    ['Asylum (UASC) Service', 'UASC'],
    ['asylum UASC service', 'UASC'],
  ])('[A2] %j means %s', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  it.each(['Medway', 'Ashfor', 'Tonbridge', 'Malling', 'Wells', 'Kent and Medway', 'Council', ''])(
    '[A2] %j is unknown, not guessed',
    (name) => {
      expect(codeOf(name)).toBeNull();
    },
  );

  it('[A2] a suffix is not part of a name, a first word is', () => {
    expect(nameKey('Tonbridge & Malling B.C.')).toBe('tonbridge and malling');
    expect(nameKey("King's Lynn")).toBe(nameKey('Kings Lynn'));
    expect(nameKey('City of York')).toBe('city of york');
    expect(nameKey('District')).toBe('district');
  });

  it('[A2] joins are by code: a district renamed keeps its figures', () => {
    const renamed = kentAreas.map((item): Area =>
      item.code === SHEPWAY ? { ...item, name: 'Folkestone and Hythe', aliases: [] } : item,
    );
    const rows = [['2012-03', SHEPWAY, 'plans', 40]] as const;
    const plans = indicator({ id: 'plans', unit: 'count', window: 'stock' });
    const shown = valueAt(evidence(rows, { areas: renamed }), plans, SHEPWAY, '2011-12-Q4');
    expect(shown.outcome).toEqual({ kind: 'count', count: 40 });
    expect(shown.area.name).toBe('Folkestone and Hythe');
  });

  it('[A2] areas that share a name stay apart by code', () => {
    const rows = [
      ['2012-03', 'N1', 'plans', 4],
      ['2012-03', 'N2', 'plans', 6],
    ] as const;
    const twins = [
      area({ code: KENT, kind: 'county', parent: null }),
      area({ code: 'N1', name: 'Newport' }),
      area({ code: 'N2', name: 'Newport' }),
    ];
    const plans = indicator({ id: 'plans', unit: 'count', window: 'stock' });
    const county = valueAt(evidence(rows, { areas: twins }), plans, KENT, '2011-12-Q4');
    expect(county.outcome).toEqual({ kind: 'count', count: 10 });
  });

  it('[A4] another board brings its own list', () => {
    const essex = indexAreas([
      area({ code: 'E10000012', name: 'Essex', kind: 'county', parent: null }),
      area({ code: 'E07000066', name: 'Basildon', parent: 'E10000012' }),
      area({ code: 'DUTY', name: 'Duty team', kind: 'team', parent: 'E10000012' }),
    ]);
    expect(partsOf(essex, 'E10000012', month('2012-03')).map((item) => item.name)).toEqual([
      'Basildon',
      'Duty team',
    ]);
    expect(findAreaByName(essex, 'Basildon District Council')?.code).toBe('E07000066');
    expect(findAreaByName(essex, 'Ashford')).toBeNull();
    expect(partsOf(essex, KENT, month('2012-03'))).toEqual([]);
  });
});
