"""What a journey is made of: frozen and typed, as the content files give it."""
