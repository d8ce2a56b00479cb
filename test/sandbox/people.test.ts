import type { Counterpart } from './support/counterpart';
import { startCounterpart } from './support/counterpart';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

const form = (metadata = '') => ({
  type: 'modal' as const,
  callback_id: 'ask',
  private_metadata: metadata,
  notify_on_close: true,
  title: plain('Ask a mentor'),
  submit: plain('Send'),
  close: plain('Cancel'),
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: 'One *precise* question' } },
    {
      type: 'input',
      block_id: 'question',
      label: plain('Question'),
      element: { type: 'plain_text_input', action_id: 'text', min_length: 10, max_length: 300 },
    },
    {
      type: 'input',
      block_id: 'topics',
      optional: true,
      dispatch_action: true,
      label: plain('Topics'),
      element: { type: 'multi_external_select', action_id: 'topics', min_query_length: 1, max_selected_items: 3 },
    },
    {
      type: 'input',
      block_id: 'minutes',
      label: plain('Minutes'),
      element: {
        type: 'static_select',
        action_id: 'minutes',
        options: [option('5 minutes'), option('15 minutes')],
        initial_option: option('15 minutes'),
      },
    },
    { type: 'actions', elements: [{ type: 'button', action_id: 'check', text: plain('Check my question') }] },
  ],
});

