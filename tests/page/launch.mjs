// A browser that is started in another way than for all other tests.

/** The tests of `base` in a browser that is started with one more argument. */
export const launchedWith = (base, argument) => base.extend({
  launchOptions: [async ({ browserName: _ }, use, { project }) => {
    const { launchOptions } = project.use;
    await use({ ...launchOptions, args: [...launchOptions.args, argument] });
  }, { scope: "worker" }],
});
