import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { people } from '../sandbox/support/counterpart';
import { launch } from './support/demo';
import { type HandMade, startHandMade } from './support/handMade';
import { Person } from './support/person';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(`Option ${value}`), value });
const input = (id: string, label: string, element: object) => ({
  type: 'input' as const,
  block_id: id,
  label: plain(label),
  element: { action_id: 'it', ...element },
});

const modal = (title: string, blocks: readonly object[], callbackId = 'form') =>
  ({ type: 'modal', callback_id: callbackId, title: plain(title), submit: plain('Save'), blocks }) as never;

const everyInput = [
  input('date', 'Day', { type: 'datepicker' }),
  input('time', 'Hour', { type: 'timepicker' }),
  input('radio', 'One of three', { type: 'radio_buttons', options: ['a', 'b', 'c'].map(option) }),
  input('boxes', 'Any of three', { type: 'checkboxes', options: ['a', 'b', 'c'].map(option) }),
  input('many', 'Several', {
    type: 'multi_static_select',
    options: ['a', 'b', 'c'].map(option),
    max_selected_items: 2,
  }),
  input('grouped', 'In groups', {
    type: 'static_select',
    option_groups: [
      { label: plain('First'), options: [option('a')] },
      { label: plain('Second'), options: [option('b')] },
    ],
  }),
  input('number', 'How many', { type: 'number_input', is_decimal_allowed: false, max_value: '5' }),
  input('text', 'In a few words', { type: 'plain_text_input', max_length: 10 }),
];

const stepBlocks = (text: string) => [
  { type: 'section', block_id: 'head', text: plain(text) },
  input('name', 'Name', { type: 'plain_text_input' }),
  {
    type: 'actions',
    block_id: 'go',
    elements: [
      { type: 'button', action_id: 'push', text: plain('One more form') },
      { type: 'button', action_id: 'update', text: plain('Change this form') },
    ],
  },
];

const menu = {
  type: 'section',
  block_id: 'menu',
  text: plain('A message with a menu'),
  accessory: { type: 'overflow', action_id: 'pick', options: ['a', 'b', 'c', 'd', 'e'].map(option) },
};

/** What the app was given, newest last. */
const got: unknown[] = [];

function register(app: App): void {
  app.command('/ask-mentor', async ({ ack, command, client }) => {
    await ack();
    const view = command.text === 'every' ? modal('Every input', everyInput) : modal('Step', stepBlocks('One'), 'step');
    await client.views.open({ trigger_id: command.trigger_id, view });
  });
  app.view<ViewSubmitAction>('form', async ({ ack, view }) => {
    const { values } = view.state;
    got.push(values);
    if (values.time?.it?.selected_time === '23:00')
      return ack({ response_action: 'errors', errors: { boxes: 'Not all of them.', time: 'That is too late.' } });
    await ack();
  });
  app.action<BlockAction>('push', async ({ ack, body, client }) => {
    await ack();
    await client.views.push({ trigger_id: body.trigger_id, view: modal('Pushed', everyInput.slice(0, 1), 'pushed') });
  });
  app.action<BlockAction>('update', async ({ ack, body, client }) => {
    await ack();
    await client.views.update({ view_id: body.view?.id ?? '', view: modal('Step', stepBlocks('Two'), 'step') });
  });
  app.view('pushed', async ({ ack }) =>
    ack({ response_action: 'update', view: modal('Changed', stepBlocks('Three'), 'end') }),
  );
  app.view('step', async ({ ack }) =>
    ack({ response_action: 'push', view: modal('On top', stepBlocks('Four'), 'end') }),
  );
  app.view('end', async ({ ack }) => ack({ response_action: 'clear' }));
  app.action<BlockAction>('pick', async ({ ack, body }) => {
    await ack();
    got.push(body.actions[0]);
  });
}

