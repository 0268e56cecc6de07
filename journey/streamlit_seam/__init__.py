"""What we know of Streamlit's insides, each with a check: nothing else here names what Streamlit does not promise.

``python -m journey seam`` says which of it a new version breaks. What the server needs of it (``shipped``, ``chunks``,
``fonts``, ``plotly_chunk``, ``index_html``, ``serving``) looks at Streamlit's files alone, and does not import it.
"""
