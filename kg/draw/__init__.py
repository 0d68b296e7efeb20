"""Pictures: where things stand in them."""
