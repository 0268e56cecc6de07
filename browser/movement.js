// Streamlit moves an expander by script, which no style sheet can stop: such a movement is over as it begins.

const isUnwanted = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function listen() {
  const { animate } = Element.prototype;
  /** @this {Element} @param {Parameters<Element["animate"]>} movement */
  Element.prototype.animate = function (...movement) {
    const moving = animate.apply(this, movement);
    if (isUnwanted()) moving.finish();
    return moving;
  };
}
