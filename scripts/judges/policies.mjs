/** Policies by scene, as JSON from the standard input, to what CSP Evaluator finds: [scene, rule, what]. */
import { readFileSync } from "node:fs";
import evaluator from "csp_evaluator";
import findings from "csp_evaluator/dist/finding.js";
import parser from "csp_evaluator/dist/parser.js";

const policies = JSON.parse(readFileSync(0, "utf8"));
const found = Object.entries(policies).flatMap(([scene, policy]) =>
  new evaluator.CspEvaluator(new parser.CspParser(policy).csp)
    .evaluate()
    .map(({ type, directive, value, description }) => [
      scene,
      findings.Type[type],
      `${directive} ${value ?? ""}: ${description}`,
    ]),
);
process.stdout.write(JSON.stringify(found));
