/**
 * What was sent to the portal during the test, each under a token of its own, and whether the portal had said that it was done when it was killed.
 * Kept by this process, which is never killed.
 */
export class Ledger {
  readonly #sent = new Map<string, boolean>();

  send(token: string): void {
    if (!this.#sent.has(token)) this.#sent.set(token, false);
  }

  acknowledge(token: string): void {
    this.#sent.set(token, true);
  }

  count(): { sent: number; acknowledged: number } {
    return { sent: this.#sent.size, acknowledged: [...this.#sent.values()].filter(Boolean).length };
  }

  /**
   * Holds what is stored against what was sent.
   * @param stored how often each token is there
   * @returns a sentence for each that was acknowledged and is not there, is there more than once, or was never sent
   */
  compare(name: string, stored: ReadonlyMap<string, number>): string[] {
    const faults: string[] = [];
    for (const [token, isAcknowledged] of this.#sent) {
      if (isAcknowledged && !stored.has(token)) faults.push(`${name} ${token} was acknowledged and is lost`);
    }
    for (const [token, times] of stored) {
      if (times > 1) faults.push(`${name} ${token} is stored ${times} times`);
      if (!this.#sent.has(token)) faults.push(`${name} ${token} is stored and was never sent`);
    }
    return faults;
  }
}
