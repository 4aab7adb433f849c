import { quotedWithin } from '../../plain.ts';
import type { View } from '../../view.ts';
import { voiceIn } from '../voice.ts';
import { applicationImportedView } from './application-imported.ts';
import { backstageView } from './backstage.ts';
import { meetingNewsView, reminderView } from './calendar.ts';
import { callView } from './call.ts';
import { caucusView } from './caucus.ts';
import type { WordedPost } from './content.ts';
import { datesMovedView } from './dates-moved.ts';
import { invitationView, notChosenView, roomReadyView, rulesChangedView, seatLapsedView } from './decision.ts';
import { turnView } from './floor.ts';
import { balloonView, listView, reactionsView, statementsView } from './reveal.ts';
import { rosterView, trackChangedView } from './roster.ts';
import { roundClockView } from './round-clock.ts';
import { roundCollectingView, roundOpenedView } from './round-opened.ts';
import { safetyView } from './safety.ts';
import { seatEmptyView } from './seat-empty.ts';
import { summaryView } from './summary.ts';
import { undeliverableView } from './undeliverable.ts';

/**
 * A post as people read it, in the post's language.
 *
 * Whatever people wrote into it, it stays within Discord's limit and pings nobody.
 */
export function renderPost({ content, workshopId, language }: WordedPost): View {
  const voice = voiceIn(language);
  switch (content.kind) {
    case 'call':
    case 'call-moved':
      return callView(content, workshopId, voice);
    case 'application-imported':
      return applicationImportedView(content, voice);
    case 'meeting-news':
      return meetingNewsView(content, workshopId, voice);
    case 'reminder':
      return reminderView(content, voice);
    case 'dates-moved':
      return datesMovedView(content, workshopId, voice);
    case 'invitation':
      return invitationView(content, workshopId, voice);
    case 'not-chosen':
      return notChosenView(content, voice);
    case 'room-ready':
      return roomReadyView(content, voice);
    case 'seat-lapsed':
      return seatLapsedView(content, voice);
    case 'rules-changed':
      return rulesChangedView(content, workshopId, voice);
    case 'track-changed':
      return trackChangedView(content, voice);
    case 'roster':
      return rosterView(content, voice);
    case 'seat-empty':
      return seatEmptyView(content, voice);
    case 'round-opened':
      return roundOpenedView(content, voice);
    case 'round-collecting':
      return roundCollectingView(content, voice);
    case 'list-revealed':
      return listView(content, voice);
    case 'balloon':
      return balloonView(content, voice);
    case 'turn-started':
    case 'turn-warning':
    case 'turn-overtime':
    case 'floor-free':
      return turnView(content, voice);
    case 'announcement':
      return { content: voice.say('post.announcement', { text: quotedWithin(content.text, 1900) }) };
    case 'panel':
    case 'private-word':
    case 'flag':
    case 'round-blocked':
      return backstageView(content, voice);
    case 'statements-revealed':
      return statementsView(content, voice);
    case 'reactions-revealed':
      return reactionsView(content, voice);
    case 'caucus-opened':
    case 'caucus-closed':
      return caucusView(content, voice);
    case 'agenda-finished':
      return { content: voice.say('post.agenda-finished', { total: content.total }) };
    case 'summary':
      return summaryView(content, voice);
    case 'put-off':
    case 'taken-up':
    case 'safety-asked':
      return safetyView(content, voice);
    case 'undeliverable':
      return undeliverableView(content, voice);
    default:
      return roundClockView(content, voice);
  }
}
