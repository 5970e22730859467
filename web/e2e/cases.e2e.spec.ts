import { dailyLife } from './daily-life';
import { failuresInWords } from './failures';
import { hostileTextIsInert } from './hostile';
import { journeysByKeyboard } from './journeys';
import { listsLead } from './lists';
import { sanctionsLive } from './sanctions';
import { sessionsEnd } from './session';
import { stageOfTests } from './stage-of-tests';

// What people do with cases in the browser, and what goes wrong meanwhile.

const stage = stageOfTests();

hostileTextIsInert(stage);
listsLead(stage);
journeysByKeyboard(stage);
sanctionsLive(stage, { inShort: true });
dailyLife(stage, { inShort: true });
sessionsEnd(stage);
failuresInWords(stage);
