import { type Locator, type Page } from 'playwright-core';

const MOST_STEPS = 150;

/** Somebody who uses no mouse: walks to things by Tab and arrows, and presses keys. Whatever cannot be reached fails. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Tab, until the focus is on it. */
  async to(target: Locator): Promise<void> {
    await target.waitFor();
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (await hasFocus(target)) return;
      await this.press('Tab');
    }
    throw new Error(`Not reached by Tab: ${String(target)}`);
  }

  /** Goes to something and presses Enter on it. */
  async enter(target: Locator): Promise<void> {
    await this.to(target);
    await this.press('Enter');
  }

  /** Fills in a field in place of what stands in it. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.to(this.page.getByLabel(label, { exact: typeof label === 'string' }));
    await this.press('ControlOrMeta+a');
    await this.write(text);
  }

  /** One of several, by arrows: Tab leads to the group, not to each of them. */
  async choose(group: string | RegExp, option: string): Promise<void> {
    const of = this.page.getByRole('radiogroup', { name: group });
    const target = of.getByRole('radio', { name: option });
    await target.waitFor();
    for (let steps = 0; !(await of.evaluate((node) => node.contains(document.activeElement))); steps++) {
      if (steps > MOST_STEPS) throw new Error(`Not reached by Tab: ${String(group)}`);
      await this.press('Tab');
    }
    const most = await of.getByRole('radio').count();
    for (let steps = 0; steps <= most && !(await hasFocus(target)); steps++) await this.press('ArrowDown');
    await this.press('Space');
    if (!(await target.isChecked())) throw new Error(`Not chosen by keyboard: ${option}`);
  }

  /** An option of a list, by the letters that it begins with. */
  async select(label: string, option: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await this.to(field);
    await this.page.keyboard.type(option);
    const shown = await field.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text);
    if (shown !== option) throw new Error(`«${label}» shows «${shown}» in place of «${option}»`);
  }
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((node) => node === document.activeElement);
}
