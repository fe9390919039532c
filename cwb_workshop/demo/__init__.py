"""The bundled evening, played through the real windows with real keys."""
