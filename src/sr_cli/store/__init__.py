"""Where a portfolio is kept: the files, their TOML, their schema. The only reading and writing of data there is."""
