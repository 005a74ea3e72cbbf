// The conversation without leaving its page. Without this file, each button sends a form and a page comes back.
const boite = document.getElementById("assistant");
const fil = document.getElementById("fil");
const dire = document.getElementById("dire");
const gestes = document.getElementById("gestes");
const champ = document.getElementById("texte");
const annonce = document.getElementById("annonce");
const horsReseau = document.getElementById("hors-reseau");
const micro = document.getElementById("dicter");
const PATIENCE = 20_000;
const RETENU = 15 * 60_000;
let occupe = false;
let secret = false;

const annoncer = (mots = "") => (annonce.textContent = mots);

const occuper = (oui) => {
  occupe = oui;
  boite.querySelector(".dire").setAttribute("aria-busy", oui);
  horsReseau.hidden = true;
  annoncer(oui ? boite.dataset.attente : "");
};

const lire = async (formulaire, donnees) => {
  const reponse = await fetch(formulaire.action, {
    method: "POST",
    body: new URLSearchParams(donnees),
    // Part of a page, as htmx asks for it.
    headers: { "HX-Request": "true" },
    signal: AbortSignal.timeout?.(PATIENCE),
  });
  if (reponse.status === 429) throw new Error("trop");
  if (!reponse.ok) throw new Error("panne");
  return new DOMParser().parseFromString(await reponse.text(), "text/html").body.firstElementChild;
};

const paragraphe = (texte, classe = "") => Object.assign(document.createElement("p"), { className: classe, textContent: texte });

/** What was tapped takes its place in the conversation, as what was written does. */
const choisi = (bouton) => {
  const mots = (bouton?.querySelector("b") ?? bouton)?.textContent.trim();
  if (!mots) return [];
  const dit = paragraphe(mots, "propos ecran");
  dit.prepend(Object.assign(document.createElement("span"), { className: "sr", textContent: `${boite.dataset.choisi} ` }));
  return [dit];
};

/** Put the answer at the end of the conversation; what could be tapped before is of the past. */
const montrer = (recu, bouton) => {
  for (const question of fil.querySelectorAll(".question-posee")) question.replaceWith(paragraphe(question.querySelector("h3").textContent));
  for (const vieux of boite.querySelectorAll(".rapides, .compris, .partir, #fil .humain")) vieux.remove();
  for (const lu of boite.querySelectorAll("[data-lu]")) lu.removeAttribute("data-lu");
  for (const passe of fil.children) passe.classList.add("passe");
  const tour = document.importNode(recu.querySelector(".tour"), true);
  if (!tour.querySelector(".propos")) tour.prepend(...choisi(bouton));
  fil.append(tour);
  for (const { elements } of [dire, gestes]) elements.etat.value = recu.querySelector("[name=etat]").value;
  dire.querySelector("label").replaceWith(document.importNode(recu.querySelector("label"), true));
  champ.rows = 2;
  document.getElementById("suite").replaceChildren(...document.importNode(recu.querySelector("#suite"), true).childNodes);
  for (const accueil of boite.querySelectorAll(".exemples, .guide")) accueil.remove();
  retenir(tour);
  offrir();
  return tour;
};

const envoyer = async (formulaire, bouton) => {
  if (occupe) return;
  const donnees = new FormData(formulaire, bouton);
  const ecrit = formulaire === dire;
  occuper(true);
  try {
    const recu = await lire(formulaire, donnees);
    // The whole page changes its language: let it come whole.
    if (recu.lang !== document.documentElement.lang) return naviguer(formulaire, bouton);
    const tour = montrer(recu, bouton);
    occuper(false);
    if (ecrit) champ.value = "";
    // Who types goes on typing; a finger on glass or a button that is gone goes to what was answered.
    if (!ecrit || !matchMedia("(pointer: fine)").matches) tour.querySelector("h2").focus({ preventScroll: true });
    tour.scrollIntoView({ block: "start" });
  } catch (erreur) {
    occuper(false);
    annoncer(boite.dataset[erreur.message === "trop" ? "trop" : "panne"]);
    if (!navigator.onLine) {
      annoncer();
      horsReseau.hidden = false;
    }
    if (ecrit) champ.focus();
  }
};

