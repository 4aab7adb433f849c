import { GuildScheduledEventEntityType } from 'discord-api-types/v10';
import type { Breach } from './breach.ts';
import { isObject } from './json-schema.ts';

const WRITES = /^(create|update)_guild_scheduled_event$/;

/** The rules for scheduled events that a request breaks, at `now`. */
export function eventBreaches(operationId: string, body: unknown, now: Date): readonly Breach[] {
  if (!WRITES.test(operationId) || !isObject(body)) return [];
  const { entity_type: kind, scheduled_start_time: start, scheduled_end_time: end, entity_metadata: metadata } = body;

  const breaches: Breach[] = [];
  if (kind === GuildScheduledEventEntityType.External) {
    if (!end) breaches.push({ rule: 'external-event-without-end', at: ['scheduled_end_time'] });
    if (!isObject(metadata) || !metadata['location']) {
      breaches.push({ rule: 'external-event-without-end', at: ['entity_metadata', 'location'] });
    }
  }
  if (typeof start === 'string' && Date.parse(start) < now.getTime()) {
    breaches.push({ rule: 'event-in-the-past', at: ['scheduled_start_time'] });
  }
  return breaches;
}
