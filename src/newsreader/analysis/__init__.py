"""What a story says: names, quotes, who said them, and which mentions mean the same.

Pure stages over one frozen ``Document``, listed in ``pipeline``. The names model is loaded once a process; importing
the package loads neither onnxruntime nor numpy. Odd text makes a stage find less, it never raises.
"""
