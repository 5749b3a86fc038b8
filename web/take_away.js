// Starts the second program with its style sheet.
import init from "take-away/glue";
import { takeAwayProgram, takeAwayStyle } from "kap-explorer/parts";

export async function start() {
  await Promise.all([styled(takeAwayStyle()), init({ module_or_path: await takeAwayProgram() })]);
}

function styled(address) {
  if (!address) return undefined; // it is in the page
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  return new Promise((loaded, failed) => {
    link.onload = loaded;
    link.onerror = () => {
      link.remove();
      failed(new Error("a style sheet did not arrive"));
    };
    document.head.append(link);
  });
}
