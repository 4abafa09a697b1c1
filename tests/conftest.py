"""How hard the properties are tried: 25 worlds each in the gate, 200 by hand, 2,000 before a release.

The gate tries the same ones each time: what fails there was broken by the change, not by the day.
`HYPOTHESIS_PROFILE=thorough make test` draws new ones.
"""

import os

from hypothesis import HealthCheck, settings

CALM = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)

for name, examples in {"gate": 25, "thorough": 200, "release": 2_000}.items():
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        derandomize=name == "gate",
        database=None,
        suppress_health_check=CALM,
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))
