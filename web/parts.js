// The files that the scripts load: where they are in a folder. The explorer in one file has its own.
import wasm from "kap-explorer/wasm";
import takeAway from "take-away/wasm";
import style from "take-away/style";

const beside = (name) => new URL(name, import.meta.url);

export const program = () => beside(wasm);
export const takeAwayProgram = () => beside(takeAway);
export const takeAwayStyle = () => beside(style).href;
