/** The attacker's solver: HiGHS, whole numbers where the system is small enough for it. */
import loadHighs from 'highs';

export interface Problem {
  /** Least and most of each unknown count. */
  readonly variables: ReadonlyMap<string, readonly [least: number, most: number]>;
  readonly rows: readonly {
    readonly terms: readonly (readonly [name: string, sign: number])[];
    readonly low: number;
    readonly high: number;
  }[];
}

export interface Target {
  readonly name: string;
}

export interface Range {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** How many values it can have; 3 stands for three or more. */
  readonly values: number;
}

const highs = await loadHighs();
/** Up to so many unknowns that hang together are solved in whole numbers. */
const SMALL_SYSTEM = 80;
const TOLERANCE = 1e-6;

/** The range of each target, part by part of the system. */
export function rangesOf(problem: Problem, targets: readonly Target[]): readonly Range[] {
  const wanted = new Set(targets.map(({ name }) => name));
  return systemsOf(problem).flatMap((system) => {
    const names = [...system.variables.keys()].filter((name) => wanted.has(name));
    return names.length === 0 ? [] : solveSystem(system, names);
  });
}

/** Parts of the problem that share no unknown count. */
function systemsOf({ variables, rows }: Problem): readonly Problem[] {
  const parent = new Map([...variables.keys()].map((name) => [name, name]));
  const root = (name: string): string => {
    let at = name;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    parent.set(name, at);
    return at;
  };
  for (const { terms } of rows) {
    for (const [name] of terms) parent.set(root(name), root(terms[0]?.[0] ?? name));
  }
  const systems = new Map<
    string,
    { variables: Map<string, readonly [number, number]>; rows: Problem['rows'][number][] }
  >();
  for (const [name, bounds] of variables) {
    const system = systems.get(root(name)) ?? { variables: new Map(), rows: [] };
    system.variables.set(name, bounds);
    systems.set(root(name), system);
  }
  for (const row of rows) systems.get(root(row.terms[0]?.[0] ?? ''))?.rows.push(row);
  return [...systems.values()];
}

function solveSystem(system: Problem, targets: readonly string[]): readonly Range[] {
  const places = new Map([...system.variables.keys()].map((name, i) => [name, i]));
  const isSmallSystem = places.size <= SMALL_SYSTEM;
  const { modelStatus, objectiveSense, variableType } = highs.constants;
  return highs.withModel(modelOf(system, places), (model) => {
    model.options.set('output_flag', false);
    /** Values seen in solutions that are whole throughout, and in any solution. */
    const whole = [...places].map(() => new Set<number>());
    const seen = [...places].map(() => ({ least: Infinity, most: -Infinity }));
    /** The value at a place when it is as large (or small) as can be; null: no solution. */
    const extreme = (place: number, sense: 'minimize' | 'maximize'): number | null => {
      model.changeObjectiveSense(objectiveSense[sense]);
      model.run();
      const status = model.getModelStatus();
      if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
        return Infinity;
      }
      if (status !== modelStatus.optimal) return null;
      const values = [...model.getSolution().colValue];
      const isWhole = values.every((value) => Math.abs(value - Math.round(value)) < TOLERANCE);
      for (const [i, value] of values.entries()) {
        const range = seen[i];
        if (range)
          seen[i] = { least: Math.min(range.least, value), most: Math.max(range.most, value) };
        if (isWhole) whole[i]?.add(Math.round(value));
      }
      return values[place] ?? null;
    };
    const isClear = (place: number): boolean => {
      if (isSmallSystem) return (whole[place]?.size ?? 0) >= 3;
      const { least, most } = seen[place] ?? { least: 0, most: 0 };
      return Math.floor(most + TOLERANCE) - Math.ceil(least - TOLERANCE) + 1 >= 3;
    };
    const setWhole = (isWhole: boolean): void => {
      const type = isWhole ? variableType.integer : variableType.continuous;
      for (const place of places.values()) model.changeColIntegrality(place, type);
    };
    /** Which single values are possible in whole numbers, as far as three. */
    const tryEach = (place: number, least: number, most: number): void => {
      for (const isInteger of [false, true]) {
        if (isInteger && !isClear(place)) setWhole(true);
        for (
          let value = least;
          value <= most && value <= least + 6 && !isClear(place);
          value += 1
        ) {
          if (whole[place]?.has(value)) continue;
          model.changeColBounds(place, value, value);
          extreme(place, 'minimize');
        }
      }
      setWhole(false);
    };
    return targets.map((name): Range => {
      const place = places.get(name) ?? 0;
      if (isClear(place)) return { name, least: 0, most: Infinity, values: 3 };
      model.changeColCost(place, 1);
      const low = extreme(place, 'minimize');
      const high = extreme(place, 'maximize');
      model.changeColCost(place, 0);
      if (low === null || high === null)
        throw new Error(`the published tables contradict: ${name}`);
      const least = Math.ceil(low - TOLERANCE);
      const most = Math.floor(high + TOLERANCE);
      if (most - least + 1 < 3) return { name, least, most, values: most - least + 1 };
      if (!isSmallSystem || isClear(place)) return { name, least, most, values: 3 };
      const [lower, upper] = system.variables.get(name) ?? [0, Infinity];
      tryEach(place, least, most);
      model.changeColBounds(place, lower, upper);
      return { name, least, most, values: Math.min(whole[place]?.size ?? 0, 3) };
    });
  });
}

function modelOf({ variables, rows }: Problem, places: ReadonlyMap<string, number>) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [name, sign] of terms) {
      indices.push(places.get(name) ?? 0);
      values.push(sign);
    }
    starts.push(indices.length);
  }
  const bounds = [...variables.values()];
  return {
    numCols: bounds.length,
    numRows: rows.length,
    colCost: bounds.map(() => 0),
    colLower: bounds.map(([least]) => least),
    colUpper: bounds.map(([, most]) => most),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: bounds.length,
      starts,
      indices,
      values,
    },
  };
}
