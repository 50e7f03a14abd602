import { describe, expect, it } from 'vitest';
import { createIdentity } from '../../../src/lib/identity';
import { createTurns } from '../../../src/lib/turns';

describe('turns', () => {
  it('start one piece of work only when the one before is over', async () => {
    const inTurn = createTurns();
    const seen: string[] = [];
    let finishFirst: () => void = () => undefined;
    const first = inTurn(async () => {
      seen.push('first starts');
      await new Promise<void>((resolve) => {
        finishFirst = resolve;
      });
      seen.push('first ends');
    });
    const second = inTurn(async () => {
      seen.push('second starts');
    });
    await Promise.resolve();
    finishFirst();
    await Promise.all([first, second]);

    expect(seen).toEqual(['first starts', 'first ends', 'second starts']);
  });

  it('go on after a piece of work that failed, which fails for its own caller only', async () => {
    const inTurn = createTurns();
    const failing = inTurn(() => Promise.reject(new Error('broken')));
    const next = inTurn(() => Promise.resolve(7));

    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe(7);
  });
});

describe('an identity', () => {
  it('is the same for the same object and another for another', () => {
    const identityOf = createIdentity();
    const one = {};

    expect(identityOf(one)).toBe(identityOf(one));
    expect(identityOf({})).not.toBe(identityOf(one));
  });
});