describe('whatever an app may send', () => {
  let browser: Browser;
  let made: HandMade;
  let page: Page;
  let me: Person;
  beforeAll(async () => {
    [made, browser] = await Promise.all([startHandMade(register), launch()]);
  });
  beforeEach(async () => {
    got.length = 0;
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(made.address);
    me = new Person(page);
    await page.getByRole('navigation', { name: 'Conversations' }).waitFor();
  });
  afterEach(async () => {
    for (const { id } of people) made.sandbox.workspace.views.closeAll(id);
    await page.close();
  });
  afterAll(async () => {
    await browser.close();
    await made.stop();
  });

  it('takes dates, times, choices and numbers, and says at each field what is wrong', async () => {
    await me.write('/ask-mentor every');
    const field = (label: string) => me.form.getByLabel(label, { exact: true });
    const save = () => me.form.getByRole('button', { name: 'Save' }).click();
    await save();
    // All eight are wrong, and the first has the focus.
    await me.form.getByRole('alert').nth(7).waitFor();
    expect(await field('Day').evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await me.form.getByRole('radiogroup').getAttribute('aria-invalid')).toBe('true');
    await field('Day').fill('2026-03-20');
    await field('Hour').fill('23:00');
    await field('Option b').first().check();
    await me.form.getByRole('group', { name: 'Any of three' }).getByLabel('Option a').check();
    await me.form.getByRole('group', { name: 'Any of three' }).getByLabel('Option c').check();
    await me.form.getByRole('combobox', { name: 'Several' }).fill('Opt');
    await me.form.getByRole('listbox', { name: 'Choices' }).getByText('Option b').click();
    await field('In groups').selectOption('Option b');
    await field('How many').fill('7');
    await field('In a few words').fill('More than ten characters');
    await save();
    await me.form.getByText('Must be at most 5').waitFor();
    await me.form.getByText('Must be at most 10 characters').waitFor();
    // Nothing that was written is cut off.
    expect(await field('In a few words').inputValue()).toBe('More than ten characters');
    await field('How many').fill('5');
    await field('In a few words').fill('Ten');
    await save();
    await me.form.getByText('That is too late.').waitFor();
    await me.form.getByText('Not all of them.').waitFor();
    await expectFocus(page, 'time');
    // The same mistake again leads back to the same place.
    await me.form.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await expectFocus(page, 'time');
    await field('Hour').fill('09:30');
    await me.send('Save');
    expect(got.at(-1)).toMatchObject({
      date: { it: { selected_date: '2026-03-20' } },
      time: { it: { selected_time: '09:30' } },
      radio: { it: { selected_option: { value: 'b' } } },
      boxes: { it: { selected_options: [{ value: 'a' }, { value: 'c' }] } },
      many: { it: { selected_options: [{ value: 'b' }] } },
      grouped: { it: { selected_option: { value: 'b' } } },
      number: { it: { value: '5' } },
      text: { it: { value: 'Ten' } },
    });
  });

  it('shows forms that are pushed, changed and cleared, and keeps what was typed', async () => {
    await me.write('/ask-mentor');
    const name = me.form.getByLabel('Name');
    await name.fill('Lin');
    await me.form.getByRole('button', { name: 'Change this form' }).click();
    await me.form.getByText('Two', { exact: true }).waitFor();
    expect(await name.inputValue()).toBe('Lin');
    await me.form.getByRole('button', { name: 'One more form' }).click();
    await me.form.getByRole('heading', { name: 'Pushed' }).waitFor();
    await me.form.getByRole('button', { name: 'Cancel' }).click();
    await me.form.getByRole('heading', { name: 'Step' }).waitFor();
    expect(await name.inputValue()).toBe('Lin');
    await me.form.getByRole('button', { name: 'One more form' }).click();
    await me.form.getByLabel('Day').fill('2026-03-20');
    await me.form.getByRole('button', { name: 'Save' }).click();
    await me.form.getByRole('heading', { name: 'Changed' }).waitFor();
    await me.form.getByRole('button', { name: 'Cancel' }).click();
    await me.form.getByRole('heading', { name: 'Step' }).waitFor();
    await me.form.getByRole('button', { name: 'Save' }).click();
    await me.form.getByRole('heading', { name: 'On top' }).waitFor();
    await me.form.getByLabel('Name').fill('Sam');
    await me.send('Save');
  });

  it('says what it does not know how to show, and shows the rest', async () => {
    const { installation, conversations } = made.sandbox.workspace;
    const general = conversations.list.find(({ name }) => name === 'general');
    if (!general) throw new Error('There is no general');
    conversations.post(general, {
      user: installation.botUserId,
      botId: installation.botId,
      text: 'A film and a list of channels',
      blocks: [
        { type: 'video', block_id: 'film' },
        { type: 'actions', block_id: 'list', elements: [{ type: 'conversations_select', action_id: 'it' }] },
        { type: 'section', block_id: 'rest', text: plain('And the rest') },
      ],
    });
    await me.write('Good evening');
    await me.sees('This page does not know how to show a block of type “video”.');
    await me.sees('This page does not know how to show a thing of type “conversations_select”.');
    await me.sees('And the rest');
  });

  it('opens the menu of a message by mouse and by keyboard', async () => {
    const { sandbox } = made;
    const { installation, conversations } = sandbox.workspace;
    const general = conversations.list.find(({ name }) => name === 'general');
    if (!general) throw new Error('There is no general');
    conversations.post(general, {
      user: installation.botUserId,
      botId: installation.botId,
      text: 'A message with a menu',
      blocks: [menu],
    });
    await me.write('Good morning');
    const opener = page.getByRole('button', { name: 'More options' });
    await opener.click();
    const entries = page.getByRole('menu', { name: 'More options' }).getByRole('menuitem');
    expect(await entries.allTextContents()).toEqual(['Option a', 'Option b', 'Option c', 'Option d', 'Option e']);
    await entries.nth(1).click();
    await expectGot({ type: 'overflow', selected_option: { value: 'b' } });
    await opener.focus();
    for (const key of ['Enter', 'End', 'Home', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await expectGot({ type: 'overflow', selected_option: { value: 'e' } });
    expect(await opener.evaluate((it) => it === document.activeElement)).toBe(true);
  });
});

/** The focus is in the field of this block. */
const expectFocus = (page: Page, block: string) =>
  page.waitForFunction((part) => document.activeElement?.id.includes(part), `in-${block}-`);

async function expectGot(what: object): Promise<void> {
  for (let tries = 0; tries < 100 && got.length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(got.pop()).toMatchObject(what);
}
