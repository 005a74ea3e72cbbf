// Keys of the device (WebAuthn): asks for one, or makes one, and gives what it answers to the form.
const octets = (texte) =>
  Uint8Array.from(atob(texte.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const texte = (tampon) =>
  btoa(String.fromCharCode(...new Uint8Array(tampon)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const avecOctets = (liste) => (liste ?? []).map((cle) => ({ ...cle, id: octets(cle.id) }));

const demande = (geste, { publicKey: voulu }) => {
  const publicKey = { ...voulu, challenge: octets(voulu.challenge) };
  if (geste === "creer") {
    publicKey.user = { ...voulu.user, id: octets(voulu.user.id) };
    publicKey.excludeCredentials = avecOctets(voulu.excludeCredentials);
    return navigator.credentials.create({ publicKey });
  }
  publicKey.allowCredentials = avecOctets(voulu.allowCredentials);
  return navigator.credentials.get({ publicKey });
};

// Not every browser knows how to write a key down by itself.
const ecrire = (cle) => {
  const reponse = {};
  for (const nom of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (cle.response[nom]) reponse[nom] = texte(cle.response[nom]);
  }
  return JSON.stringify({
    id: cle.id,
    rawId: texte(cle.rawId),
    type: cle.type,
    response: reponse,
    clientExtensionResults: cle.getClientExtensionResults(),
    authenticatorAttachment: cle.authenticatorAttachment,
  });
};

const brancher = (formulaire) => {
  const options = JSON.parse(document.querySelector("#options-cle").textContent);
  const refus = formulaire.querySelector("[data-refus]");
  formulaire.querySelector("[data-sans-cle]").hidden = true;
  formulaire.querySelector("[data-avec-cle]").hidden = false;
  formulaire.addEventListener("submit", async (e) => {
    e.preventDefault();
    refus.hidden = true;
    try {
      formulaire.elements.credential.value = ecrire(await demande(formulaire.dataset.cle, options));
    } catch {
      // Refused by the hand, out of time, or another key: the page says so and one may try again.
      refus.hidden = false;
      return;
    }
    formulaire.submit();
  });
};

if (globalThis.PublicKeyCredential) {
  for (const formulaire of document.querySelectorAll("[data-cle]")) brancher(formulaire);
}
