"""What a user waits for: importing and analysing, as plain functions with progress and cancel.

They run in a process of their own (``service``) beside the window, which hands texts on to analysis workers
(``executor``, ``worker``); the processes speak in frames (``frames``) of the values in ``protocol``.
"""
