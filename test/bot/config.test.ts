import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../bot/config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const discord = { DISCORD_TOKEN: 'secret-token', DISCORD_APPLICATION_ID: '123456789012345678' };

describe('without a token', () => {
  test('the bot rehearses, with everything on this machine', () => {
    expect(loadConfig({})).toEqual({
      mode: 'rehearsal',
      databaseName: 'antechamber',
      dataDirectory: './data',
      logLevel: 'info',
      speed: 1,
      ignoresDatabaseUrl: false,
    });
  });

  test('it says that it leaves a named database alone', () => {
    expect(loadConfig({ DATABASE_URL: 'postgresql://db/real' })).toMatchObject({ ignoresDatabaseUrl: true });
  });

  test('the clock of the rehearsal may run faster', () => {
    expect(loadConfig({ REHEARSAL_SPEED: '60' })).toMatchObject({ mode: 'rehearsal', speed: 60 });
  });
});

describe('with a token', () => {
  test('the bot goes to Discord, with its own database', () => {
    expect(loadConfig(discord)).toEqual({
      mode: 'live',
      token: 'secret-token',
      applicationId: '123456789012345678',
      apiBase: 'https://discord.com/api',
      databaseName: 'antechamber',
      dataDirectory: './data',
      logLevel: 'info',
      speed: 1,
    });
  });

  test('everything can be set', () => {
    const config = loadConfig({
      ...discord,
      DISCORD_API_BASE: 'http://127.0.0.1:4000/api',
      DATABASE_URL: 'postgres://someone:word@db:5432/workshops',
      DATABASE_NAME: 'second',
      ENCRYPTION_KEY: key,
      REDIS_URL: 'redis://cache:6379',
      DATA_DIR: '/var/lib/antechamber',
      LOG_LEVEL: 'debug',
      REHEARSAL_SPEED: '0.5',
    });

    expect(config).toEqual({
      mode: 'live',
      token: 'secret-token',
      applicationId: '123456789012345678',
      apiBase: 'http://127.0.0.1:4000/api',
      databaseUrl: 'postgres://someone:word@db:5432/workshops',
      databaseName: 'second',
      encryptionKey: Buffer.alloc(32, 7),
      redisUrl: 'redis://cache:6379',
      dataDirectory: '/var/lib/antechamber',
      logLevel: 'debug',
      speed: 0.5,
    });
  });

  test('empty variables count as not set', () => {
    expect(loadConfig({ ...discord, DATABASE_URL: '', ENCRYPTION_KEY: '', REDIS_URL: ' ', LOG_LEVEL: '' })).toEqual(
      loadConfig(discord),
    );
  });
});

describe('a faulty configuration', () => {
  test('is answered with all its faults at once, and no values', () => {
    const environment = {
      DISCORD_TOKEN: 'secret-token',
      DISCORD_API_BASE: 'ftp://secret-host',
      DATABASE_URL: 'mysql://root:secret-password@db/x',
      DATABASE_NAME: 'Secret Name',
      REDIS_URL: 'secret-redis',
      LOG_LEVEL: 'secret-level',
      ENCRYPTION_KEY: 'c2VjcmV0',
      REHEARSAL_SPEED: '-1',
    };

    expect(() => loadConfig(environment)).toThrow(
      new Error(
        [
          'The configuration has faults:',
          '- DISCORD_API_BASE must be an http or https address',
          '- DATABASE_URL must be an address that begins with postgresql://',
          '- DATABASE_NAME must be small letters, digits and underscores',
          '- REDIS_URL must be an address that begins with redis://',
          '- LOG_LEVEL must be debug, info, warn or error',
          '- ENCRYPTION_KEY must be 32 bytes in base64, such as `openssl rand -base64 32` prints',
          '- REHEARSAL_SPEED must be more than 0',
          '- DISCORD_APPLICATION_ID is required together with DISCORD_TOKEN',
          '- REHEARSAL_SPEED works only when DISCORD_API_BASE is an address of this machine, such as http://127.0.0.1:8080/api',
        ].join('\n'),
      ),
    );
  });

  test.each([
    [
      'an application id that is a name',
      { DISCORD_APPLICATION_ID: 'me' },
      'DISCORD_APPLICATION_ID must be a Discord id',
    ],
    ['a database without a key', { DATABASE_URL: 'postgresql://db/x' }, 'ENCRYPTION_KEY is required together with'],
    ['a fast clock in real Discord', { REHEARSAL_SPEED: '2' }, 'REHEARSAL_SPEED works only when'],
    ['a speed that is no number', { REHEARSAL_SPEED: 'fast' }, 'REHEARSAL_SPEED must be a number'],
    [
      'a token sent over the network in the clear',
      { DISCORD_API_BASE: 'http://proxy.example/api' },
      'DISCORD_API_BASE must begin with https://',
    ],
    [
      'a host that only looks like this machine',
      { DISCORD_API_BASE: 'https://127.0.0.1.example/api', REHEARSAL_SPEED: '2' },
      'REHEARSAL_SPEED works only when',
    ],
  ])('can be %s', (_, more, fault) => {
    expect(() => loadConfig({ ...discord, ...more })).toThrow(fault);
  });
});