describe('people in the sandbox', () => {
  let slack: Counterpart;
  const submitted: unknown[] = [];
  const closed: unknown[] = [];

  beforeEach(async () => {
    submitted.length = 0;
    closed.length = 0;
    slack = await startCounterpart((app) => {
      app.command('/ask-mentor', async ({ ack, command, client, respond }) => {
        if (command.text === 'help') return void (await ack('Ask anything'));
        if (command.text === 'later') {
          await ack();
          return void (await respond('Here it is'));
        }
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: form(command.text) });
      });
      app.options('topics', async ({ ack, payload }) => {
        const known = ['Postgres', 'Python', 'People'];
        await ack({
          options: known.filter((each) => each.toLowerCase().startsWith(payload.value.toLowerCase())).map(option),
        });
      });
      app.action('topics', async ({ ack }) => ack());
      app.action('check', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions' || !body.view) return;
        const view = form();
        const blocks = [...view.blocks, { type: 'context', elements: [plain('Which table?')] }];
        await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: { ...view, blocks } });
      });
      app.view('ask', async ({ ack, view, body, client }) => {
        const question = view.state.values.question?.text?.value ?? '';
        if (question.includes('errors')) return ack({ response_action: 'errors', errors: { topics: 'Which one?' } });
        if (question.includes('protocol')) return ack({ response_action: 'errors', errors: { nowhere: 'No' } });
        if (question.includes('push'))
          return ack({ response_action: 'push', view: { ...form(), title: plain('Second') } });
        await ack();
        submitted.push(view.state.values);
        await client.chat.postMessage({
          channel: body.user.id,
          text: 'On its way',
          blocks: [
            {
              type: 'section',
              text: {
                type: 'mrkdwn',
                text: `<@${body.user.id}> asks by <!date^1772445600^{time}|10:00 UTC>: &lt;b&gt;`,
              },
            },
            {
              type: 'actions',
              elements: [{ type: 'button', action_id: 'withdraw', value: 'ask_1', text: plain('Withdraw') }],
            },
          ],
        });
      });
      app.view({ callback_id: 'ask', type: 'view_closed' }, async ({ ack, body }) => {
        closed.push(body.view.id);
        await ack();
      });
      app.action('withdraw', async ({ ack, respond, client, body }) => {
        await ack();
        if (body.type !== 'block_actions' || !body.message || !body.channel) return;
        if (!body.message.text?.includes('way'))
          return void (await respond({ text: 'Too late', replace_original: false }));
        await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: 'Withdrawn' });
      });
      app.event('app_home_opened', async ({ event, client }) => {
        if (event.tab !== 'home') return;
        const button = { type: 'button' as const, action_id: 'ask', text: plain('Ask') };
        const view = { type: 'home' as const, blocks: [{ type: 'actions' as const, elements: [button] }] };
        await client.views.publish({ user_id: event.user, view });
      });
      app.action('ask', async ({ ack, body, client }) => {
        await ack();
        if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: form() });
      });
      for (const id of ['ask_mentor', 'ask_expert']) {
        app.shortcut(id, async ({ ack, shortcut, client }) => {
          await ack();
          const said = shortcut.type === 'message_action' ? `${shortcut.channel.name}: ${shortcut.message.text}` : '';
          await client.views.open({ trigger_id: shortcut.trigger_id, view: form(said) });
        });
      }
    });
  });
  afterEach(() => slack.stop());

  it('hear what a command says to them alone', async () => {
    const lin = slack.sandbox.as('Lin');
    expect(await lin.command('/ask-mentor help')).toEqual({ status: 'ok', text: 'Ask anything' });
    expect(await lin.command('/ask-mentor later')).toEqual({ status: 'ok', text: 'Here it is' });
    expect(lin.inbox().map((each) => [each.words, each.ephemeral])).toEqual([
      ['Ask anything', true],
      ['Here it is', true],
    ]);
    expect(slack.sandbox.as('Sam').inbox()).toEqual([]);
  });

  it('hear it also from an app that does not say when it is done', async () => {
    slack.sandbox.attach(undefined);
    expect(await slack.sandbox.as('Lin').command('/ask-mentor help')).toEqual({ status: 'ok', text: 'Ask anything' });
  });

  it('fill a form by its labels and send it', async () => {
    const lin = slack.sandbox.as('U0LIN');
    await lin.command('/ask-mentor why is my join slow?');
    expect(lin.modal).toMatchObject({ title: 'Ask a mentor', privateMetadata: 'why is my join slow?' });
    expect(lin.modal?.labels()).toEqual(['Question', 'Topics', 'Minutes']);
    expect(lin.modal?.texts()).toContain('One precise question');
    expect(lin.modal?.value('Minutes')).toBe('15 minutes');
    expect(await lin.offered('Topics', 'p')).toEqual(['Postgres', 'Python', 'People']);
    await lin.fill({ Topics: ['Post', 'Python'] });
    expect(lin.modal?.value('Topics')).toEqual(['Postgres', 'Python']);
    await lin.fill({ Question: 'Why is my join slow?', Minutes: '5' });
    expect(lin.modal?.value('Minutes')).toBe('5 minutes');
    expect(await lin.submit()).toEqual({ status: 'ok', closed: true, errors: {} });
    expect(lin.modal).toBeUndefined();
    expect(submitted).toEqual([
      expect.objectContaining({ question: { text: { type: 'plain_text_input', value: 'Why is my join slow?' } } }),
    ]);
  });

  it('choose from what the app offers, and hear what it offered when they cannot', async () => {
    const lin = slack.sandbox.as('Lin');
    await lin.shortcut('ask_mentor');
    await expect(lin.fill({ Topics: ['rust'] })).rejects.toThrow('offers no "rust"');
    await lin.fill({ Topics: ['p'] }).then(
      () => expect('').toBe('refused'),
      (error: Error) => expect(error.message).toContain('Postgres | Python | People'),
    );
  });

  it('see the refusals of the form itself before anything is sent', async () => {
    const lin = slack.sandbox.as('Lin');
    await lin.shortcut('ask_mentor');
    expect((await lin.submit()).errors).toEqual({ Question: 'Please complete this required field.' });
    await lin.fill({ Question: 'Short' });
    expect((await lin.submit()).errors).toEqual({ Question: 'Must be at least 10 characters' });
    await lin.fill({ Question: 'x'.repeat(301) });
    expect((await lin.submit()).errors).toEqual({ Question: 'Must be at most 300 characters' });
    expect(slack.sandbox.traffic.filter((each) => each.name === 'view_submission')).toEqual([]);
  });

  it('see the errors of the app at the field, and keep what they typed', async () => {
    const lin = slack.sandbox.as('Lin');
    await lin.shortcut('ask_mentor');
    await lin.fill({ Question: 'What about errors?' });
    expect(await lin.submit()).toEqual({ status: 'ok', closed: false, errors: { Topics: 'Which one?' } });
    expect(lin.modal?.value('Question')).toBe('What about errors?');
  });

  it('are spared an errors answer that names no field', async () => {
    const lin = slack.sandbox.as('Lin');
    await lin.shortcut('ask_mentor');
    await lin.fill({ Question: 'What about protocol?' });
    expect(await lin.submit()).toEqual({ status: 'dispatch_failed', closed: false, errors: {} });
    expect(slack.sandbox.protocolErrors).toEqual([expect.stringContaining('nowhere')]);
  });

  it('go a step further in a form, and back', async () => {
    const lin = slack.sandbox.as('Lin');
    await lin.shortcut('ask_mentor');
    await lin.fill({ Question: 'Where does push lead?' });
    expect((await lin.submit()).closed).toBe(false);
    expect(lin.modal?.title).toBe('Second');
    await lin.cancel();
    expect(lin.modal?.title).toBe('Ask a mentor');
    await lin.cancel();
    expect(lin.modal).toBeUndefined();
    expect(closed).toHaveLength(2);
  });

  it('keep what they typed when the app renews the form', async () => {
    const lin = slack.sandbox.as('Lin');
    await lin.shortcut('ask_mentor');
    await lin.fill({ Question: 'Why is my join slow?' });
    await lin.pressInModal('Check my question');
    expect(lin.modal?.texts()).toContain('Which table?');
    expect(lin.modal?.value('Question')).toBe('Why is my join slow?');
  });

  it('use the menu of a message, whose private channel stays unnamed', async () => {
    const channel = slack.sandbox.channel({ name: 'secret', isPrivate: true, members: ['Lin'] });
    const ts = slack.sandbox.say(channel, 'Lin', 'How do I rank?');
    const lin = slack.sandbox.as('Lin');
    await lin.messageShortcut(channel, ts, 'ask_expert');
    expect(lin.modal?.privateMetadata).toBe('privategroup: How do I rank?');
  });

  it('press buttons, also old ones, and read messages in their own zone', async () => {
    const lin = slack.sandbox.as('Lin');
    await lin.shortcut('ask_mentor');
    await lin.fill({ Question: 'Why is my join slow?' });
    await lin.submit();
    const message = lin.sees('asks by');
    expect(message).toMatchObject({ words: '@Lin asks by 11:00 AM: <b>', buttons: ['Withdraw'], edited: false });
    expect(message?.mentions).toEqual(['U0LIN']);
    await lin.press('Withdraw');
    expect(lin.sees('Withdrawn')).toMatchObject({ edited: true, buttons: [] });
    await expect(lin.press('Withdraw')).rejects.toThrow('There are: none');
    if (!message) throw new Error('seen above');
    expect(await lin.pressStale({ ...message, rawText: 'old' }, 'Withdraw')).toEqual({
      status: 'ok',
      ephemeral: 'Too late',
    });
  });

  it('open Home and start from there', async () => {
    const lin = slack.sandbox.as('Lin');
    await lin.openHome();
    expect(lin.home?.buttons()).toEqual(['Ask']);
    await lin.pressHome('Ask');
    expect(lin.modal?.title).toBe('Ask a mentor');
    await lin.openMessages();
    expect(slack.sandbox.calls('views.publish')).toHaveLength(1);
    expect(await slack.sandbox.events.verifyUrl()).toBe(true);
  });
});
