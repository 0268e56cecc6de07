/** The words of a page that stand before Streamlit's; null once they are taken away. */
export const first = () => document.getElementById("journey-first");
