"""What Streamlit runs for the desk, at each press."""

from journey.desk.show import show

show()
