// Text size and spacing, as each one likes them, kept in this browser only.
const TAILLES = [100, 115, 130, 150, 175, 200];
const CLE = "confort";
const style = document.documentElement.style;
const boite = document.querySelector("[data-confort]");
let choix = { taille: 0, espace: false };

try {
  const lu = JSON.parse(localStorage.getItem(CLE));
  choix = { taille: TAILLES[lu.taille] ? lu.taille : 0, espace: lu.espace === true };
} catch {
  // Nothing chosen yet, storage refused, or somebody else's value: the page as it is.
}

const appliquer = () => {
  const taille = TAILLES[choix.taille];
  style.fontSize = taille > 100 ? `${taille}%` : "";
  // What WCAG 1.4.12 asks a page to bear.
  style.letterSpacing = choix.espace ? ".12em" : "";
  style.wordSpacing = choix.espace ? ".16em" : "";
  style.lineHeight = choix.espace ? "1.9" : "";
  // Hours and telephone numbers hold together, unless they would leave a narrow screen.
  document.body.style.overflowWrap = taille > 100 || choix.espace ? "anywhere" : "";
  if (!boite) return;
  const [moins, plus, espace] = boite.querySelectorAll("button");
  // Not "disabled": the focus would be lost under the finger.
  moins.setAttribute("aria-disabled", choix.taille <= 0);
  plus.setAttribute("aria-disabled", choix.taille >= TAILLES.length - 1);
  espace.setAttribute("aria-pressed", choix.espace);
  boite.querySelector("output").textContent = `${taille} %`;
};

const changer = (bouton) => {
  if (bouton.value === "espace") choix.espace = !choix.espace;
  else choix.taille = Math.min(TAILLES.length - 1, Math.max(0, choix.taille + +bouton.value));
  try {
    localStorage.setItem(CLE, JSON.stringify(choix));
  } catch {
    // It holds for this page.
  }
  appliquer();
};

boite?.addEventListener("click", (e) => {
  const bouton = e.target.closest("button");
  if (bouton) changer(bouton);
});
boite?.removeAttribute("hidden");
appliquer();
