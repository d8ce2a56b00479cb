/** English, the first catalogue: every other one is typed against it, so that a missing sentence does not compile. */
import { ask, helpKinds } from './en/ask';
import { askMore, askNobody, coach, pick, signpost } from './en/asking';
import { clarify } from './en/clarify';
import * as common from './en/common';
import { door } from './en/door';
import { earlier } from './en/earlier';
import { echo, thanks } from './en/followUp';
import { generosity } from './en/generosity';
import { guesses } from './en/guesses';
import { home } from './en/home';
import { leaving } from './en/leaving';
import { loops } from './en/loops';
import { offer } from './en/offer';
import { borrow } from './en/openers';
import { invite, me, rest } from './en/person';
import { quiet } from './en/quiet';
import { reasons } from './en/reasons';
import { reopen } from './en/reopen';
import { session } from './en/session';
import { sharing } from './en/sharing';
import { topicWords } from './en/topics';
import { trust } from './en/trust';
import { two } from './en/two';
import { written } from './en/written';

export const en = {
  ...common,
  ask,
  helpKinds,
  askMore,
  askNobody,
  topicWords,
  coach,
  pick,
  signpost,
  borrow,
  offer,
  session,
  clarify,
  loops,
  guesses,
  two,
  reopen,
  written,
  thanks,
  sharing,
  generosity,
  earlier,
  echo,
  me,
  rest,
  invite,
  quiet,
  reasons,
  door,
  home,
  leaving,
  trust,
};
