"""What is brought: a paper to be checked, a key to seal with."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

LARGEST = 25 * 1024 * 1024
"""Bytes of a paper that anybody may bring to be checked."""

LARGEST_KEY = 256 * 1024


def _not_larger(file: UploadedFile[bytes], most: int) -> UploadedFile[bytes]:
    if (file.size or 0) > most:
        raise forms.ValidationError(_("The file is larger than %(size)s kB.") % {"size": most // 1024})
    return file


class VerifyForm(forms.Form):
    """A paper to be checked."""

    file = forms.FileField(label=_("The PDF"))

    def clean_file(self) -> UploadedFile[bytes]:
        return _not_larger(self.cleaned_data["file"], LARGEST)


class KeyForm(forms.Form):
    """A PKCS#12 file and its password."""

    file = forms.FileField(label=_("The key (.p12 or .pfx)"))
    password = forms.CharField(
        label=_("Its password"), required=False, strip=False, widget=forms.PasswordInput(render_value=False)
    )

    def clean_file(self) -> UploadedFile[bytes]:
        return _not_larger(self.cleaned_data["file"], LARGEST_KEY)
