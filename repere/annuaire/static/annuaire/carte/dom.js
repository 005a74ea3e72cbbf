/** Making elements: text is always text, never HTML. */
export function creer(nom, attributs = {}, ...enfants) {
  const element = document.createElement(nom);
  for (const [cle, valeur] of Object.entries(attributs)) {
    if (valeur !== false) element.setAttribute(cle, valeur === true ? "" : valeur);
  }
  element.append(...enfants.filter(Boolean));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";
const FORMES = {
  // A drop whose tip is the place; a diamond, which points at nothing, where it is only about there.
  lieu: "M16 39C16 39 29 25 29 15.5a13 13 0 0 0-26 0C3 25 16 39 16 39z",
  approximatif: "M16 3 30 20 16 37 2 20z",
};

/** The sign of a place of the list, 32 × 40. */
export function signe(forme) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 32 40");
  svg.setAttribute("aria-hidden", "true");
  svg.append(trace("path", { d: FORMES[forme], class: "corps" }));
  svg.append(
    forme === "lieu"
      ? trace("circle", { cx: 16, cy: 15.5, r: 5, class: "coeur" })
      : trace("path", { d: "M10.5 18.5c2-2.4 4-1.6 5.5-.6s3.5 1.6 5.5-.8M10.5 24c2-2.4 4-1.6 5.5-.6s3.5 1.6 5.5-.8", class: "onde" }),
  );
  return svg;
}

function trace(nom, attributs) {
  const element = document.createElementNS(SVG, nom);
  for (const [cle, valeur] of Object.entries(attributs)) element.setAttribute(cle, valeur);
  return element;
}

export const calme = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
