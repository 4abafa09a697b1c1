"""Where files lie: a folder of this machine, or a store that speaks S3."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlparse

KNOWN = {"endpoint": "endpoint_url", "region": "region_name", "prefix": "location"}
"""What may follow the bucket, and what the storage calls it."""


def files(where: str, *, folder: Path) -> dict[str, Any]:
    """The storage that `CLOSEDSET_FILES` names; a folder of this machine when it names none.

    `s3://bucket?endpoint=https://…&region=…&prefix=…` needs the extra `closedset[s3]`; the credentials come
    as boto3 finds them (`AWS_ACCESS_KEY_ID`, a profile, the machine's role). Anything else: ValueError.
    """
    if not where:
        options = {"location": folder, "file_permissions_mode": 0o600, "directory_permissions_mode": 0o700}
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": options}
    url = urlparse(where)
    given = {name: values[0] for name, values in parse_qs(url.query).items()}
    if url.scheme != "s3" or not url.netloc or url.path.strip("/") or set(given) - set(KNOWN):
        says = "CLOSEDSET_FILES is s3://bucket, perhaps with ?endpoint=…&region=…&prefix=…, or empty."
        raise ValueError(says)
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": _s3(url.netloc, given)}


def _s3(bucket: str, given: dict[str, str]) -> dict[str, Any]:
    """Private objects, never overwritten, addressed by path where the store is not Amazon's own."""
    return {
        "bucket_name": bucket,
        "default_acl": None,
        "file_overwrite": False,
        "signature_version": "s3v4",
        "addressing_style": "path" if "endpoint" in given else "auto",
        "object_parameters": {"ContentType": "application/octet-stream", "CacheControl": "no-store"},
        **{KNOWN[name]: value for name, value in given.items()},
    }
