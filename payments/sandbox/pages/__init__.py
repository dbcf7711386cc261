"""The stand-in's two pages for people: where a customer pays, and where a developer looks."""
