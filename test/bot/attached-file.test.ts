import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachedFile } from '../../bot/attached-file.ts';

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url !== '/agenda.yaml') response.writeHead(404).end();
    else response.end('\uFEFFпрограма');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('an attached file', () => {
  const at = (path: string, size: number) => ({ name: 'agenda.yaml', url: `${address}${path}`, size });

  test('is read as text, without the mark some editors put in front', async () => {
    const file = attachedFile(at('/agenda.yaml', 19), { most: 8 });

    expect(file.fileName).toBe('agenda.yaml');
    expect(await file.read()).toBe('програма');
  });

  test('is refused by its characters, not its bytes', async () => {
    await expect(attachedFile(at('/agenda.yaml', 19), { most: 7 }).read()).rejects.toMatchObject({
      code: 'agenda-file-too-large',
      facts: { most: 7 },
    });
  });

  test('is refused unread when it is said to be huge, and half-read when it turns out to be', async () => {
    await expect(attachedFile(at('/nowhere', 1_000_000), { most: 100 }).read()).rejects.toMatchObject({
      code: 'agenda-file-too-large',
    });
    await expect(
      attachedFile(at('/agenda.yaml', 1), { most: 2, tooLarge: 'calendar-file-too-large' }).read(),
    ).rejects.toMatchObject({
      code: 'calendar-file-too-large',
    });
  });

  test('that is gone is a fault, not a refusal', async () => {
    await expect(attachedFile(at('/gone', 1), { most: 100 }).read()).rejects.toThrow('attachment answered 404');
  });
});
