import { describe, expect, it } from "vitest";
import { modulesIn } from "../../src/bundle/eager-modules";

describe("the modules of a script", () => {
  it("are the methods that are called by numbers", () => {
    const script = `(()=>{var e={7(t,e){return{a(){return 1},get b(){return 2}}},12(t){t.x="9(){}"}};e[7]({},e)})()`;
    const texts = modulesIn(script).map(({ head, end }) => script.slice(head, end));
    expect(texts).toEqual(["(t,e){return{a(){return 1},get b(){return 2}}}", '(t){t.x="9(){}"}']);
  });

  it("are none where an object has something else as well", () => {
    expect(modulesIn(`({7(){},a(){}}),({7:()=>1}),({})`)).toEqual([]);
  });
});
