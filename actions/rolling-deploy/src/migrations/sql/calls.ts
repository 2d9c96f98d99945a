/** Which functions an expression or a statement calls, and which of them are known to change nothing. */
import { stringsOf } from './names.ts';

/** Names of all functions that are called, without `pg_catalog`, in lower case. */
export function callsIn(node: unknown): string[] {
  return foundIn(node, 'FuncCall').map((call) => {
    const { funcname } = call as { funcname?: Parameters<typeof stringsOf>[0] };
    return stringsOf(funcname)
      .filter((part, index, parts) => index > 0 || parts.length === 1 || part !== 'pg_catalog')
      .join('.');
  });
}

/** Everything of a name below a node; a tree may be deep, so there is no recursion. */
export function foundIn(node: unknown, name: string): unknown[] {
  const found: unknown[] = [];
  const open: unknown[] = [node];
  while (open.length > 0) {
    const here = open.pop();
    if (here === null || typeof here !== 'object') continue;
    for (const [key, value] of Object.entries(here)) {
      if (key === name) found.push(value);
      if (typeof value === 'object') open.push(value);
    }
  }
  return found;
}

/** Whether a function gives the same for all rows of a statement, so that a default is not computed for each. */
export function isStable(name: string): boolean {
  return STABLE.has(name);
}

/** Whether a call in a SELECT changes no table and takes no lock of one. */
export function isHarmless(name: string): boolean {
  return STABLE.has(name) || HARMLESS.has(name);
}

// --- internal ---

function words(text: string): Set<string> {
  return new Set(text.split(/\s+/));
}

/** `provolatile` of pg_proc is `i` or `s`. */
const STABLE = words(
  `now transaction_timestamp statement_timestamp timezone date_trunc date_part extract age make_interval
  make_date make_timestamp make_timestamptz to_timestamp to_date to_char to_number lower upper initcap
  concat concat_ws format length substring left right trim btrim ltrim rtrim replace md5 sha256 encode
  decode abs ceil ceiling floor round trunc mod greatest least coalesce nullif array_length cardinality
  unnest array_append array_to_string string_to_array jsonb_build_object jsonb_build_array
  json_build_object json_build_array to_json to_jsonb jsonb_set row_to_json current_setting
  current_database current_schema version to_regclass to_regtype quote_ident quote_literal int4range
  int8range numrange tsrange tstzrange daterange to_tsvector to_tsquery num_nulls num_nonnulls`,
);

const HARMLESS = words(
  `setval nextval currval lastval set_config pg_advisory_lock pg_advisory_unlock pg_advisory_xact_lock
  pg_try_advisory_lock pg_try_advisory_xact_lock pg_advisory_unlock_all count min max sum avg array_agg
  string_agg json_agg jsonb_agg bool_and bool_or gen_random_uuid random clock_timestamp exists
  pg_notify pg_backend_pid pg_get_serial_sequence txid_current pg_size_pretty pg_relation_size
  pg_total_relation_size generate_series row_number rank`,
);
