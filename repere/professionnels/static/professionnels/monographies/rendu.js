// Notes on the page: those of the site, and those that wait, one list.
const modele = document.querySelector("#modele-note");

/** What is to be shown: the words of this device first, they are the newest. */
export const reunir = (serveur, attente, adresse) => {
  const ici = new Map(serveur.map((note) => [note.cle, { ...note, etat: note.de ? "" : "enregistree" }]));
  for (const note of attente) {
    if (note.adresse !== adresse) continue;
    const etat = note.refus ? "refusee" : "attente";
    ici.set(note.cle, { de: "", personnes: [], variantes: [], ...ici.get(note.cle), ...note, adresse: ici.get(note.cle)?.adresse, etat });
  }
  return [...ici.values()];
};

export const montrer = (racine, notes, fiche) => {
  for (const section of racine.querySelectorAll("[data-nature]")) {
    const siennes = notes.filter((n) => n.nature === section.dataset.nature && (fiche === undefined || n.fiche === fiche));
    const liste = section.querySelector("ul");
    const lignes = siennes.map((note) => ligne(note, racine.dataset, liste));
    // Only what changed: who reads with a voice or a magnifier stays where they are.
    if (lignes.length !== liste.children.length || lignes.some((l, n) => l !== liste.children[n])) liste.replaceChildren(...lignes);
  }
};

const ligne = (note, mots, liste) => {
  const vue = JSON.stringify(note);
  const deja = [...liste.children].find((li) => li.dataset.cle === note.cle);
  if (deja?.dataset.vue === vue) return deja;
  const li = modele.content.firstElementChild.cloneNode(true);
  const $ = (nom) => li.querySelector(`[data-${nom}]`);
  li.dataset.cle = note.cle;
  li.dataset.vue = vue;
  $("texte").textContent = note.texte;
  $("role").textContent = note.role;
  $("de").textContent = note.de;
  $("etat").textContent = note.etat === "refusee" ? `${mots.refusee} ${note.refus}` : (mots[note.etat] ?? "");
  li.classList.toggle("en-attente", note.etat === "attente" || note.etat === "refusee");
  // Links that all say the same are told apart by the first words of their note.
  for (const quoi of li.querySelectorAll("[data-quoi]")) quoi.textContent = note.texte.slice(0, 40);
  $("corriger").href = note.adresse ?? "#noter";
  $("personnes").hidden = !note.personnes.length;
  $("personnes").querySelector("span").textContent = note.personnes.join(", ");
  variantes($("variantes"), note);
  return li;
};

const variantes = (bloc, note) => {
  bloc.hidden = !note.variantes.length;
  const fin = bloc.querySelector("[data-choisir]").parentElement;
  bloc.querySelector("[data-choisir]").href = note.adresse ?? "";
  for (const { texte, de } of note.variantes) {
    const p = document.createElement("p");
    const q = document.createElement("q");
    q.textContent = texte;
    p.append(q, ` ${de}`);
    fin.before(p);
  }
};
