// Notes that wait for the network: on this device, under the account that wrote them, until the site has them.
const PREFIXE = "repere-carnet:";
// What another account left here and never came back for.
const OUBLI = 30 * 86_400_000;

export const identifiant = () => {
  if (crypto.randomUUID) return crypto.randomUUID();
  const octets = crypto.getRandomValues(new Uint8Array(16));
  octets[6] = (octets[6] & 15) | 64;
  octets[8] = (octets[8] & 63) | 128;
  const hexa = [...octets].map((o) => o.toString(16).padStart(2, "0")).join("");
  return hexa.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

const lire = (cle) => {
  try {
    return JSON.parse(localStorage.getItem(cle));
  } catch {
    return null;
  }
};

export class File {
  constructor(compte, reunion) {
    this.cle = PREFIXE + compte;
    this.brouillon = `${PREFIXE}brouillon:${compte}:${reunion}`;
    this.oublier();
  }

  notes() {
    const lues = lire(this.cle);
    return Array.isArray(lues) ? lues : [];
  }

  /** Put a note at its place in the queue; false when the device has no room left. */
  mettre(note) {
    const autres = this.notes();
    const rang = autres.findIndex((n) => n.cle === note.cle);
    const marquee = { ...note, marque: identifiant(), le: Date.now(), refus: "" };
    if (rang < 0) autres.push(marquee);
    else autres[rang] = marquee;
    return this.ecrire(autres);
  }

  /** The site has it: it leaves, unless it was changed while it travelled. */
  arrivee({ cle, marque }, version) {
    const restent = this.notes().flatMap((n) => {
      if (n.cle !== cle) return [n];
      return n.marque === marque ? [] : [{ ...n, version }];
    });
    this.ecrire(restent);
  }

  refusee({ cle, marque }, refus) {
    this.ecrire(this.notes().map((n) => (n.cle === cle && n.marque === marque ? { ...n, refus } : n)));
  }

  ecrire(notes) {
    try {
      if (notes.length) localStorage.setItem(this.cle, JSON.stringify(notes));
      else localStorage.removeItem(this.cle);
      return true;
    } catch {
      return false;
    }
  }

  /** What is being written and not yet noted: a page closed by mistake gives it back. */
  garderBrouillon(note) {
    try {
      if (note) localStorage.setItem(this.brouillon, JSON.stringify(note));
      else localStorage.removeItem(this.brouillon);
    } catch {
      // It holds for this page.
    }
  }

  lireBrouillon() {
    return lire(this.brouillon);
  }

  oublier() {
    try {
      for (const cle of Object.keys(localStorage)) {
        if (!cle.startsWith(PREFIXE) || cle === this.cle || cle.includes("brouillon:")) continue;
        const notes = lire(cle);
        if (!Array.isArray(notes) || notes.every((n) => Date.now() - n.le > OUBLI)) localStorage.removeItem(cle);
      }
    } catch {
      // Storage refused: nothing is kept.
    }
  }
}
