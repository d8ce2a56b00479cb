import { describe as say } from '../../sandbox/blockkit/check';
import { checkView } from '../../sandbox/blockkit/view';
import { doorChoices, doorModal } from '../../src/slack/door/door.view';
import { readDoor } from '../../src/slack/door/readDoor';
import { stands } from './scenarios';
import { labelsOf, shown, words } from './support';

describe('what is typed after "door"', () => {
  it.each<[string, ReturnType<typeof readDoor>]>([
    ['', { kind: 'form' }],
    ['25', { kind: 'minutes', minutes: 25 }],
    [' 5 min ', { kind: 'minutes', minutes: 5 }],
    ['240 Minutes', { kind: 'minutes', minutes: 240 }],
    ['25m', { kind: 'minutes', minutes: 25 }],
    ['close', { kind: 'close' }],
    ['Off', { kind: 'close' }],
    ['abc', { kind: 'unclear' }],
    ['4', { kind: 'unclear' }],
    ['241', { kind: 'unclear' }],
    ['-5', { kind: 'unclear' }],
    ['12,5', { kind: 'unclear' }],
    ['1e2', { kind: 'unclear' }],
    ['policies for shops?', { kind: 'question' }],
    ['25 or 30 minutes: what suits a shop?', { kind: 'question' }],
  ])('%s', (typed, read) => expect(readDoor(typed)).toEqual(read));
});

describe('the form', () => {
  it('is what Slack takes, and each of its choices can be read', () => {
    expect(checkView(doorModal(words), 'modal').map(say)).toEqual([]);
    for (const minutes of doorChoices) expect(readDoor(String(minutes))).toEqual({ kind: 'minutes', minutes });
  });
});

describe('the message about a door', () => {
  it.each<[string, RegExp]>([
    ['doorStatus, nobody waits', /Nobody needs you right now/],
    ['doorStatus, calling', /We are asking whether they are there/],
    ['doorStatus, helping', /<@UANA> is here/],
  ])('%s', (name, said) => {
    const rendering = shown(stands(name));
    expect(rendering.text).toMatch(said);
    expect(rendering.text).toMatch(/on top of your minutes/);
    expect(labelsOf(rendering)).toEqual(['Close my door']);
  });
});

describe('the call', () => {
  it('says what they know and until when, not who they are', () => {
    const { text } = shown(stands('doorCall'));
    expect(text).toContain('Somebody who knows *Feedback* has time right now.');
    expect(text).toMatch(/by <!date/);
    expect(text).not.toMatch(/UBEN|Ben/);
    expect(shown(stands('doorCall, without a topic')).text).not.toMatch(/undefined|knows/);
  });
});
