"""Draws pages with Streamlit: the frame around every page, blocks of text, charts and controls."""
