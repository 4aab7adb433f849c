import { button, defineButton, row } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { acceptGroundRules } from '../../services/screening/accept-ground-rules.ts';
import { findGroundRules } from '../../services/screening/ground-rules.ts';
import { rulesView } from '../ground-rules/rules-view.ts';

/** The rules and the commitment, with the button that accepts exactly the version that stands above it. */
export const groundRulesButton = defineButton({
  verb: 'ground-rules',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], { caller, ports, say, language }) {
    const { workshop, rules, track, office } = await findGroundRules(ports, caller, { workshopId, language });
    const { id, title } = workshop;
    const besides = office && say(office.mayName ? 'rules.office-named' : 'rules.office-unnamed');
    const accept = button(
      'accept-ground-rules',
      [id, String(rules.version)],
      say('button.accept-ground-rules'),
      'success',
    );
    const naming = office
      ? [
          office.mayName
            ? button('name-official', [id, 'no'], say('button.unname-official'), 'secondary')
            : button('name-official', [id, 'yes'], say('button.name-official'), 'secondary'),
        ]
      : [];
    const page = { title, rules, track, ...(besides !== undefined && { besides }) };
    return rulesView(page, { say }, [row(accept, ...naming)]);
  },
});

export const acceptGroundRulesButton = defineButton({
  verb: 'accept-ground-rules',
  ids: 2,
  answer: 'update',
  async execute([workshopId = '', version = ''], { caller, ports, say }) {
    const accepted = await acceptGroundRules(ports, caller, { workshopId, version: Number(version) });
    const { title, stage, roomChannelId } = accepted;
    if (stage !== 'room-open' || !roomChannelId) return say('reply.ground-rules.accepted', { title: plainLine(title) });
    return say('reply.ground-rules.accepted-room', { title: plainLine(title), room: `<#${roomChannelId}>` });
  },
});
