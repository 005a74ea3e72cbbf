// Read the page aloud: the button appears only where the browser has a voice of its language.
const boite = document.querySelector("[data-lecture]");
const voix = globalThis.speechSynthesis;
const [lire, pause, stop] = boite?.querySelectorAll("button") ?? [];
const langue = document.documentElement.lang.split("-")[0] || "fr";
let sienne;
let tour = 0;

const montrer = (etat) => {
  lire.parentElement.hidden = etat !== "tu";
  pause.parentElement.hidden = stop.parentElement.hidden = etat === "tu";
  pause.lastChild.textContent = pause.dataset[etat] ?? "";
};

// A telephone number is read pair by pair.
const dit = (t) => t.replace(/\s+/g, " ").replace(/\b0\d( \d\d){4}/g, (n) => n.replaceAll(" ", ", ")).trim();
const texte = (e) => (e.dataset.avant ?? "") + e.innerText;

// By sentences: some browsers stop after 15 s.
const commencer = () => {
  const lus = [...document.querySelectorAll("[data-lu]")].sort((a, b) => a.dataset.lu - b.dataset.lu);
  const phrases = lus.flatMap((e) => texte(e).split("\n")).map(dit).filter(Boolean);
  const moi = ++tour;
  voix.cancel();
  phrases.forEach((phrase, rang) => {
    const parole = new SpeechSynthesisUtterance(phrase);
    Object.assign(parole, { voice: sienne, lang: sienne.lang, rate: 0.9 });
    parole.onend = () => rang === phrases.length - 1 && moi === tour && montrer("tu");
    voix.speak(parole);
  });
  montrer("lit");
  pause.focus();
};

const arreter = () => {
  tour++;
  voix.resume();
  voix.cancel();
  montrer("tu");
  lire.focus();
};

const suspendre = () => {
  const suspendu = voix.paused;
  voix[suspendu ? "resume" : "pause"]();
  montrer(suspendu ? "lit" : "suspendu");
};

const chercher = () => {
  sienne ??= voix.getVoices().find((v) => v.lang.startsWith(langue));
  if (!sienne || !boite.hidden) return;
  boite.hidden = false;
  montrer("tu");
};

if (boite && voix) {
  lire.onclick = commencer;
  pause.onclick = suspendre;
  stop.onclick = arreter;
  voix.addEventListener?.("voiceschanged", chercher);
  addEventListener("pagehide", () => voix.cancel());
  chercher();
}
