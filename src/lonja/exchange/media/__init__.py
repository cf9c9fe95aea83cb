"""Pictures, papers and videos in bulk: the files of an archive, the list that tells of them, and what they become.

`opening` reads an archive as a table, `judging` finds product, file and code of each of its rows, `keeping` brings the
files of the rows that count to where they are kept, `showing` gives one of them for a preview.
"""