/** Send the same again, for a whole page: the turn is not to be counted twice. */
const naviguer = (formulaire, bouton) => {
  const joints = { encore: "1", ...(bouton?.name && { [bouton.name]: bouton.value }) };
  for (const [name, value] of Object.entries(joints))
    formulaire.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  formulaire.submit();
};

/** What "back" and a reload find again: codes, no word of the person, for a while, and nothing once a danger was told. */
const retenir = (tour, adresse) => {
  secret ||= Boolean(tour.querySelector(".urgence"));
  history.replaceState(secret ? null : { etat: gestes.elements.etat.value, echeance: Date.now() + RETENU }, "", adresse);
};

const reprendre = async (etat) => {
  const donnees = new FormData(gestes);
  for (const [nom, valeur] of Object.entries({ etat, geste: "reprendre", encore: "1" })) donnees.set(nom, valeur);
  occuper(true);
  const recu = await lire(gestes, donnees).catch(() => null);
  if (recu?.lang === document.documentElement.lang) montrer(recu).scrollIntoView({ block: "start" });
  occuper(false);
};

// Back from the page of a place, kept as it was.
addEventListener("pageshow", ({ persisted }) => persisted && occuper(false));

document.addEventListener("submit", (e) => {
  if (e.target !== dire && e.target !== gestes) return;
  e.preventDefault();
  envoyer(e.target, e.submitter);
});

champ.addEventListener("keydown", (e) => {
  // Enter sends, as in every conversation; a composing keyboard keeps it for itself.
  if (e.key !== "Enter" || e.shiftKey || e.isComposing) return;
  e.preventDefault();
  dire.requestSubmit();
});

// Leave at once: the page is emptied before the other one comes, and "back" does not return to it.
document.addEventListener("click", (e) => {
  const quitter = e.target.closest?.("[data-quitter]");
  if (quitter) {
    e.preventDefault();
    document.body.replaceChildren();
    document.title = "";
    top.location.replace(quitter.href);
  } else if (e.target.closest?.("[data-ici]")) situer();
});

/** The position, to 100 m or so, is sent with this tap and kept nowhere. */
const situer = () => {
  annoncer(boite.dataset.position);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const ici = Object.assign(document.createElement("button"), { name: "ici", hidden: true });
      ici.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
      gestes.append(ici);
      gestes.requestSubmit(ici);
      ici.remove();
    },
    () => {
      annoncer(boite.dataset.perdu);
      champ.focus();
    },
    { timeout: 10_000, maximumAge: 300_000 },
  );
};

// Speech to the field: the words stay there to be read over before they are sent.
const Ecoute = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;
let ecoute;
const ecouter = () => {
  ecoute = Object.assign(new Ecoute(), { lang: document.documentElement.lang, interimResults: false });
  let entendu = false;
  ecoute.onresult = ({ results }) => {
    entendu = true;
    champ.value = [champ.value.trim(), results[0][0].transcript].filter(Boolean).join(" ").slice(0, champ.maxLength);
  };
  ecoute.onend = () => {
    ecoute = undefined;
    micro.setAttribute("aria-pressed", "false");
    annoncer(entendu ? "" : boite.dataset.muet);
    champ.focus();
  };
  micro.setAttribute("aria-pressed", "true");
  annoncer(boite.dataset.ecoute);
  ecoute.start();
};
if (Ecoute) {
  micro.parentElement.hidden = false;
  micro.addEventListener("click", () => (ecoute ? ecoute.stop() : ecouter()));
}

const offrir = async () => {
  if (navigator.geolocation) for (const ici of boite.querySelectorAll("[data-ici]")) ici.parentElement.hidden = false;
  if (boite.querySelector("[data-action]")) (await import("../socle/partage.js")).offrir();
};
offrir();
const premier = fil.querySelector(".tour");
// A whole page that answered a form would ask to send it again; its address opens without it.
if (premier) retenir(premier, dire.action + (dire.elements.pro ? "?pro=1" : ""));
// Coming by a link to where one is already, as "start again" does, keeps that state too: it is no coming back.
else if (performance.getEntriesByType("navigation")[0]?.type === "navigate") history.replaceState(null, "");
else if (history.state?.echeance > Date.now()) await reprendre(history.state.etat);
fil.dataset.pret = "";
