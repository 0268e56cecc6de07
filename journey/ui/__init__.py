"""Everything that knows Streamlit: the frame around every page, blocks of text, charts and controls."""
