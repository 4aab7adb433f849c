/**
 * What the server is told at every start, beside its folder and port.
 *
 * Given on the command line rather than in the cluster's own files, so that a
 * newer version of the bot brings its settings along.
 */
export function serverSettings(throwAway: boolean): string[] {
  return Object.entries({ ...REACH, ...SIZE, ...SILENCE, ...(throwAway ? CARELESS : {}) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

const REACH = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  ssl: 'off',
  timezone: 'UTC',
};

const SIZE = {
  max_connections: '100',
  shared_buffers: '48MB',
  // Shared memory outside the main block is wiped when its owner logs out of a desktop system, or scarce in containers.
  dynamic_shared_memory_type: 'mmap',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
};

// Names and words of participants travel in statements, so no statement and no value may reach the log. Errors of
// statements may quote values; they go to whoever sent the statement, and only there.
const SILENCE = {
  log_destination: 'stderr',
  logging_collector: 'off',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};
