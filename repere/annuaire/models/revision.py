"""When the directory changed: what keeps the indexes of other contexts right without telling them."""

import time
from typing import Any

from django.db import models
from django.db.models import F, Model
from django.db.models.functions import Greatest


class Revision(models.Model):
    """One row: the number of the last change. Its lock makes numbers commit in their order."""

    numero = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "révision de l’annuaire"
        verbose_name_plural = "révisions de l’annuaire"

    def __str__(self) -> str:
        return str(self.numero)


def next_revision() -> int:
    """Return a number greater than all before, held until the end of the transaction.

    It counts microseconds: two histories of one base (a backup put back) do not reuse a number.
    """
    instant = time.time_ns() // 1000
    if not Revision.objects.filter(pk=1).update(numero=Greatest(F("numero") + 1, instant)):
        Revision.objects.get_or_create(pk=1, defaults={"numero": instant})
    return Revision.objects.values_list("numero", flat=True).get(pk=1)


class NumeroDeRevision(models.BigIntegerField[int, int]):
    """The revision of a row's last change. ``LieuQuerySet`` sets it too where ``save`` does not pass."""

    def pre_save(self, model_instance: Model, add: bool) -> Any:
        numero: int = getattr(model_instance, self.attname)
        # A batch that is being created has had its one number for all.
        if not (add and numero):
            numero = next_revision()
            setattr(model_instance, self.attname, numero)
        return numero
