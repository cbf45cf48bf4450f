// The aims of the design, each with what was measured and whether it was met: computed, never typed.

import { comparedAt, flatCases, nationalCases, searchCases } from "./settings.mjs";

/** The size that the aims speak of. */
const LARGE_CASES = 1_000_000;

const times = (value) => `${value.toFixed(value < 10 ? 2 : 1)}x`;
const ms = (value) => `${value.toFixed(2)} ms`;
const at = (cases) => `at ${cases.toLocaleString("en")} cases`;

/** A line; `isMet` is nothing where nothing was measured. */
const line = (what, aim, measured, isMet, isPartial = false) => {
  const verdict = isMet === undefined ? "not measured in this run" : isMet ? "met" : "missed";
  return { what, aim, measured, verdict: isPartial && isMet !== undefined ? `${verdict} as far as measured` : verdict };
};

/** Both numbers, if there are both. */
const both = (one, other, say) => (one === undefined || other === undefined ? undefined : say(one, other));

/** What no clock measures. */
const shownByTests = [
  {
    what: "kill -9 and power loss", aim: "no acknowledged write lost",
    measured: "`crates/store/tests/store/durability.rs` kills, on both engines; `power_loss.rs` beside it takes the power away from SQLite, and finds what is lost without flushing; PostgreSQL's own flushing is not asked",
    verdict: "met for SQLite; PostgreSQL: kill -9 met, power loss not shown",
  },
  {
    what: "plaintext", aim: "no planted canary in any byte",
    measured: "`crates/practice/tests/practice/canary.rs`, on SQLite, with sealing switched off as its negative control: data and log; there is no backup and no mail yet", verdict: "met for data and log",
  },
];

export function measures(results) {
  const largest = Math.max(0, ...results.rows.filter((row) => row.Django !== undefined).map((row) => row.cases));
  const isPartial = largest < LARGE_CASES;
  const find = (cases, row, clients = comparedAt) =>
    results.rows.find((one) => one.cases === cases && one.row === row && one.clients === clients);
  const here = (row) => find(largest, row);
  const small = (row) => find(flatCases, row)?.Besa;
  const flat = (row) => both(here(row)?.Besa, largest > flatCases ? small(row) : undefined, (large, little) => ({
    ratio: large.cpu_ms / little.cpu_ms,
    text: `${ms(large.cpu_ms)} ${at(largest)}, ${ms(little.cpu_ms)} ${at(flatCases)}: `,
  }));
  const create = here("create a case");
  const lines = [];

  const faster = both(create?.Besa, create?.Django, (own, peer) => own.per_second / peer.per_second);
  lines.push(line(
    "create a case, durable: rate beside Django", "at least 5x",
    faster === undefined ? "" : `${times(faster)} ${at(largest)}`, faster && faster >= 5,
  ));
  const committed = both(create?.Besa, create?.twoRows, (own, bare) => own.per_second / bare.per_second);
  lines.push(line(
    "create a case: rate beside bare two-row commits (pgbench)", "at least 0.3x",
    committed === undefined ? "" : `${times(committed)} of ${create.twoRows.per_second.toFixed(0)}/s`,
    committed && committed >= 0.3,
  ));
  for (const row of ["desk", "list of 25 cases"]) {
    const one = here(row);
    const rate = both(one?.Besa, one?.Django, (own, peer) => own.per_second / peer.per_second);
    lines.push(line(
      `${row}: rate beside Django at 1,000,000`, "at least 20x",
      rate === undefined ? "" : `${times(rate)} ${at(largest)}`, rate && rate >= 20, isPartial,
    ));
    const grown = flat(row);
    lines.push(line(
      `${row}: CPU at 1,000,000 beside 1,000`, "at most 1.3x",
      grown === undefined ? "" : grown.text + times(grown.ratio), grown && grown.ratio <= 1.3, isPartial,
    ));
  }
  const page = here("case page");
  const lighter = both(page?.Besa, page?.Django, (own, peer) => own.cpu_ms / peer.cpu_ms);
  lines.push(line(
    "case page: CPU beside Django", "at most 1/20",
    lighter === undefined ? "" : `1/${(1 / lighter).toFixed(1)} ${at(largest)}`, lighter && lighter <= 1 / 20,
  ));
  const grown = flat("case page");
  lines.push(line(
    "case page: CPU at 1,000,000 beside 1,000", "flat: at most 1.3x",
    grown === undefined ? "" : grown.text + times(grown.ratio), grown && grown.ratio <= 1.3, isPartial,
  ));
  const rates = both(page?.Besa, find(largest, "case page", 64)?.Besa, (few, many) =>
    `${few.per_second.toFixed(0)}/s and ${many.per_second.toFixed(0)}/s`);
  lines.push({ what: "case page: rate at 8 and 64 clients", aim: "reported", measured: rates ?? "", verdict: "" });
  const searched = both(
    find(largest, "search by name", 1)?.Besa, find(searchCases, "search by name", 1)?.Besa,
    (large, little) => ({ large: large.p50_us / 1000, little: little.p50_us / 1000 }),
  );
  lines.push(line(
    "search by name, one client: p50 at 1,000,000 beside 10,000", "at most 2x",
    searched && `${ms(searched.large)} ${at(largest)}, ${ms(searched.little)} ${at(searchCases)}: ${times(searched.large / searched.little)}`,
    searched && searched.large <= 2 * searched.little, isPartial,
  ));
  const { decisions } = results;
  lines.push(line(
    "one access decision, asked before", "microseconds: under 10",
    decisions && `${decisions.cached_us.toFixed(2)} us; ${decisions.uncached_us.toFixed(0)} us when never asked`,
    decisions && decisions.cached_us < 10,
  ));
  const list = small("list of 25 cases") ?? here("list of 25 cases")?.Besa;
  const share = both(decisions, list, (taken, page) => taken.list_us / 1000 / page.cpu_ms);
  lines.push(line(
    "a list's share of access decisions, of its CPU", "under 5 %",
    share === undefined ? "" : `${(share * 100).toFixed(1)} % (${decisions.list_us.toFixed(0)} us for ${decisions.decisions} decisions)`,
    share && share < 0.05,
  ));
  const national = results.servers.find((one) => one.name === "Besa" && one.cases === nationalCases);
  const memory = national && Math.max(national.memoryAtStart, national.memoryAfter ?? 0);
  lines.push(line(
    "memory with the database inside, 20,000 cases", "under 100 MB",
    national && `${national.memoryAtStart.toFixed(0)} MB at start, ${(national.memoryAfter ?? 0).toFixed(0)} MB after being asked, ${at(national.cases)}`,
    national && memory < 100,
  ));
  lines.push(line(
    "cold start to first page, 20,000 cases", "under 1 s",
    national && `${(national.startMs / 1000).toFixed(2)} s ${at(national.cases)}`, national && national.startMs < 1_000,
  ));
  return [...lines, ...shownByTests];
}
