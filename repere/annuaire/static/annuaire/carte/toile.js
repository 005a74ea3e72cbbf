/** A canvas that covers the map and its margins, redrawn when a movement ends, moved with it meanwhile. */

/**
 * `dessiner(ctx, vue)`; `vue` turns world coordinates into pixels: `x * echelle - ox`.
 * Returns a Leaflet layer with `redessiner()`.
 */
export function creerToile(L, { volet, dessiner }) {
  const Toile = L.Renderer.extend({
    _initContainer() {
      this._container = document.createElement("canvas");
      this._container.setAttribute("aria-hidden", "true");
      this._ctx = this._container.getContext("2d");
    },
    _destroyContainer() {
      this._container.remove();
      delete this._container;
    },
    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const taille = this._bounds.getSize();
      // A slow phone with many pixels gains nothing from a third of them.
      const finesse = Math.min(devicePixelRatio || 1, 2);
      L.DomUtil.setPosition(this._container, this._bounds.min);
      this._container.width = finesse * taille.x;
      this._container.height = finesse * taille.y;
      this._container.style.width = `${taille.x}px`;
      this._container.style.height = `${taille.y}px`;
      this._ctx.scale(finesse, finesse);
      dessiner(this._ctx, this.vue());
    },
    vue() {
      const origine = this._map.getPixelOrigin().add(this._bounds.min);
      const taille = this._bounds.getSize();
      const zoom = this._map.getZoom();
      return {
        echelle: 256 * 2 ** zoom, ox: origine.x, oy: origine.y, l: taille.x, h: taille.y, zoom,
      };
    },
    redessiner() {
      if (this._map) this._update();
    },
  });
  return new Toile({ pane: volet, padding: 0.35 });
}

/** Our colours as the page shows them now: they follow the scheme. */
export function couleurs() {
  const style = getComputedStyle(document.documentElement);
  const lire = (nom) => style.getPropertyValue(`--${nom}`).trim();
  return {
    terre: lire("surface"),
    ville: lire("lampe-pale"),
    commune: lire("bord"),
    limite: lire("bord-champ"),
    encre: lire("encre"),
    douce: lire("encre-douce"),
    action: lire("action"),
    surAction: lire("sur-action"),
    police: lire("texte"),
  };
}
