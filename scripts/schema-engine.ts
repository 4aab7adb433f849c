import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const SHADOW = 'prisma_shadow_';

/**
 * Prisma's schema engine, as the WebAssembly build that comes with npm.
 *
 * The `prisma migrate` commands download a native engine first, which a closed
 * network does not have. This one is the same engine; it asks the server at
 * `url` for a shadow database whenever it wants to see what migrations amount to.
 */
export async function openSchemaEngine(url: string): Promise<wasm.SchemaEngine> {
  // Without it a panic of the engine says nothing but "unreachable".
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.join(path.dirname(module), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': wasm });
  wasm.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();

  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory(url));
  return await wasm.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

/** Drops the shadow databases that a panic of the engine has left behind. */
export async function dropShadows(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const { rows } = await admin.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [SHADOW],
  );
  for (const { datname } of rows) await admin.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  await admin.end();
}

function adapterFactory(url: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: () => connectToShadow(url),
  };
}

async function connectToShadow(url: string): Promise<SqlDriverAdapter> {
  const name = `${SHADOW}${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0`);

  const shadow = new URL(url);
  shadow.pathname = `/${name}`;
  const adapter = await connect(shadow.href);
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.end();
  };
  return adapter;
}

// The engine reads catalogue columns of PostgreSQL's type "char" (number 18), which adapter-pg does not know, and insists
// on seeing them as characters. So they are passed through adapter-pg as uuid, which no catalogue query returns, and
// relabelled behind it.
const CHAR_OID = 18;
const UUID_OID = 2950;

async function connect(url: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: url });
  relabelChar(pool);
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    return {
      ...result,
      columnTypes: result.columnTypes.map((type) => (type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type)),
    };
  };
  return adapter;
}

function relabelChar(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...input: unknown[]) => Promise<pg.QueryResult>;
  const relabelled = async (...input: unknown[]) => {
    const result = await query(...input);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR_OID) field.dataTypeID = UUID_OID;
    return result;
  };
  Object.assign(pool, { query: relabelled });
}
