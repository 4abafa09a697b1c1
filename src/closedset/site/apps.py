"""The site as a Django app, so that its static files and templates are found."""

from django.apps import AppConfig


class Site(AppConfig):
    """The front door."""

    name = "closedset.site"
    label = "site"
