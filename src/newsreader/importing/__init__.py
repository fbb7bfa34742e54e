"""From files to articles: find them, decode them by rule, read their format and frame what they say.

``find.find_files`` lists what a path stands for, ``reading.read_file`` makes one file an article that can be stored; a
file that cannot be one raises an ``ImportFileError`` whose words go on after the file's name: what happened and what to
do.
"""
