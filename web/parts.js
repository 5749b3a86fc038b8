// The files that the scripts load: where they are in a folder. The explorer in one file has its own.
import wasm from "kap-explorer/wasm";
import takeAway from "take-away/wasm";
import takeAwayStyle from "take-away/style";
import classroom from "classroom/wasm";
import classroomStyle from "classroom/style";

const beside = (name) => new URL(name, import.meta.url);
const later = (glue, wasm, style) => ({ glue, wasm: () => beside(wasm), style: () => beside(style).href });

export const program = () => beside(wasm);

/** The programs that are loaded when they are asked for something. */
export const programs = {
  "take-away": later(() => import("take-away/glue"), takeAway, takeAwayStyle),
  classroom: later(() => import("classroom/glue"), classroom, classroomStyle),
};
