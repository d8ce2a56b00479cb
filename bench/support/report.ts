/** What a bench found: tables for people, figures for programs, aims for both. */
import os from 'node:os';

export type Cell = string | number;

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Aim {
  readonly what: string;
  readonly got: number;
  readonly least?: number;
  readonly most?: number;
}

export interface Report {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly aims: readonly Aim[];
  readonly notes: readonly string[];
}

export interface BenchOptions {
  /** Few and short measurements: shows that the bench works, not how fast we are. */
  readonly quick: boolean;
  /** What goes on, for whoever waits. */
  readonly say: (what: string) => void;
  /** A folder for CPU profiles of the measured processes. */
  readonly profiles?: string | undefined;
}

export const machine = () => ({
  date: new Date().toISOString().slice(0, 16).replace('T', ' '),
  cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()}`,
  node: process.version,
  load: os.loadavg().map((load) => Math.round(load * 10) / 10),
});

export const isMet = ({ got, least, most }: Aim): boolean =>
  (least === undefined || got >= least) && (most === undefined || got <= most);

/** As many digits as can be believed. */
export function round(value: number): number {
  if (value === 0) return 0;
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

export function print({ name, tables, aims, notes }: Report, out: (line: string) => void): void {
  out(`\n## ${name}`);
  for (const table of tables) {
    out(`\n${table.title}\n`);
    for (const line of linesOf(table)) out(line);
  }
  if (aims.length > 0) out('');
  for (const aim of aims) {
    const bound = aim.least === undefined ? `at most ${aim.most}` : `at least ${aim.least}`;
    out(`${isMet(aim) ? 'met   ' : 'MISSED'} ${aim.what}: ${round(aim.got)} (${bound})`);
  }
  if (notes.length > 0) out('');
  for (const note of notes) out(`- ${note}`);
}

function linesOf({ head, rows }: Table): string[] {
  const text = (cell: Cell) => (typeof cell === 'number' ? String(round(cell)) : cell);
  const cells = [head, ...rows].map((row) => row.map(text));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => `${'-'.repeat(width + 1)}${at === 0 ? '-' : ':'}`).join('|')}|`;
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)];
}
