"""The canonical form of files, and changes of single values that keep everything else."""
