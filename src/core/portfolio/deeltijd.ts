/**
 * The share of a full-time post that counts: what is written, or the whole where nothing or nonsense is (FORMAT:
 * `deeltijd = 1.0`).
 */
export function voltijdfactor(deeltijd: number | undefined): number {
  return deeltijd !== undefined && deeltijd > 0 && deeltijd <= 1 ? deeltijd : 1;
}
