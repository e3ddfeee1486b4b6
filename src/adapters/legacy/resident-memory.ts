import { readFileSync } from 'node:fs';

/**
 * Resident bytes of another process, on Linux; null where that cannot be told (another system, or the process has ended).
 * A heap limit is no substitute: buffers lie outside the heap.
 */
export function residentBytes(pid: number): number | null {
  try {
    const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'latin1'));
    return match ? Number(match[1]) * 1024 : null;
  } catch {
    return null;
  }
}
