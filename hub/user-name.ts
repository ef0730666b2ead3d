import { userInfo } from 'node:os';

/** Who runs this program, as the machine has it. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
