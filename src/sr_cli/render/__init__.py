"""How reports look: one module a report, each with a table of its formats. Rendering never meets the store."""
