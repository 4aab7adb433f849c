import { Redis } from 'ioredis';
import pg from 'pg';
import { describe, inject, test } from 'vitest';
import { describeQueue } from '../contracts/queue-contract.ts';
import { freshDatabase } from '../support/database.ts';
import { databaseClock } from './database-clock.ts';

const url = inject('redisUrl');

if (url) {
  describeQueue('Redis', async () => {
    const database = await freshDatabase();
    const pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => {});
    const redis = new Redis(url);

    return {
      backend: { kind: 'redis', url },
      clock: databaseClock(pool),
      async dump() {
        const keys = await redis.keys(`bull:contract-${process.pid}-*`);
        const values = await Promise.all(keys.map((key) => contentsOf(redis, key)));
        return JSON.stringify(values);
      },
      async close() {
        redis.disconnect();
        await pool.end();
        await database.drop();
      },
    };
  });
} else {
  describe.skip('alarms on Redis', () => test('need a Redis server', () => {}));
}

async function contentsOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'zset':
      return redis.zrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return redis.get(key);
  }
}
