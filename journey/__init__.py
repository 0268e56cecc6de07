"""A medical procedure as a journey: read from YAML, told on screen step by step."""

__version__ = "0.1.0"
