"""The demo shop: made-up artisans and goods, with pictures drawn by code, for a new installation to browse."""
