/** What the fingerprint of a snapshot says, and no more than that. */
import type { FingerprintCheck } from '../../snapshot/fingerprint';

/** One or two sentences; `fingerprint` is null where it could not be computed. */
export function fingerprintWords(fingerprint: FingerprintCheck | null): string {
  switch (fingerprint?.kind) {
    case undefined:
      return 'The fingerprint has not been checked: this browser could not compute it. Reload the page to try again.';
    case 'matches':
      return 'The fingerprint matches: this file is as it was written. It does not prove who wrote it.';
    case 'differs':
      return 'The fingerprint does not match: this file is not as it was written.';
    case 'absent':
      return 'The file states no fingerprint, so it cannot be seen whether it is as it was written.';
  }
}

/** For the line that stands above the details. */
export function fingerprintState(fingerprint: FingerprintCheck | null): string {
  switch (fingerprint?.kind) {
    case undefined:
      return 'fingerprint not checked';
    case 'matches':
      return 'the fingerprint matches';
    case 'differs':
      return 'the fingerprint does not match';
    case 'absent':
      return 'no fingerprint';
  }
}
