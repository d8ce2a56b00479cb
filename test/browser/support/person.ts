/** What a person does in the page, by the names that everybody hears and sees. */
import type { Locator, Page } from 'playwright-core';

/** One screen: the whole page, or one side of the split view. */
export class Person {
  constructor(
    readonly page: Page,
    readonly screen: Locator = page.locator('body'),
  ) {}

  async be(name: string): Promise<void> {
    await this.screen.getByRole('combobox', { name: 'Acting as' }).selectOption(name);
    await this.screen.getByRole('region', { name: `What ${name} sees` }).waitFor();
  }

  async goTo(conversation: string | RegExp): Promise<void> {
    await this.screen
      .getByRole('navigation', { name: 'Conversations' })
      .getByRole('link', { name: conversation })
      .click();
  }

  async messagesOfApp(): Promise<void> {
    await this.goTo('Ask Mentor');
    await this.screen.getByRole('tab', { name: /Messages/ }).click();
  }

  async home(): Promise<void> {
    await this.goTo('Ask Mentor');
    await this.screen.getByRole('tab', { name: 'Home' }).click();
  }

  async write(text: string): Promise<void> {
    await this.screen.getByRole('textbox', { name: 'Message' }).fill(text);
    await this.screen.getByRole('button', { name: 'Send', exact: true }).click();
  }

  button(name: string | RegExp): Locator {
    return this.screen.getByRole('button', { name, exact: true }).last();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  get form(): Locator {
    return this.screen.getByRole('dialog');
  }

  /** Sends the form, which then is gone. */
  async send(name: string): Promise<void> {
    await this.form.getByRole('button', { name, exact: true }).click();
    await this.form.waitFor({ state: 'detached' });
  }

  /** Sends a question; where several colleagues fit, the best match is asked. */
  async sendQuestion(): Promise<void> {
    await this.form.getByRole('button', { name: 'Send question', exact: true }).click();
    const choice = this.form.getByRole('button', { name: 'Ask', exact: true });
    const gone = this.form.waitFor({ state: 'detached' }).then(() => false);
    if (await Promise.race([gone, choice.waitFor().then(() => true)])) await choice.click();
    await gone;
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.screen.getByText(text).last().waitFor();
  }

  /** Opens the newest thread on the screen. */
  async openThread(): Promise<Locator> {
    await this.screen
      .getByRole('button', { name: /repl(y|ies)/ })
      .last()
      .click();
    return this.screen.getByRole('region', { name: 'Thread' });
  }
}

/** Until everything that happened meanwhile has happened: many ticks of the app, on a busy machine many seconds. */
export async function timePasses(page: Page, button: string): Promise<void> {
  const done = page.waitForResponse(/\/do\/(travel|nextThing)$/, { timeout: 90_000 });
  await page.getByRole('button', { name: button, exact: true }).click();
  await done;
}
