/** The measured apps, each in a process of its own. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

export interface Child {
  readonly process: ChildProcess;
  /** The first thing it says. */
  readonly started: Promise<unknown>;
  stop(): Promise<void>;
}

export interface Spec {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  readonly profiles?: string | undefined;
  /** For what is written in TypeScript. */
  readonly loader?: boolean;
}

export function start({ file, env, profiles, loader }: Spec): Child {
  const child = fork(path.join(__dirname, '../..', file), {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    execArgv: [
      ...(loader ? ['--import', 'tsx'] : []),
      ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []),
    ],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const gone = exited.then(([code, signal]) => {
    throw new Error(`${file} ended: ${code ?? signal}`);
  });
  gone.catch(() => {});
  return {
    process: child,
    started: Promise.race([once(child, 'message').then(([message]) => message as unknown), gone]),
    stop: async () => {
      if (child.connected) child.disconnect();
      else child.kill();
      await exited;
    },
  };
}

export async function portOf({ started }: Child): Promise<number> {
  return ((await started) as { port: number }).port;
}

/** Megabytes in memory, as the system counts them. */
export function residentMb(pid: number | undefined): number {
  return residentKb(String(pid)) / 1024;
}

function residentKb(pid: string): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' }).stdout);
  }
}

/** Processor time that a process took so far, in ms; 0 where the system does not say so. */
export function processorMs(pid: number | undefined): number {
  try {
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // utime and stime, in hundredths of a second.
    return (Number(after[11]) + Number(after[12])) * 10;
  } catch {
    return 0;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('There is no free port');
  return address.port;
}
