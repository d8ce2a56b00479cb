import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** No test needs its files after its end, so they need not reach a disk where that can be avoided. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A new folder; whoever asks for it removes it. */
export const temporaryFolder = (): string => mkdtempSync(path.join(memory, 'ask-mentor-'));
