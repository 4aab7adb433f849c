import type { Context } from '../../../bot/context.ts';
import { sayIn } from '../../../bot/languages/catalog.ts';
import type { View } from '../../../bot/view.ts';
import type { Caller } from '../../../domain/server.ts';
import type { World } from '../../support/world.ts';

/** Somebody who presses and types in English. */
export const reader = (world: World, caller: Caller): Context => ({
  ports: world.ports,
  caller,
  language: 'en',
  say: sayIn('en'),
  now: () => world.ports.clock.now(),
  requestId: 'request-1',
});

/** The text of an answer. */
export const textOf = (answer: string | View): string => (typeof answer === 'string' ? answer : answer.content);

/** The custom ids under an answer, from left to right, top to bottom. */
export const doorsOf = (answer: string | View): readonly string[] =>
  typeof answer === 'string'
    ? []
    : (answer.components ?? []).flatMap(({ components }) =>
        components.map((component) => ('custom_id' in component ? component.custom_id : '')),
      );
