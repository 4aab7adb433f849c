import { suggested } from '../../bot/options.ts';
import { listHosts } from '../../services/planning/hosting/hosts.ts';

/** "Which host?", answered by picking from the register; its value is the host's id. */
export const hostOption = suggested('option.host', async (typed, { ports, caller }) => {
  const wanted = typed.trim().toLowerCase();
  return (await listHosts(ports, caller))
    .map(({ id, name, seat }) => ({ name: `${name} · ${seat}`, value: id }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, 25);
});
