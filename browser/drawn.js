/** An event of the document: Streamlit has drawn something, or the server has told something new. */
export const DRAWN = "journey-drawn";
