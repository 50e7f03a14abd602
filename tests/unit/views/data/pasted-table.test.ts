import { describe, expect, it } from 'vitest';
import { looksLikeTable, pastedFile } from '../../../../src/views/data/pasted-table';

describe('a pasted text', () => {
  it.each(['a\tb', 'a\nb', 'a\r\nb'])('%j is a table', (text) => {
    expect(looksLikeTable(text)).toBe(true);
  });

  it.each(['', 'Ashford', '\t\r\n', '  '])('%j is none', (text) => {
    expect(looksLikeTable(text)).toBe(false);
  });

  it('becomes a text file as it is, with a name that no other has', async () => {
    const file = pastedFile('a\tb\r\n1\t2', ['plans.csv']);
    expect(file.name).toBe('Pasted table 1.txt');
    expect(await file.text()).toBe('a\tb\r\n1\t2');
    const names = ['Pasted table 2.txt', 'Pasted table 10.txt', 'plans.csv'];
    expect(pastedFile('a\tb', names).name).toBe('Pasted table 11.txt');
  });
});
