"""Drawings as pure functions: model in, Plotly figure out."""
