import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Where a Chromium may be: the one that is asked for, or those that systems install. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The flags of the packaged browser that would switch off what is under test, or make it fragile; or paint by a GPU in software. */
const UNWANTED =
  /^--(?:single-process|disable-web-security|allow-running-insecure-content|no-zygote|disable-site-isolation|disable-features|enable-features|headless|in-process-gpu|ignore-gpu|use-gl|use-angle|enable-unsafe-swiftshader)/;

/**
 * Starts a real Chromium without a window: `CHROMIUM` when it is set, else one that the machine has, else the one that
 * comes with the packages (Linux on x64). Says which it took.
 */
export async function launchChromium(say: (line: string) => void = () => undefined): Promise<Browser> {
  const found = [process.env['CHROMIUM'], ...INSTALLED].find((path) => path !== undefined && existsSync(path));
  const executablePath = found ?? (await chromium.executablePath());
  say(`Chromium: ${executablePath}${found === undefined ? ' (of @sparticuz/chromium)' : ''}`);
  const args = found === undefined ? chromium.args.filter((arg) => !UNWANTED.test(arg)) : [];
  return playwright.launch({ executablePath, args: [...args, '--no-sandbox', '--disable-gpu'], headless: true });
}
