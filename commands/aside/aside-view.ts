import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import type { View } from '../../bot/view.ts';

/** In the place of a round's id: the round that runs when it is pressed. */
export const THIS_ROUND = 'now';

/** What help there is, who will see what, and a button for each. It stays as it is, so that more than one can be pressed. */
export const asideView = (say: Say, roundId = THIS_ROUND): View => ({
  content: say('reply.aside'),
  components: [
    row(
      button('aside-talk', [], say('button.aside-talk'), 'primary'),
      button('aside-pause', [], say('button.aside-pause'), 'secondary'),
      button('aside-scope', [roundId], say('button.aside-scope'), 'secondary'),
    ),
    row(
      button('aside-withdraw', [], say('button.aside-withdraw'), 'secondary'),
      button('aside-statements', [], say('button.my-statements'), 'secondary'),
    ),
  ],
});
