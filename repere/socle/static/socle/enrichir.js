// What scripts add to every page: reading comfort, and htmx for those pages that can use it.
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

// htmx weighs more than the page: it comes when a hand draws near, or once all the rest is there.
const VIVANT = "[hx-get], [hx-post], [hx-boost]";
const GESTES = ["pointerover", "touchstart", "focusin"];

const chargee = new Promise((suite) => {
  if (document.readyState === "complete") suite();
  else addEventListener("load", suite, { once: true });
});

const appeler = async () => {
  for (const geste of GESTES) removeEventListener(geste, entendre);
  // Before that, htmx would wait for an event that has passed.
  await chargee;
  const script = document.createElement("script");
  script.src = new URL("../django_htmx/htmx-2.min.js", import.meta.url);
  document.head.append(script);
};

let appele = false;
const entendre = (e) => {
  if (appele || (e && !e.target.closest?.(VIVANT))) return;
  appele = true;
  appeler();
};

// On a slow network every script takes its part of the line from the sheet that shows the page: what a page
// adds for itself (data-module), buttons that share and reading aloud come once it is shown.
chargee.then(() => {
  for (const { dataset } of document.querySelectorAll("[data-module]")) import(dataset.module);
  if (document.querySelector("[data-action]")) import("./partage.js");
  if (document.querySelector("[data-lecture]")) import("./lecture.js");
});

if (document.querySelector(VIVANT)) {
  for (const geste of GESTES) addEventListener(geste, entendre, { passive: true });
  // Who counts every kilobyte gets it only when it serves.
  if (!navigator.connection?.saveData) {
    const loisir = globalThis.requestIdleCallback ?? ((f) => setTimeout(f, 500));
    chargee.then(() => loisir(() => entendre()));
  }
}

// The app that works without a network waits until everything is shown: nobody waits for it.
if ("serviceWorker" in navigator) {
  const loisir = globalThis.requestIdleCallback ?? ((f) => setTimeout(f, 500));
  chargee.then(() => loisir(() => navigator.serviceWorker.register("/sw.js").catch(() => {})));
}
