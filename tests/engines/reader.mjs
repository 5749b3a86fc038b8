// The page as a reader meets it in another engine: what the journeys do with it.
import { By, Key, until } from "selenium-webdriver";

const quoted = (text) => (text.includes("'") ? `"${text}"` : `'${text}'`);
const WAIT = 15_000;

export class Reader {
  constructor(driver, base) {
    this.driver = driver;
    this.base = base;
  }

  /** Opens the page with this fragment, anew, and waits until it stands. */
  async open(fragment = "") {
    await this.driver.get("about:blank");
    await this.driver.get(this.base + (fragment && `#${fragment}`));
    await this.says(/^\d+ of \d+ stud/);
  }

  /** Waits for a value that passes. */
  async until(read, passes = Boolean, what = read) {
    let last;
    await this.driver.wait(async () => passes((last = await read().catch(() => undefined))), WAIT).catch(() => {
      throw new Error(`not so after ${WAIT} ms: ${what}; last: ${JSON.stringify(last)?.slice(0, 300)}`);
    });
    return last;
  }

  run(script, ...given) {
    return this.driver.executeScript(script, ...given);
  }

  /** Waits until the sentence reads so. */
  says(pattern) {
    return this.until(() => this.run("return document.querySelector('.sentence')?.textContent ?? ''"), (text) => pattern.test(text), `the sentence says ${pattern}`);
  }

  /** Waits until something matches a selector, and has this text in it. */
  sees(selector, text = "") {
    const read = () => this.run("return [...document.querySelectorAll(arguments[0])].some((it) => it.textContent.includes(arguments[1]) && it.getClientRects().length > 0)", selector, text);
    return this.until(read, Boolean, `${selector} with “${text}” is seen`);
  }

  fragment() {
    return this.run("return location.hash");
  }

  /** Waits until the address is so. */
  at(pattern) {
    return this.until(() => this.fragment(), (hash) => pattern.test(hash), `the address is ${pattern}`);
  }

  async find(by) {
    const element = await this.driver.wait(until.elementLocated(by), WAIT);
    await this.run("arguments[0].scrollIntoView({ block: 'center' })", element);
    return element;
  }

  /** Presses what is named so, with the pointer. */
  async press(tag, text, within = "/") {
    const by = By.xpath(`${within}/descendant::${tag}[normalize-space(.)=${quoted(text)} or @aria-label=${quoted(text)}]`);
    const element = await this.find(by);
    await this.driver.wait(until.elementIsVisible(element), WAIT);
    await element.click();
  }

  /** Opens a page of the frame. */
  async go(title) {
    await this.press("a", title, "//nav[@aria-label='Pages']");
    await this.until(() => this.run("return document.querySelector('nav[aria-label=Pages] [aria-current=page]')?.textContent.trim()"), (now) => now === title, `the page is ${title}`);
  }

  /** Presses the box of a value of a facet. */
  async check(facet, value) {
    const box = await this.find(By.id(`facet-${facet}-${value}`));
    await box.click();
  }

  keys(...keys) {
    return this.driver.actions().sendKeys(...keys).perform();
  }
}

export { By, Key };
