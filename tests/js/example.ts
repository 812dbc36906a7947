// How another program uses the evaluator, checked by the TypeScript compiler.

import { type Assessment, type Indicator, type Verdict, evaluate, sets, template } from "ntm-wasm";

/** The indicators that are not met, each with what is missing. */
export function notMet(file: Uint8Array): string[] {
  const assessment: Assessment = evaluate(file, { variant: "nhom-1", asOf: "2026-12-31" });
  const format: "ntm-assessment/1" = assessment.format;
  const wanted: Verdict = "not_met";
  return assessment.units
    .flatMap((unit) => unit.criteria)
    .flatMap((criterion) => criterion.indicators)
    .filter((indicator) => indicator.verdict === wanted)
    .map((indicator) => `${format} ${indicator.code}: ${missing(indicator)}`);
}

function missing(indicator: Indicator): string {
  // A gap is an exact decimal text, or null where nothing was measured.
  const gap: string | null = indicator.gap;
  if (gap === null) return indicator.notes.join(" ");
  const things = indicator.gap_things;
  return things === null ? `${gap} ${indicator.unit ?? ""}` : `${things.amount} ${things.unit}`;
}

/** The levels of one group that no document at hand states. */
export function unknownLevels(variant: string): string[] {
  return sets()
    .sets.flatMap((set) => set.criteria)
    .flatMap((criterion) => criterion.indicators)
    .filter((indicator) =>
      indicator.levels.some((level) => level.variant === variant && level.level === "unknown"),
    )
    .map((indicator) => indicator.code);
}

export const emptyFile: string = template("xa-2026-2030", "nhom-1", "2026");

// What the types refuse is as much a part of them as what they allow.
// @ts-expect-error: the option is called asOf.
evaluate(new Uint8Array(), { date: "2026-12-31" });
// @ts-expect-error: a file is bytes, not text.
evaluate("chi_tieu,ket_qua");
// @ts-expect-error: there is no such verdict.
export const wrong: Verdict = "passed";
